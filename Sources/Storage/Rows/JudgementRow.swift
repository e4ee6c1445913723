import Discourse
import GRDB

/// What one voice of a post holds of one claim: a row of `current_judgements`.
public struct JudgementRow: Sendable, Hashable, StoredRow {
    public let post: String
    public let claim: String
    public let fandom: String
    public let site: String
    /// The poster's pseudonym.
    public let author: String?
    /// Who speaks: pseudonym, or a maker's id; `nil` where unknown.
    public let speaker: String?
    public let voice: Voice
    public let makerName: String?
    public let postedAt: Timestamp?
    public let day: String?
    public let precision: PostedDate.Precision
    public let isReblog: Bool
    public let language: String
    public let textID: String
    public let mention: Verdict.Mention
    public let stance: Stance
    public let confidence: Double
    public let scores: StanceScores
    public let targetFeeling: Feeling
    public let targetPolarity: Double
    public let targetTokens: Int
    /// 0 means that the feeling is unknown, not neutral.
    public let targetHits: Int
    public let postFeeling: Feeling
    public let postPolarity: Double
    public let postTokens: Int
    public let postHits: Int

    init(_ row: Row) throws {
        var fields = Fields(row)
        post = fields.next("post_id")
        claim = fields.next("claim_id")
        fandom = fields.next("fandom_id")
        site = fields.next("site")
        author = fields.next("author_id")
        speaker = fields.next("speaker_id")
        voice = try fields.choice("voice")
        makerName = fields.next("maker_name")
        postedAt = fields.moment("posted_at")
        day = fields.next("posted_day")
        precision = try fields.choice("posted_precision")
        isReblog = fields.next("is_reblog")
        language = fields.next("language")
        textID = fields.next("text_id")
        mention = try fields.choice("mention")
        stance = try fields.choice("stance")
        confidence = fields.next("confidence")
        scores = StanceScores(
            confirmed: fields.next("score_confirmed"), ambiguous: fields.next("score_ambiguous"), rejected: fields.next("score_rejected"))
        targetFeeling = try fields.choice("target_feeling")
        targetPolarity = fields.next("target_polarity")
        targetTokens = fields.next("target_tokens")
        targetHits = fields.next("target_hits")
        postFeeling = try fields.choice("post_feeling")
        postPolarity = fields.next("post_polarity")
        postTokens = fields.next("post_tokens")
        postHits = fields.next("post_hits")
    }
}

/// A piece of evidence with the sentence that it stands in: a row of `evidence_quotes`.
public struct QuoteRow: Sendable, Hashable, StoredRow {
    public let post: String
    public let ordinal: Int
    /// `nil` for the post's own sentiment.
    public let claim: String?
    public let site: String
    public let author: String?
    public let speaker: String?
    public let voice: Voice
    public let makerName: String?
    public let postedAt: Timestamp?
    public let day: String?
    public let textID: String
    public let stance: Stance?
    public let confidence: Double?
    public let concern: Evidence.Concern
    public let category: String
    public let rule: String
    /// File and line of the word-list entry.
    public let source: String?
    public let toward: Stance?
    public let effect: Double
    public let segment: Int
    public let segmentKind: Segment.Kind
    public let sentence: Int
    /// The sentence.
    public let quote: String
    /// UTF-8 offsets into `quote`; may reach beyond it where a scope spans sentences.
    public let trigger: Range<Int>
    public let scope: Range<Int>

    init(_ row: Row) throws {
        var fields = Fields(row)
        post = fields.next("post_id")
        ordinal = fields.next("ordinal")
        claim = fields.next("claim_id")
        site = fields.next("site")
        author = fields.next("author_id")
        speaker = fields.next("speaker_id")
        voice = try fields.choice("voice")
        makerName = fields.next("maker_name")
        postedAt = fields.moment("posted_at")
        day = fields.next("posted_day")
        textID = fields.next("text_id")
        stance = try fields.optionalChoice("stance")
        confidence = fields.next("confidence")
        concern = try fields.choice("concern")
        category = fields.next("category")
        rule = fields.next("rule")
        source = fields.next("source")
        toward = try fields.optionalChoice("toward")
        effect = fields.next("effect")
        segment = fields.next("segment")
        segmentKind = try fields.choice("segment_kind")
        sentence = fields.next("sentence")
        quote = fields.next("quote")
        trigger = fields.span("trigger_start", "trigger_stop")
        scope = fields.span("scope_start", "scope_stop")
    }

    /// The columns above; the view has the trigger's words too, which people want and the offsets give.
    fileprivate static let query = """
        SELECT post_id, ordinal, claim_id, site, author_id, speaker_id, voice, maker_name, posted_at, posted_day, text_id, stance, confidence,
          concern, category, rule, source, toward, effect, segment, segment_kind, sentence, quote,
          trigger_start, trigger_stop, scope_start, scope_stop
        FROM evidence_quotes
        """
}

/// Where a line of the word lists spoke: a row of `evidence` that has a source.
public struct HeardRow: Sendable, Hashable {
    public let post: String
    public let ordinal: Int
    /// File and line of the word-list entry.
    public let source: String
    public let segment: Int
    /// UTF-8 offset of the trigger into the segment.
    public let start: Int
}

extension HeardRow: StoredRow {
    init(_ row: Row) throws {
        var fields = Fields(row)
        post = fields.next("post_id")
        ordinal = fields.next("ordinal")
        source = fields.next("source")
        segment = fields.next("segment")
        start = fields.next("trigger_start")
    }
}

extension Store {
    /// By post, claim and voice, one by one. - Parameter claim: `nil` for all.
    public func eachJudgement(ofClaim claim: String? = nil, _ body: (JudgementRow) throws -> Void) throws {
        try each(JudgementRow.query, [claim], body)
    }

    public func judgements(ofClaim claim: String? = nil) throws(StoreError) -> [JudgementRow] { try rows(JudgementRow.query, [claim]) }

    public func judgements(ofPost post: String) throws(StoreError) -> [JudgementRow] {
        try rows("SELECT * FROM current_judgements WHERE post_id = ? ORDER BY claim_id, said_by", [post])
    }

    /// Every piece of evidence on a claim that words raised, by post and ordinal, one by one.
    ///
    /// Left out is what would be most of them and quotes nothing: the posts' own sentiment, and signs, which speak for a whole post.
    public func eachQuote(_ body: (QuoteRow) throws -> Void) throws {
        // The plus keeps SQLite from an index on the claim, after which it would have to sort.
        try each(QuoteRow.query + " WHERE +claim_id IS NOT NULL AND category <> 'sign' ORDER BY post_id, ordinal", [], body)
    }

    /// Every time that a line of the word lists spoke, by post and ordinal, one by one.
    public func eachHeard(_ body: (HeardRow) throws -> Void) throws {
        try each("SELECT post_id, ordinal, source, segment, trigger_start FROM evidence WHERE source IS NOT NULL ORDER BY post_id, ordinal", [], body)
    }

    public func quotes(ofPost post: String) throws(StoreError) -> [QuoteRow] {
        try rows(QuoteRow.query + " WHERE post_id = ? ORDER BY ordinal", [post])
    }

    public func quote(ofPost post: String, ordinal: Int) throws(StoreError) -> QuoteRow? {
        try firstRow(QuoteRow.query + " WHERE post_id = ? AND ordinal = ?", [post, ordinal])
    }
}

extension JudgementRow {
    static let query = "SELECT * FROM current_judgements WHERE ?1 IS NULL OR claim_id = ?1 ORDER BY post_id, claim_id, said_by"
}
