import Discourse
import GRDB

/// A post with its sentiment and its counts, as `posts.csv` has it.
public struct PostRow: Sendable, Hashable, StoredRow {
    public let id: String
    public let site: String
    /// The pseudonym; `nil` where the page hides or lacks the name.
    public let author: String?
    /// Set where the poster is a maker named in a pack.
    public let makerName: String?
    /// The name that the page shows; only when asked for (`identified`), and `nil` where identities were dropped.
    public let name: String?
    /// Likewise.
    public let permalink: String?
    public let postedAt: Timestamp?
    public let day: String?
    public let precision: PostedDate.Precision
    public let dateSource: PostedDate.Source
    public let savedAt: Timestamp?
    public let title: String?
    public let threadTitle: String?
    public let inReplyTo: String?
    public let isReblog: Bool
    public let language: String
    public let state: Post.State
    /// The text that the poster speaks; the same in copies.
    public let textID: String
    /// Words of that text.
    public let words: Int
    /// How many posts speak the same text, this one counted.
    public let acts: Int
    public let feeling: Feeling
    public let polarity: Double
    public let tokens: Int
    public let hits: Int
    /// Kinds that the page does not show are missing.
    public let engagement: [Engagement]

    init(_ row: Row) throws {
        var fields = Fields(row)
        id = fields.next("id")
        site = fields.next("site")
        author = fields.next("author_id")
        makerName = fields.next("maker_name")
        name = fields.next("name")
        permalink = fields.next("permalink")
        postedAt = fields.moment("posted_at")
        day = fields.next("posted_day")
        precision = try fields.choice("posted_precision")
        dateSource = try fields.choice("posted_source")
        savedAt = fields.moment("saved_at")
        title = fields.next("title")
        threadTitle = fields.next("thread_title")
        inReplyTo = fields.next("in_reply_to")
        isReblog = fields.next("is_reblog")
        language = fields.next("language")
        state = try fields.choice("state")
        textID = fields.next("text_id")
        words = fields.next("words")
        acts = fields.next("acts")
        feeling = try fields.choice("feeling")
        polarity = fields.next("polarity")
        tokens = fields.next("tokens")
        hits = fields.next("hits")
        engagement = Engagement.Kind.allCases.compactMap { kind in (fields.next(kind.rawValue) as Int?).map { Engagement(kind, $0) } }
    }

    /// - Parameters:
    ///   - identified: whether names and addresses are read too.
    ///   - one: for a single post, whose copies are counted alone. For all posts they are counted once: a text that thousands share
    ///     would else be counted thousands of times.
    static func query(identified: Bool, one: Bool) -> String {
        let counts = Engagement.Kind.allCases.map {
            "(SELECT count FROM engagements g WHERE g.post_id = p.id AND g.kind = '\($0.rawValue)') AS \($0.rawValue)"
        }.joined(separator: ", ")
        let names = identified ? "ia.name AS name, ip.permalink AS permalink" : "NULL AS name, NULL AS permalink"
        let acts = "LEFT JOIN (SELECT text_id, count(*) AS acts FROM copies WHERE speaker_id = '' GROUP BY text_id) o ON o.text_id = t.text_id"
        let joins = identified
            ? """
            LEFT JOIN identities ia ON ia.kind = 'author' AND ia.id = p.author_id
            LEFT JOIN identities ip ON ip.kind = 'post' AND ip.id = p.id
            """ : ""
        return """
            SELECT p.id, p.site, p.author_id, a.maker_name, \(names), p.posted_at, p.posted_day, p.posted_precision, p.posted_source, p.saved_at,
              p.title, p.thread_title, p.in_reply_to, p.is_reblog, p.language, p.state,
              coalesce(t.text_id, p.id) AS text_id, coalesce(t.words, 0) AS words,
              \(one ? "(SELECT count(*) FROM copies o WHERE o.text_id = t.text_id AND o.speaker_id = '') AS acts" : "coalesce(o.acts, 0) AS acts"),
              s.feeling, s.polarity, s.tokens, s.hits, \(counts)
            FROM posts p JOIN post_sentiments s ON s.post_id = p.id
            LEFT JOIN authors a ON a.id = p.author_id
            LEFT JOIN copies t ON t.post_id = p.id AND t.speaker_id = '' \(one ? "" : acts) \(joins)
            """
    }
}

/// A stretch of a stored post.
public struct SegmentRow: Sendable, Hashable, StoredRow {
    public let kind: Segment.Kind
    /// Pseudonym of who speaks, where it is not the poster and the page names them.
    public let speaker: String?
    /// The speaker's name, where a maker.
    public let makerName: String?
    public let text: String

    init(_ row: Row) throws {
        kind = try row.choice("kind")
        speaker = row["speaker_id"]
        makerName = row["maker_name"]
        text = row["text"]
    }
}

extension Store {
    /// Every post by id, one by one. What `body` throws is thrown on.
    public func eachPost(identified: Bool = false, _ body: (PostRow) throws -> Void) throws {
        try each(PostRow.query(identified: identified, one: false) + " ORDER BY p.id", [], body)
    }

    public func posts(identified: Bool = false) throws(StoreError) -> [PostRow] {
        try rows(PostRow.query(identified: identified, one: false) + " ORDER BY p.id")
    }

    public func post(_ id: String, identified: Bool = false) throws(StoreError) -> PostRow? {
        try firstRow(PostRow.query(identified: identified, one: true) + " WHERE p.id = ?", [id])
    }

    public func segments(ofPost id: String) throws(StoreError) -> [SegmentRow] {
        try rows(
            "SELECT g.*, a.maker_name FROM segments g LEFT JOIN authors a ON a.id = g.speaker_id WHERE g.post_id = ? ORDER BY g.ordinal", [id])
    }

    /// Posts, different texts and different authors in the whole store.
    public func totals() throws(StoreError) -> (posts: Int, texts: Int, authors: Int, pages: Int) {
        try read { database in
            func count(_ sql: String) throws -> Int { try Int.fetchOne(database, sql: sql) ?? 0 }
            return (
                try count("SELECT count(*) FROM posts"), try count("SELECT count(DISTINCT text_id) FROM copies WHERE speaker_id = ''"),
                try count("SELECT count(DISTINCT author_id) FROM posts"), try count("SELECT count(*) FROM pages")
            )
        }
    }
}
