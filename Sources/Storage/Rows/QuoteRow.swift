import Discourse
import GRDB

/// A piece of evidence with the sentence that it stands in: a row of `evidence_quotes`.
public struct QuoteRow: Sendable, Hashable {
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
}

extension QuoteRow: StoredRow {
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
    static let query = """
        SELECT post_id, ordinal, claim_id, site, author_id, speaker_id, voice, maker_name, posted_at, posted_day, text_id, stance, confidence,
          concern, category, rule, source, toward, effect, segment, segment_kind, sentence, quote,
          trigger_start, trigger_stop, scope_start, scope_stop
        FROM evidence_quotes
        """

    /// A row of `wordsOnClaims` with the judgement that it belongs to.
    init(_ fields: consuming Fields, on claim: String, of judgement: JudgementRow) throws {
        post = judgement.post
        self.claim = claim
        site = judgement.site
        author = judgement.author
        speaker = judgement.speaker
        voice = judgement.voice
        makerName = judgement.makerName
        postedAt = judgement.postedAt
        day = judgement.day
        textID = judgement.textID
        stance = judgement.stance
        confidence = judgement.confidence
        ordinal = fields.next("ordinal")
        concern = try fields.choice("concern")
        category = fields.next("category")
        rule = fields.next("rule")
        source = fields.next("source")
        toward = try fields.optionalChoice("toward")
        effect = fields.next("effect")
        segment = fields.next("segment")
        segmentKind = try fields.choice("kind")
        sentence = fields.next("sentence")
        quote = fields.next("quote")
        trigger = fields.span("trigger_start", "trigger_stop")
        scope = fields.span("scope_start", "scope_stop")
    }

    /// Evidence on claims and the sentences that it stands in, by post and ordinal. Left out are signs, which speak for a whole post.
    static let wordsOnClaims = """
        SELECT e.post_id, e.claim_id, e.speaker_id, e.ordinal, e.concern, e.category, e.rule, e.source, e.toward, e.effect, e.segment, g.kind,
          e.sentence, CAST(substr(CAST(g.text AS BLOB), n.start + 1, n.stop - n.start) AS TEXT) AS quote,
          e.trigger_start - n.start AS trigger_start, e.trigger_stop - n.start AS trigger_stop,
          e.scope_start - n.start AS scope_start, e.scope_stop - n.start AS scope_stop
        FROM evidence e
        CROSS JOIN segments g ON g.post_id = e.post_id AND g.ordinal = e.segment
        CROSS JOIN sentences n ON n.post_id = e.post_id AND n.segment = e.segment AND n.sentence = e.sentence
        WHERE +e.claim_id IS NOT NULL AND e.category <> 'sign' ORDER BY e.post_id, e.ordinal
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
    /// Every piece of evidence on a claim that words raised, by post and ordinal, one by one.
    ///
    /// Left out is what would be most of them and quotes nothing: the posts' own sentiment, and signs, which speak for a whole post.
    /// The judgements go by beside them, both in the order of their posts: looked up for each row they were half of a report's time.
    public func eachQuote(_ body: (QuoteRow) throws -> Void) throws {
        try queue.read { database in
            let words = try Row.fetchCursor(database, sql: QuoteRow.wordsOnClaims)
            var judgements = JudgementsByPost(try Row.fetchCursor(database, sql: JudgementRow.query))
            while let row = try words.next() {
                var fields = Fields(row)
                let post: String = fields.next("post_id"), claim: String = fields.next("claim_id"), speaker: String = fields.next("speaker_id")
                guard let judgement = try judgements.judgement(of: post, on: claim, by: speaker) else { continue }
                try body(QuoteRow(fields, on: claim, of: judgement))
            }
        }
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

/// The judgements beside another walk through the posts, in the same order.
private struct JudgementsByPost {
    private let cursor: RowCursor
    private var post = ""
    private var here: [JudgementRow] = []
    private var next: JudgementRow?

    init(_ cursor: RowCursor) { self.cursor = cursor }

    /// - Parameter post: the one of before, or a later one.
    mutating func judgement(of post: String, on claim: String, by speaker: String) throws -> JudgementRow? {
        if post != self.post { try advance(to: post) }
        return here.first { $0.claim == claim && $0.saidBy == speaker }
    }

    private mutating func advance(to post: String) throws {
        self.post = post
        here.removeAll(keepingCapacity: true)
        repeat {
            // Ids are ASCII: text is in order here where it is there.
            if let next, next.post > post { return }
            if let next, next.post == post { here.append(next) }
            next = try cursor.next().map(JudgementRow.init)
        } while next != nil
    }
}
