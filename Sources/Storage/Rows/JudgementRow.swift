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
    /// As in `judgements` and `evidence`: empty for the poster.
    let saidBy: String

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
        saidBy = fields.next("said_by")
    }
}

extension Store {
    /// By post, claim and voice, one by one.
    public func eachJudgement(_ body: (JudgementRow) throws -> Void) throws { try each(JudgementRow.query, [], body) }

    public func judgements() throws(StoreError) -> [JudgementRow] { try rows(JudgementRow.query) }

    public func judgements(ofPost post: String) throws(StoreError) -> [JudgementRow] {
        try rows("SELECT * FROM current_judgements WHERE post_id = ? ORDER BY claim_id, said_by", [post])
    }
}

extension JudgementRow {
    static let query = "SELECT * FROM current_judgements ORDER BY post_id, claim_id, said_by"
}
