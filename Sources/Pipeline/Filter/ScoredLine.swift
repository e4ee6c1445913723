import Discourse

/// A line that the filter prints: one voice of one post.
public struct ScoredLine: Encodable, Sendable {
    let id: String
    let post: String?
    let author: String?
    let speaker: String?
    /// BCP 47; a post in a language that the lists cannot read has no claims and no hits.
    let language: String
    let postSentiment: String
    let polarity: Double
    let tokens: Int
    let hits: Int
    let coverage: Double
    let claims: [ScoredClaim]

    private enum CodingKeys: String, CodingKey {
        case id, post, author, speaker, language, polarity, tokens, hits, coverage, claims
        case postSentiment = "post_sentiment"
    }

    /// - Parameters:
    ///   - speaker: whose verdicts the line holds; `nil` is the poster.
    ///   - isPage: whether the line came from a page, and so names its post.
    init(id: String, judged: JudgedPost, speaker: String?, isPage: Bool) {
        self.id = id
        post = isPage ? judged.post.nativeID : nil
        author = isPage ? judged.post.author : nil
        self.speaker = speaker
        language = judged.post.language
        postSentiment = judged.tone.feeling.rawValue
        polarity = rounded(judged.tone.polarity.value)
        tokens = judged.tone.tokens
        hits = judged.tone.hits
        coverage = rounded(judged.tone.coverage)
        claims = judged.judgements.filter { $0.verdict.speaker == speaker }.map { ScoredClaim($0, in: judged.post) }
    }
}

/// A judgement as the filter prints it.
struct ScoredClaim: Encodable, Sendable {
    let claim: String
    let stance: String
    let confidence: Double
    let scores: [String: Double]
    let mention: String
    let targetSentiment: String
    let targetPolarity: Double
    let evidence: [ScoredEvidence]

    private enum CodingKeys: String, CodingKey {
        case claim, stance, confidence, scores, mention, evidence
        case targetSentiment = "target_sentiment"
        case targetPolarity = "target_polarity"
    }

    init(_ judgement: Judgement, in post: Post) {
        let verdict = judgement.verdict
        claim = verdict.claim
        stance = verdict.stance.rawValue
        confidence = rounded(verdict.confidence)
        scores = [
            "confirmed": rounded(verdict.scores.confirmed), "ambiguous": rounded(verdict.scores.ambiguous),
            "rejected": rounded(verdict.scores.rejected),
        ]
        mention = verdict.mention.rawValue
        targetSentiment = judgement.target.feeling.rawValue
        targetPolarity = rounded(judgement.target.polarity.value)
        evidence = verdict.evidence.map { ScoredEvidence($0, in: post) }
    }
}

/// A row of evidence with its places in the post's whole text.
public struct ScoredEvidence: Encodable, Sendable {
    public let rule: String
    public let category: String
    public let toward: String?
    public let effect: Double
    public let source: String?
    public let trigger: [Int]
    public let scope: [Int]
    public let text: String

    init(_ evidence: Evidence, in post: Post) {
        let segment = post.segments[evidence.segment]
        rule = evidence.rule
        category = evidence.category
        toward = evidence.toward?.rawValue
        effect = rounded(evidence.effect)
        source = evidence.source
        trigger = [segment.start + evidence.trigger.lowerBound, segment.start + evidence.trigger.upperBound]
        scope = [segment.start + evidence.scope.lowerBound, segment.start + evidence.scope.upperBound]
        text = segment.text.slice(evidence.trigger)
    }
}

/// Four places behind the point: enough to compare, few enough to read, and the same on every machine.
func rounded(_ value: Double) -> Double { (value * 10_000).rounded() / 10_000 }
