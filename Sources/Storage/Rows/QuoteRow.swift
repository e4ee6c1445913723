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

    /// A row of `onClaims` with the judgement that it belongs to and the sentence that it stands in.
    fileprivate init(_ fields: consuming Fields, of judgement: JudgementRow, in sentence: SentenceRow) throws {
        post = judgement.post
        claim = judgement.claim
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
        segment = sentence.place.segment
        segmentKind = sentence.kind
        self.sentence = sentence.place.sentence
        quote = sentence.words
        trigger = fields.span("trigger_start", "trigger_stop").moved(by: -sentence.start)
        scope = fields.span("scope_start", "scope_stop").moved(by: -sentence.start)
    }

    /// Evidence on claims, by post and ordinal. Left out are signs, which speak for a whole post.
    fileprivate static let onClaims = """
        SELECT post_id, claim_id, speaker_id, segment, sentence, ordinal, concern, category, rule, source, toward, effect,
          trigger_start, trigger_stop, scope_start, scope_stop
        FROM evidence WHERE +claim_id IS NOT NULL AND category <> 'sign' ORDER BY post_id, ordinal
        """
}

extension Range<Int> {
    fileprivate func moved(by distance: Int) -> Range { lowerBound + distance..<upperBound + distance }
}

/// A sentence with its words.
private struct SentenceRow: StoredRow {
    struct Place: Hashable {
        let segment: Int
        let sentence: Int
    }
    let post: String
    let place: Place
    let kind: Segment.Kind
    /// UTF-8 offset into the segment.
    let start: Int
    let words: String

    init(_ row: Row) throws {
        var fields = Fields(row)
        post = fields.next("post_id")
        place = Place(segment: fields.next("segment"), sentence: fields.next("sentence"))
        kind = try fields.choice("kind")
        start = fields.next("start")
        words = fields.next("text")
    }

    static let query = """
        SELECT n.post_id, n.segment, n.sentence, g.kind, n.start,
          CAST(substr(CAST(g.text AS BLOB), n.start + 1, n.stop - n.start) AS TEXT) AS text
        FROM sentences n CROSS JOIN segments g ON g.post_id = n.post_id AND g.ordinal = n.segment
        ORDER BY n.post_id, n.segment, n.sentence
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
    /// Judgements and sentences go by beside them, all in the order of their posts: looked up for each row they were most of a report's time.
    public func eachQuote(_ body: (QuoteRow) throws -> Void) throws {
        try queue.read { database in
            let evidence = try Row.fetchCursor(database, sql: QuoteRow.onClaims)
            var judgements = RowsByPost(try Row.fetchCursor(database, sql: JudgementRow.query), post: \JudgementRow.post)
            var sentences = RowsByPost(try Row.fetchCursor(database, sql: SentenceRow.query), post: \SentenceRow.post)
            var post = "", held: [JudgementRow] = [], said: [SentenceRow.Place: SentenceRow] = [:]
            while let row = try evidence.next() {
                var fields = Fields(row)
                let id: String = fields.next("post_id"), claim: String = fields.next("claim_id"), speaker: String = fields.next("speaker_id")
                if id != post {
                    post = id
                    held = try judgements.rows(of: id)
                    said = Dictionary(try sentences.rows(of: id).map { ($0.place, $0) }) { first, _ in first }
                }
                guard let sentence = said[.init(segment: fields.next("segment"), sentence: fields.next("sentence"))],
                    let judgement = held.first(where: { $0.claim == claim && $0.saidBy == speaker })
                else { continue }
                try body(QuoteRow(fields, of: judgement, in: sentence))
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

/// The rows of a query beside another walk through the posts, both in the posts' order.
private struct RowsByPost<Value: StoredRow> {
    private let cursor: RowCursor
    private let post: KeyPath<Value, String>
    private var next: Value?

    init(_ cursor: RowCursor, post: KeyPath<Value, String>) {
        self.cursor = cursor
        self.post = post
    }

    /// - Parameter post: a later one than in the call before.
    mutating func rows(of post: String) throws -> [Value] {
        var rows: [Value] = []
        repeat {
            // Ids are ASCII: text is in order here where it is there.
            if let next, next[keyPath: self.post] > post { return rows }
            if let next, next[keyPath: self.post] == post { rows.append(next) }
            next = try cursor.next().map(Value.init)
        } while next != nil
        return rows
    }
}
