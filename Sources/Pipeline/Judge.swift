import Cues
import Discourse
import Lexicons
import Sentiments
import Stances
import Words

/// The pure heart of the night: a post goes in, a judged post comes out, whoever asks (run, filter, explain).
public struct Judge: Sendable {
    public let lexicons: LexiconSet
    private let reader: SentenceReader
    private let cueFinder: CueFinder
    private let sentiments: SentimentEngine
    private let stances: StanceEngine
    private let claims: [String: Claim]
    private let vader: VaderRules?

    /// - Parameter vader: when given, a post's own tone is weighed by VADER's rules; claims are judged as ever.
    public init(_ lexicons: LexiconSet, vader: VaderRules? = nil) {
        self.vader = vader
        self.lexicons = lexicons
        reader = SentenceReader(vocabulary: lexicons.vocabulary)
        cueFinder = CueFinder(lexicons)
        sentiments = SentimentEngine(lexicons)
        stances = StanceEngine(lexicons)
        claims = Dictionary(lexicons.fandoms.flatMap(\.claims).map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
    }

    /// Reads a post's words and cues once, for all engines.
    public func exhibit(of post: Post) -> Exhibit {
        Exhibit(
            post: post,
            parts: post.segments.map { segment in
                let sentences = reader.sentences(in: segment)
                return Exhibit.Part(segment: segment, sentences: sentences, cues: sentences.map(cueFinder.cues(in:)))
            })
    }

    /// - Parameter given: ids of claims that the post is known to concern; `nil` to find them in the text.
    public func judge(_ post: Post, given: [String]? = nil) -> JudgedPost { judge(exhibit(of: post), given: given) }

    /// The same for a post whose words were read already.
    ///
    /// - Parameter around: ids of claims that the posts around it concern (`Discussion`).
    ///
    /// A post in a language that the lists cannot read is kept and counted, with nothing found in it.
    public func judge(_ exhibit: Exhibit, given: [String]? = nil, around: [String] = []) -> JudgedPost {
        guard Post.isRead(exhibit.post.language) else { return JudgedPost(post: exhibit.post, tone: .unknown(tokens: 0), judgements: []) }
        let judgements = stances.verdicts(on: exhibit, given: given, around: around).compactMap { verdict in
            claims[verdict.claim].map {
                Judgement(verdict: verdict, target: sentiments.tone(of: exhibit, toward: $0, by: verdict.speaker))
            }
        }
        return JudgedPost(post: exhibit.post, tone: vader?.tone(of: exhibit) ?? sentiments.tone(of: exhibit), judgements: judgements)
    }

    /// The steps by which the post's clauses came to their scores.
    public func trace(of exhibit: Exhibit) -> ToneTrace { sentiments.trace(of: exhibit) }

    /// The posts of a page, each in the light of those around it.
    public func judge(page posts: [Post], given: [String]? = nil) -> [JudgedPost] {
        let exhibits = posts.map(exhibit(of:))
        return zip(exhibits, around(exhibits)).map { judge($0, given: given, around: $1) }
    }

    /// For each post of a page, the claims that the posts around it concern: nearest first, then what its thread keeps coming back to.
    func around(_ exhibits: [Exhibit]) -> [[String]] {
        guard exhibits.count > 1 else { return exhibits.map { _ in [] } }
        let claims = exhibits.map(stances.claims(of:))
        let discussion = Discussion(exhibits.map(\.post))
        let topics = discussion.topics(claims)
        return zip(discussion.surroundings, topics).map { places, topics in
            (places.flatMap { claims[$0] } + topics).reduce(into: []) { if !$0.contains($1) { $0.append($1) } }
        }
    }
}
