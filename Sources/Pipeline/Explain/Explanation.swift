import Cues
import Discourse
import Sentiments

/// Why a post came out as it did: every token, cue, scope, rule and sum, with offsets into the post's whole text.
public struct Explanation: Encodable, Sendable {
    public struct Word: Encodable, Sendable {
        public let text: String
        public let start: Int
        public let end: Int
        public let kind: String
        /// What the word added to the tone after all shifts, -4 to 4; `nil` where no entry matched.
        public let valence: Double?
        /// The lexicon line that matched.
        public let source: String?
    }

    public struct Reach: Encodable, Sendable {
        public let category: String
        public let trigger: [Int]
        public let scope: [Int]
        public let source: String?
    }

    /// A row of evidence of the tone: the rule that fired and what it added.
    public struct Weight: Encodable, Sendable {
        public let text: String
        public let rule: String
        public let category: String
        public let trigger: [Int]
        public let scope: [Int]
        public let effect: Double
        public let source: String?
    }

    public struct Passage: Encodable, Sendable {
        public let segment: String
        public let speaker: String?
        public let text: String
        public let tokens: [Word]
        public let cues: [Reach]
        public let weights: [Weight]
        /// The poster's clauses with their words and scores; empty in other voices.
        public let clauses: [ExplainedClause]
    }

    /// A claim, its stance and the rows that made it.
    public struct Finding: Encodable, Sendable {
        let scored: ScoredClaim
        public let speaker: String?
        public var claim: String { scored.claim }
        public var stance: String { scored.stance }
        public var confidence: Double { scored.confidence }
        public var targetSentiment: String { scored.targetSentiment }
        public var targetPolarity: Double { scored.targetPolarity }
        public var rows: [ScoredEvidence] { scored.evidence }
        /// - Parameter stance: "confirmed", "ambiguous" or "rejected".
        public func score(of stance: String) -> Double { scored.scores[stance] ?? 0 }
        public func encode(to encoder: any Encoder) throws {
            try scored.encode(to: encoder)
            var container = encoder.container(keyedBy: Key.self)
            try container.encodeIfPresent(speaker, forKey: .speaker)
        }
        private enum Key: String, CodingKey { case speaker }
    }

    public let sentences: [Passage]
    public let claims: [Finding]
    public let postSentiment: String
    public let polarity: Double
    public let tokens: Int
    public let hits: Int
    public let clauses: Int
    /// The mean of the clauses' scores, -1…1, before the tone model weighs it beside the other signs.
    public let clauseMean: Double

    private enum CodingKeys: String, CodingKey {
        case sentences, claims, polarity, tokens, hits, clauses
        case clauseMean = "clause_mean"
        case postSentiment = "post_sentiment"
    }

    public init(of exhibit: Exhibit, judged: JudgedPost, trace: ToneTrace) {
        sentences = exhibit.parts.enumerated().flatMap { index, part in
            part.sentences.indices.map { sentence in
                Self.passage(
                    part, sentence: sentence, rows: judged.tone.evidence.filter { $0.segment == index },
                    clauses: trace.clauses.filter { $0.segment == index && $0.sentence == sentence })
            }
        }
        claims = judged.judgements.map { Finding(scored: ScoredClaim($0, in: judged.post), speaker: $0.verdict.speaker) }
        postSentiment = judged.tone.feeling.rawValue
        polarity = rounded(judged.tone.polarity.value)
        tokens = judged.tone.tokens
        hits = judged.tone.hits
        clauses = judged.tone.clauses
        clauseMean = rounded(trace.mean)
    }

    private static func passage(_ part: Exhibit.Part, sentence index: Int, rows: [Evidence], clauses: [ToneTrace.Clause]) -> Passage {
        let segment = part.segment, sentence = part.sentences[index]
        let rows = rows.filter { $0.sentence == index && $0.concern == .sentiment }
        func places(_ bytes: Range<Int>) -> [Int] { [segment.start + bytes.lowerBound, segment.start + bytes.upperBound] }
        func bytes(_ tokens: Range<Int>) -> Range<Int> {
            guard !tokens.isEmpty else { return sentence.bytes.lowerBound..<sentence.bytes.lowerBound }
            return sentence.tokens[tokens.lowerBound].bytes.lowerBound..<sentence.tokens[tokens.upperBound - 1].bytes.upperBound
        }
        return Passage(
            segment: segment.kind.rawValue, speaker: segment.speaker, text: segment.text.slice(sentence.bytes),
            tokens: sentence.tokens.map { token in
                let row = rows.first { $0.trigger.lowerBound <= token.bytes.lowerBound && token.bytes.upperBound <= $0.trigger.upperBound }
                return Word(
                    text: segment.text.slice(token.bytes), start: segment.start + token.bytes.lowerBound,
                    end: segment.start + token.bytes.upperBound, kind: token.kind.rawValue, valence: row.map { rounded($0.effect) },
                    source: row?.source)
            },
            cues: part.cues[index].map {
                Reach(category: $0.category, trigger: places(bytes($0.trigger)), scope: places(bytes($0.scope)), source: $0.origin?.description)
            },
            weights: rows.map {
                Weight(
                    text: segment.text.slice($0.trigger), rule: $0.rule, category: $0.category, trigger: places($0.trigger),
                    scope: places($0.scope), effect: rounded($0.effect), source: $0.source)
            },
            clauses: clauses.map { ExplainedClause($0, in: segment) })
    }

    /// The explanation as one JSON object.
    public var json: String { Filter.json(self) }
}
