import Discourse
import Storage

/// Gathers the facts while the rows pass by once, on their way into the CSVs.
struct FactsReader {
    private(set) var posts = PostFacts()
    private var opinions: [String: [Opinion]] = [:]
    private var authors = Numbering()
    private var texts = Numbering()
    private var sites = Numbering()
    /// By claim, then by word.
    private var words: [String: [String: WordSum]] = [:]
    private(set) var strongest = StrongestQuotes()
    private var heardLines = HeardLines()

    private struct WordSum {
        var posts = 1
        var places = 1
        var lastPost: String
        var sum: Double
        var example: Quote
    }

    /// Texts so short that two people may well have hit on the same words.
    private var shortTexts = Set<String>()

    /// From this many words on, the same text by another person is a copy.
    static let copyLength = 8

    mutating func add(_ post: PostRow) {
        posts.add(post)
        if post.acts > 1, post.words < Self.copyLength { shortTexts.insert(post.textID) }
    }

    mutating func add(_ row: JudgementRow) {
        // Nobody knows whether two posts without a name are one person's: each counts for itself.
        let who = row.speaker ?? "post:" + row.post
        let speaker: Speaker =
            switch row.voice {
            case .poster: .poster
            case .maker: .maker(row.makerName ?? who)
            case .quoted: .other
            }
        opinions[row.claim, default: []].append(
            Opinion(
                post: row.post, author: authors.number(of: who), text: texts.number(of: shortTexts.contains(row.textID) ? row.textID + who : row.textID), site: sites.number(of: row.site),
                moment: row.postedAt?.seconds, day: row.day.flatMap(Day.init(iso8601:)), speaker: speaker, stance: row.stance,
                feeling: row.targetHits > 0 ? row.targetFeeling : nil, polarity: row.targetHits > 0 ? row.targetPolarity : 0))
    }

    mutating func add(_ quote: Quote) {
        strongest.add(quote)
        // Words of the lists, not the cues and signs around them, which may be whole sentences.
        guard quote.row.concern == .target, quote.row.category == "valence", quote.row.voice == .poster, let claim = quote.row.claim,
            (1...40).contains(quote.match.count)
        else { return }
        let word = quote.match.lowercased()
        guard var known = words[claim]?[word] else {
            words[claim, default: [:]][word] = WordSum(lastPost: quote.row.post, sum: quote.row.effect, example: quote)
            return
        }
        known.places += 1
        known.sum += quote.row.effect
        if known.lastPost != quote.row.post { known.posts += 1 }
        known.lastPost = quote.row.post
        if abs(quote.row.effect) > abs(known.example.row.effect) { known.example = quote }
        words[claim]?[word] = known
    }

    mutating func add(_ row: HeardRow) { heardLines.add(row) }

    /// The words that moved a claim most, the strongest first.
    private func influences(on claim: String, limit: Int) -> [WordInfluence] {
        (words[claim] ?? [:])
            .map { WordInfluence(word: $0.key, source: $0.value.example.row.source, posts: $0.value.posts, places: $0.value.places, sum: $0.value.sum, example: $0.value.example) }
            .sorted { (abs($1.sum), $0.word) < (abs($0.sum), $1.word) }
            .prefix(limit).map { $0 }
    }

    private func moves(_ changes: [ChangedJudgementRow]) -> [String: ClaimMove] {
        Dictionary(grouping: changes, by: \.claim).reduce(into: [:]) { moves, changed in
            moves[changed.key] = ClaimMove(
                opinions[changed.key] ?? [], changes: Dictionary(changed.value.map { ($0.post, $0) }) { first, _ in first })
        }
    }

    /// - Throws: `noRun` where no run has come to its end.
    func facts(from store: Store, title: String?) throws(ReportError) -> Facts {
        do {
            guard let run = try store.lastFinishedRun() else { throw ReportError.noRun }
            let rows = try store.claims()
            var fandoms: [Facts.FandomTitle] = [], events: [String: [ReportEvent]] = [:]
            for row in rows where !fandoms.contains(where: { $0.id == row.fandom }) {
                fandoms.append(Facts.FandomTitle(id: row.fandom, title: row.fandomTitle))
                events[row.fandom] = try store.events(ofFandom: row.fandom).compactMap(ReportEvent.init)
            }
            let claims = rows.map {
                ClaimFacts(
                    id: $0.id, statement: $0.statement, fandom: $0.fandom, events: events[$0.fandom] ?? [], opinions: opinions[$0.id] ?? [])
            }
            let spoken = claims.filter { !$0.opinions.isEmpty }
            let heard = fandoms.filter { fandom in spoken.contains { $0.fandom == fandom.id } }
            let totals = try store.totals(), lines = try heardLines.lines(showing: WordsPage.candidates, from: store)
            let previous = try store.runs().first { ($0.outcome == .ok || $0.outcome == .partial) && $0.id < run.id }
            let own = OwnLines(try store.ownLexiconLines(), heard: Set(lines.map(\.source)), fandoms: Set(spoken.map(\.fandom)))
            return Facts(
                run: run, previous: previous, newPosts: try store.newPostsSinceLastRun(),
                title: title ?? Wording.list((heard.isEmpty ? fandoms : heard).prefix(4).map(\.title)), fandoms: fandoms, posts: posts,
                pages: totals.pages, texts: totals.texts, claims: claims, words: claims.map { influences(on: $0.id, limit: ReportSize(claims: spoken.count).words) },
                changes: try store.changesSinceLastRun(), moves: previous == nil ? [:] : moves(try store.judgementsChangedSinceLastRun()), validation: try store.latestValidation(),
                nightsWithoutNews: try store.nightsWithoutNews(), errors: try store.errors(),
                lines: lines, lists: try store.lexicons(ofVersion: run.lexiconVersion), ownLines: own,
                runs: try store.runs(limit: 12))
        } catch let error as ReportError {
            throw error
        } catch {
            throw .unreadable(reason: "\(error)")
        }
    }

    var siteNames: [String] { sites.names }
}

extension ReportEvent {
    init?(_ row: EventRow) {
        guard let day = Day(iso8601: row.date) else { return nil }
        self.init(day: day, date: row.date, title: row.title, isOfficial: row.isOfficial)
    }
}
