/// What somebody holds about whether a claim is true.
public enum Stance: String, Sendable, Hashable, CaseIterable { case confirmed, ambiguous, rejected, none }

/// The tone of words, as a label; the graded value is a `Polarity`.
public enum Feeling: String, Sendable, Hashable, CaseIterable { case positive, negative, mixed, neutral }

/// What a lexicon gives an entry: -4 (vile) to 4 (wonderful).
public struct Valence: Sendable, Hashable, Comparable {
    public let value: Double
    /// - Returns: `nil` outside -4…4 and for what is no number.
    public init?(_ value: Double) {
        guard (-4...4).contains(value) else { return nil }
        self.value = value
    }
    private init() { value = 0 }
    /// What feels nothing.
    public static let neutral = Valence()
    public static func < (left: Valence, right: Valence) -> Bool { left.value < right.value }
}

/// What a sentence, a post or a target comes to: -1 to 1.
public struct Polarity: Sendable, Hashable, Comparable {
    public let value: Double
    /// Values outside -1…1 are drawn in to the nearest end.
    public init(_ value: Double) { self.value = value.isFinite ? min(1, max(-1, value)) : 0 }
    public static let zero = Polarity(0)
    public static func < (left: Polarity, right: Polarity) -> Bool { left.value < right.value }
}

/// Why a label came out: which rule saw which words, and what that did. Pages, charts and CSVs draw from these alone.
public struct Evidence: Sendable, Hashable {
    /// Which of the outputs the row speaks for.
    public enum Concern: String, Sendable, Hashable, CaseIterable { case stance, sentiment, target, irony }
    public let concern: Concern
    /// Index into `Post.segments`.
    public let segment: Int
    /// Index into the segment's sentences.
    public let sentence: Int
    /// UTF-8 offsets of the words that raised it, into the segment's text.
    public let trigger: Range<Int>
    /// UTF-8 offsets of what it acts on; equal to `trigger` where nothing else is acted on.
    public let scope: Range<Int>
    /// The cue's or phrase's category ("negation", "asserting", "valence").
    public let category: String
    /// The rule's name, as `explain --rules` prints it.
    public let rule: String
    /// "Lexicons/en/claims/romance.tsv:41", or `nil` where only the rule's own logic spoke.
    public let source: String?
    /// For stance rows: the label that the row speaks for. `nil` in rows of sentiment.
    public let toward: Stance?
    /// Stance: weight, 0 and up. Sentiment: what it added, -4 to 4, after all shifts.
    public let effect: Double

    public init(
        concern: Concern, segment: Int, sentence: Int, trigger: Range<Int>, scope: Range<Int>, category: String, rule: String,
        source: String? = nil, toward: Stance? = nil, effect: Double
    ) {
        self.concern = concern
        self.segment = segment
        self.sentence = sentence
        self.trigger = trigger
        self.scope = scope
        self.category = category
        self.rule = rule
        self.source = source
        self.toward = toward
        self.effect = effect
    }
}

/// How strongly the evidence speaks for each of the three stances that evidence can speak for; each 0…1, summing to at most 1.
public struct StanceScores: Sendable, Hashable {
    public let confirmed: Double
    public let ambiguous: Double
    public let rejected: Double
    public init(confirmed: Double = 0, ambiguous: Double = 0, rejected: Double = 0) {
        self.confirmed = confirmed
        self.ambiguous = ambiguous
        self.rejected = rejected
    }
}

/// The stance of one voice on one claim: what `Stances` gives.
public struct Verdict: Sendable, Hashable {
    /// How the claim was found to be at issue.
    public enum Mention: String, Sendable, Hashable, CaseIterable {
        case name, subjects, tag, thread, given, carried
    }
    public let claim: String
    /// `nil` is the poster; else the quoted speaker, as the page or the sentence names them.
    public let speaker: String?
    public let mention: Mention
    public let stance: Stance
    /// 0…1.
    public let confidence: Double
    public let scores: StanceScores
    /// Rows of concern `stance` and `irony`; never empty unless `stance` is `none`.
    public let evidence: [Evidence]

    public init(
        claim: String, speaker: String? = nil, mention: Mention, stance: Stance, confidence: Double, scores: StanceScores,
        evidence: [Evidence]
    ) {
        self.claim = claim
        self.speaker = speaker
        self.mention = mention
        self.stance = stance
        self.confidence = confidence
        self.scores = scores
        self.evidence = evidence
    }
}

/// The tone of a post, or of its words about one subject: what `Sentiments` gives.
public struct Tone: Sendable, Hashable {
    public let feeling: Feeling
    public let polarity: Polarity
    /// Words, emoji and emoticons weighed.
    public let tokens: Int
    /// Of these, how many a lexicon entry matched; 0 means unknown, not neutral.
    public let hits: Int
    /// Clauses that the mean was taken over.
    public let clauses: Int
    /// Rows of concern `sentiment` or `target`.
    public let evidence: [Evidence]

    public init(feeling: Feeling, polarity: Polarity, tokens: Int, hits: Int, clauses: Int = 0, evidence: [Evidence] = []) {
        self.feeling = feeling
        self.polarity = polarity
        self.tokens = tokens
        self.hits = hits
        self.clauses = clauses
        self.evidence = evidence
    }

    /// The share of tokens that an entry matched, 0…1.
    public var coverage: Double { tokens == 0 ? 0 : Double(hits) / Double(tokens) }

    /// No entry fired.
    public static func unknown(tokens: Int) -> Tone { Tone(feeling: .neutral, polarity: .zero, tokens: tokens, hits: 0) }
}

/// One voice's stance on one claim together with its feeling toward the claim's subject.
public struct Judgement: Sendable, Hashable {
    public let verdict: Verdict
    public let target: Tone
    public init(verdict: Verdict, target: Tone) {
        self.verdict = verdict
        self.target = target
    }
}

/// A post with all that was found out about it: the value that the store keeps and the filter prints.
public struct JudgedPost: Sendable, Hashable {
    public let post: Post
    public let tone: Tone
    public let judgements: [Judgement]
    public init(post: Post, tone: Tone, judgements: [Judgement]) {
        self.post = post
        self.tone = tone
        self.judgements = judgements
    }
}
