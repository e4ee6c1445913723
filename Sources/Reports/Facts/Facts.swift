import Discourse
import Storage

/// All that the pages of a report are made from; nothing in it comes from a clock or from chance.
struct Facts: Sendable {
    let run: RunRow
    /// The finished run before; `nil` where this is the first.
    let previous: RunRow?
    /// Posts that no run before had.
    let newPosts: Int
    let title: String
    let fandoms: [FandomTitle]
    let posts: PostFacts
    let pages: Int
    let texts: Int
    let claims: [ClaimFacts]
    /// One list a claim, in the order of `claims`.
    let words: [[WordInfluence]]
    let changes: [ChangeRow]
    /// By claim, where the run moved one.
    let moves: [String: ClaimMove]
    let validation: [ValidationRow]
    let nightsWithoutNews: Int
    let errors: [ErrorRow]
    /// Lines of the lexicons that spoke at least once, the most frequent first.
    let lines: [HeardLine]
    /// The lists that the run had.
    let lists: [LexiconRow]
    let ownLines: OwnLines
    /// The latest, the last first.
    let runs: [RunRow]
    var entriesHeard: Int { lines.count }

    /// Whether this run reads by other rules or word lists than the one before.
    var hasNewRules: Bool { previous.map { $0.judgeVersion != run.judgeVersion || $0.lexiconVersion != run.lexiconVersion } ?? false }

    struct FandomTitle: Sendable, Hashable {
        let id: String
        let title: String
    }

    func title(ofFandom id: String) -> String { fandoms.first { $0.id == id }?.title ?? id }

    /// Claims that somebody speaks of.
    var spoken: [ClaimFacts] { claims.filter { !$0.opinions.isEmpty } }

    /// Whether each fandom that is spoken of has a page of its own: where there are several.
    var hasFandomPages: Bool { Set(spoken.map(\.fandom)).count > 1 }

    /// Fandoms that have claims, in their order.
    var fandomsWithClaims: [FandomTitle] { fandoms.filter { fandom in claims.contains { $0.fandom == fandom.id } } }
}

/// What the posts are, taken together.
struct PostFacts: Sendable {
    struct Site: Sendable, Hashable {
        let name: String
        var posts = 0
        var authors = 0
        var first: Day?
        var last: Day?
    }
    private(set) var count = 0
    private(set) var undated = 0
    private(set) var dayOnly = 0
    private(set) var nameless = 0
    private(set) var gone = 0
    private(set) var reblogs = 0
    private(set) var withoutKnownWord = 0
    private(set) var withoutOwnWords = 0
    private(set) var copies = 0
    private(set) var days: [Day: Int] = [:]
    private(set) var languages: [String: Int] = [:]
    private var bySite: [String: Site] = [:]
    private var byDate: [DateKind: Int] = [:]
    private var authorsBySite: [String: Set<String>] = [:]
    private var postsByAuthor: [String: Int] = [:]

    mutating func add(_ post: PostRow) {
        count += 1
        if post.precision == .day { dayOnly += 1 }
        byDate[DateKind(precision: post.precision.rawValue, source: post.dateSource.rawValue), default: 0] += 1
        if post.state == .deleted || post.state == .hidden { gone += 1 }
        if post.isReblog { reblogs += 1 }
        if !Post.isRead(post.language) {
            // Counted among the languages, and nowhere among what was read.
        } else if post.tokens == 0 { withoutOwnWords += 1 } else if post.hits == 0 { withoutKnownWord += 1 }
        if post.acts > 1 { copies += 1 }
        languages[post.language, default: 0] += 1
        var site = bySite[post.site] ?? Site(name: post.site)
        site.posts += 1
        if let day = post.day.flatMap(Day.init(iso8601:)) {
            days[day, default: 0] += 1
            site.first = site.first.map { min($0, day) } ?? day
            site.last = site.last.map { max($0, day) } ?? day
        } else {
            undated += 1
        }
        bySite[post.site] = site
        if let author = post.author {
            postsByAuthor[author, default: 0] += 1
            authorsBySite[post.site, default: []].insert(author)
        } else {
            nameless += 1
        }
    }

    private struct DateKind: Hashable {
        let precision: String
        let source: String
    }

    /// The most frequent first.
    var dates: [(precision: String, source: String, posts: Int)] {
        byDate.map { (precision: $0.key.precision, source: $0.key.source, posts: $0.value) }
            .sorted { ($1.posts, $0.precision, $0.source) < ($0.posts, $1.precision, $1.source) }
    }

    var authors: Int { postsByAuthor.count }

    /// The fewest authors who wrote half of all posts between them; `nil` where the posts without a name are too many to tell.
    var authorsOfHalf: Int? {
        var posts = 0
        for (place, wrote) in postsByAuthor.values.sorted(by: >).enumerated() {
            posts += wrote
            if posts * 2 >= count { return place + 1 }
        }
        return nil
    }

    var first: Day? { days.keys.min() }
    var last: Day? { days.keys.max() }

    /// The one with most posts first.
    var sites: [Site] {
        bySite.values.map { site in
            var site = site
            site.authors = authorsBySite[site.name]?.count ?? 0
            return site
        }.sorted { ($1.posts, $0.name) < ($0.posts, $1.name) }
    }

    /// Posts in a language that the word lists do not know.
    var unscored: [(language: String, posts: Int)] {
        languages.filter { !Post.isRead($0.key) }.sorted { ($1.value, $0.key) < ($0.value, $1.key) }
            .map { (language: $0.key, posts: $0.value) }
    }
}

/// A line of the word lists, with how often it spoke.
struct HeardLine: Sendable {
    /// "Lexicons/en/valence.tsv:212"
    let source: String
    /// Empty where the line is counted but not shown; so is `example`.
    let category: String
    /// Words that it matched.
    let example: String
    let places: Int
    let posts: Int
}

/// A word that moved the feeling toward a claim's subject, with the place where it moved it most.
struct WordInfluence: Sendable {
    /// Lower case.
    let word: String
    let source: String?
    let posts: Int
    let places: Int
    /// Over all places, -4…4 each.
    let sum: Double
    var mean: Double { sum / Double(max(1, places)) }
    let example: Quote
}
