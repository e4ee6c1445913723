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
        post = row["post_id"]
        claim = row["claim_id"]
        fandom = row["fandom_id"]
        site = row["site"]
        author = row["author_id"]
        speaker = row["speaker_id"]
        voice = try row.choice("voice")
        makerName = row["maker_name"]
        postedAt = row.moment("posted_at")
        day = row["posted_day"]
        precision = try row.choice("posted_precision")
        isReblog = row["is_reblog"]
        language = row["language"]
        textID = row["text_id"]
        mention = try row.choice("mention")
        stance = try row.choice("stance")
        confidence = row["confidence"]
        scores = StanceScores(confirmed: row["score_confirmed"], ambiguous: row["score_ambiguous"], rejected: row["score_rejected"])
        targetFeeling = try row.choice("target_feeling")
        targetPolarity = row["target_polarity"]
        targetTokens = row["target_tokens"]
        targetHits = row["target_hits"]
        postFeeling = try row.choice("post_feeling")
        postPolarity = row["post_polarity"]
        postTokens = row["post_tokens"]
        postHits = row["post_hits"]
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
        post = row["post_id"]
        ordinal = row["ordinal"]
        claim = row["claim_id"]
        site = row["site"]
        author = row["author_id"]
        speaker = row["speaker_id"]
        voice = try row.choice("voice")
        makerName = row["maker_name"]
        postedAt = row.moment("posted_at")
        day = row["posted_day"]
        textID = row["text_id"]
        stance = try row.optionalChoice("stance")
        confidence = row["confidence"]
        concern = try row.choice("concern")
        category = row["category"]
        rule = row["rule"]
        source = row["source"]
        toward = try row.optionalChoice("toward")
        effect = row["effect"]
        segment = row["segment"]
        segmentKind = try row.choice("segment_kind")
        sentence = row["sentence"]
        quote = row["quote"]
        let trigger: (Int, Int) = (row["trigger_start"], row["trigger_stop"])
        let scope: (Int, Int) = (row["scope_start"], row["scope_stop"])
        self.trigger = trigger.0..<max(trigger.0, trigger.1)
        self.scope = scope.0..<max(scope.0, scope.1)
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

    /// Every piece of evidence by post and ordinal, one by one. - Parameter claim: `nil` for all, also that of the posts' own sentiment.
    public func eachQuote(ofClaim claim: String? = nil, _ body: (QuoteRow) throws -> Void) throws {
        try each(
            "SELECT * FROM evidence_quotes" + (claim == nil ? "" : " WHERE claim_id = ?") + " ORDER BY post_id, ordinal",
            claim.map { [$0] } ?? [], body)
    }

    /// The evidence that weighed most for a stance on a claim, one quote a text, the strongest first.
    public func strongestQuotes(ofClaim claim: String, toward stance: Stance, voice: Voice, limit: Int) throws(StoreError) -> [QuoteRow] {
        try rows(
            """
            SELECT * FROM (
              SELECT *, row_number() OVER (PARTITION BY text_id ORDER BY effect DESC, post_id, ordinal) AS place FROM evidence_quotes
              WHERE claim_id = ?1 AND concern = 'stance' AND toward = ?2 AND stance = ?2 AND voice = ?3
            ) WHERE place = 1 ORDER BY confidence * effect DESC, post_id, ordinal LIMIT ?4
            """, [claim, stance.rawValue, voice.rawValue, limit])
    }

    public func quotes(ofPost post: String) throws(StoreError) -> [QuoteRow] {
        try rows("SELECT * FROM evidence_quotes WHERE post_id = ? ORDER BY ordinal", [post])
    }
}

extension JudgementRow {
    static let query = "SELECT * FROM current_judgements WHERE ?1 IS NULL OR claim_id = ?1 ORDER BY post_id, claim_id, said_by"
}
