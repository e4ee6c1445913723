import Discourse
import Statistics

/// Whose view a judgement is.
enum Speaker: Sendable, Hashable {
    case poster
    /// Somebody whom the pack names as a maker; keeps the name.
    case maker(String)
    /// Somebody else who is quoted.
    case other
}

/// One voice's view of one claim in one post, with as much about it as figures count by.
struct Opinion: Sendable, Hashable {
    let post: String
    /// Who speaks; the same number for the same person.
    let author: Int
    /// Copies of one text share the number.
    let text: Int
    /// Index into `Facts.sites`.
    let site: Int
    /// Seconds since 1970; `nil` for an undated post.
    let moment: Int64?
    let day: Day?
    let speaker: Speaker
    let stance: Stance
    /// Toward the claim's subject; `nil` where no lexicon entry matched, which is not neutral.
    let feeling: Feeling?
    /// -1…1; 0 where `feeling` is `nil`.
    let polarity: Double

    /// The same post with another position.
    func holding(_ stance: Stance) -> Opinion {
        Opinion(
            post: post, author: author, text: text, site: site, moment: moment, day: day, speaker: speaker, stance: stance, feeling: feeling,
            polarity: polarity)
    }

    /// Undated posts come first, so that a dated one always counts as the later view.
    static func isEarlier(_ left: Opinion, _ right: Opinion) -> Bool {
        (left.moment ?? .min, left.post) < (right.moment ?? .min, right.post)
    }
}

extension Stance {
    /// The three that are positions, in the order that every chart and table has.
    static let positions: [Stance] = [.confirmed, .ambiguous, .rejected]
}

/// How many posts, texts and people a figure stands on.
struct Basis: Sendable, Hashable {
    let posts: Int
    let texts: Int
    let authors: Int

    init(posts: Int, texts: Int, authors: Int) {
        self.posts = posts
        self.texts = texts
        self.authors = authors
    }

    init(_ opinions: some Collection<Opinion>) {
        var texts = Set<Int>(), authors = Set<Int>()
        for opinion in opinions {
            texts.insert(opinion.text)
            authors.insert(opinion.author)
        }
        self.init(posts: opinions.count, texts: texts.count, authors: authors.count)
    }

    /// "412 posts, 398 texts, 120 authors"
    var inWords: String {
        Wording.count(posts, "post") + ", " + Wording.count(texts, "text") + ", " + Wording.count(authors, "author")
    }
}

/// People counted once each, by the latest position that they took.
struct Census: Sendable, Hashable {
    /// Of those who take a position.
    let basis: Basis
    private let counts: [Int]

    /// - Parameter opinions: in time order; those without a position are passed over.
    init(_ opinions: some Sequence<Opinion>) {
        var latest: [Int: Stance] = [:], taken: [Opinion] = []
        for opinion in opinions where opinion.stance != .none {
            latest[opinion.author] = opinion.stance
            taken.append(opinion)
        }
        counts = Stance.positions.map { stance in latest.values.count { $0 == stance } }
        basis = Basis(taken)
    }

    private init(counts: [Int], basis: Basis) {
        self.counts = counts
        self.basis = basis
    }

    /// Every statement counted for itself: for makers, whose words are few and public.
    static func ofStatements(_ opinions: [Opinion]) -> Census {
        let taken = opinions.filter { $0.stance != .none }
        return Census(counts: Stance.positions.map { stance in taken.count { $0.stance == stance } }, basis: Basis(taken))
    }

    /// Groups of different people put together.
    static func sum(_ groups: [Census]) -> Census {
        Census(
            counts: Stance.positions.indices.map { place in groups.reduce(0) { $0 + $1.counts[place] } },
            basis: Basis(
                posts: groups.reduce(0) { $0 + $1.basis.posts }, texts: groups.reduce(0) { $0 + $1.basis.texts },
                authors: groups.reduce(0) { $0 + $1.basis.authors }))
    }

    /// Posters who take a position.
    var posters: Int { counts.reduce(0, +) }

    func count(_ stance: Stance) -> Int { Stance.positions.firstIndex(of: stance).map { counts[$0] } ?? 0 }

    func share(_ stance: Stance) -> Share { Share(count(stance), of: posters) }

    /// The position that most hold; of equals the first in the order of `Stance.positions`.
    var leading: Stance { ranked[0] }

    /// The three positions, the most held first.
    var ranked: [Stance] { Stance.positions.sorted { count($0) > count($1) } }
}
