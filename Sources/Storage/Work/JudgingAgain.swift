import Discourse
import GRDB

/// A page's posts, to be judged again in the light of one another.
public struct PageToJudge: Sendable {
    public let page: Int64
    public let posts: [PostToJudge]
}

/// A stored post, to be judged again.
public struct PostToJudge: Sendable {
    public let id: String
    public let post: Post
    /// Whether it is kept as this page shows it; a post that another page shows in full is judged there.
    public let isKept: Bool
}

extension Store {
    /// How many posts were judged with other words or rules than these.
    public func countToJudge(with version: String) throws(StoreError) -> Int {
        try read { try Int.fetchOne($0, sql: "SELECT count(*) FROM posts WHERE judge_version <> ?", arguments: [version]) ?? 0 }
    }

    /// The next pages with posts that were judged with other words or rules than these, as the pages gave them; no page is read.
    ///
    /// A page comes whole, since what a post is about may stand in the posts around it.
    ///
    /// - Parameters:
    ///   - version: `nil` for all posts.
    ///   - page: those after this one, in order of their numbers (0 for the first).
    public func pagesToJudge(with version: String?, after page: Int64, limit: Int) throws(StoreError) -> [PageToJudge] {
        try read { database in
            try Int64.fetchAll(
                try database.cachedStatement(
                    sql: "SELECT DISTINCT page_id FROM posts WHERE judge_version IS NOT ? AND page_id > ? ORDER BY page_id LIMIT ?"),
                arguments: [version, page, limit]
            ).map { page in
                let rows = try Row.fetchAll(
                    try database.cachedStatement(
                        sql: "\(Self.wholePost) JOIN sightings s ON s.post_id = p.id AND s.page_id = ? ORDER BY s.ordinal"), arguments: [page])
                return PageToJudge(page: page, posts: try rows.map { PostToJudge(id: $0["id"], post: try Self.post($0, database), isKept: $0["page_id"] == page) })
            }
        }
    }

    /// The same for posts whose pages are gone.
    ///
    /// - Parameter id: those after this id, in order of ids ("" for the first).
    public func strayPostsToJudge(with version: String?, after id: String, limit: Int) throws(StoreError) -> [PostToJudge] {
        try read { database in
            try Row.fetchAll(
                try database.cachedStatement(
                    sql: "\(Self.wholePost) WHERE p.page_id IS NULL AND p.judge_version IS NOT ? AND p.id > ? ORDER BY p.id LIMIT ?"),
                arguments: [version, id, limit]
            ).map { PostToJudge(id: $0["id"], post: try Self.post($0, database), isKept: true) }
        }
    }

    /// Whether anybody is in the store under a pseudonym.
    public func hasAuthors() throws(StoreError) -> Bool {
        try read { try Bool.fetchOne($0, sql: "SELECT EXISTS (SELECT 1 FROM authors)") ?? false }
    }

    /// A post as its page gave it; where identities were dropped, with pseudonyms for names.
    public func wholePost(_ id: String) throws(StoreError) -> Post? {
        try read { database in
            try Row.fetchOne(database, sql: "\(Self.wholePost) WHERE p.id = ?", arguments: [id]).map { try Self.post($0, database) }
        }
    }

    private static let wholePost = """
        SELECT p.*, coalesce(ia.name, p.author_id) AS author_name, ip.host, ip.native_id, ip.reply_native_id, ip.permalink FROM posts p
        LEFT JOIN identities ia ON ia.kind = 'author' AND ia.id = p.author_id
        LEFT JOIN identities ip ON ip.kind = 'post' AND ip.id = p.id
        """

    private static func post(_ row: Row, _ database: Database) throws -> Post {
        let id: String = row["id"]
        let segments = try Row.fetchAll(
            try database.cachedStatement(
                sql: """
                    SELECT g.kind, g.text, coalesce(i.name, g.speaker_id) AS speaker FROM segments g
                    LEFT JOIN identities i ON i.kind = 'author' AND i.id = g.speaker_id WHERE g.post_id = ? ORDER BY g.ordinal
                    """), arguments: [id]
        ).map { Segment(try $0.choice("kind"), $0["text"], speaker: $0["speaker"]) }
        let engagement = try Row.fetchAll(
            try database.cachedStatement(sql: "SELECT kind, count FROM engagements WHERE post_id = ? ORDER BY kind"), arguments: [id]
        ).map { Engagement(try $0.choice("kind"), $0["count"]) }
        return Post(
            site: try row.choice("site"), host: row["host"], nativeID: row["native_id"] ?? id, permalink: row["permalink"],
            author: row["author_name"], posted: try posted(row), savedAt: row.moment("saved_at"), title: row["title"],
            threadTitle: row["thread_title"], inReplyTo: row["reply_native_id"], language: row["language"],
            state: try row.choice("state"), engagement: engagement, segments: segments
        ).placed()
    }

    private static func posted(_ row: Row) throws -> PostedDate {
        guard let moment = row.moment("posted_at") else { return PostedDate(unreadable: row["posted_text"]) }
        return PostedDate(moment, precision: try row.choice("posted_precision"), source: try row.choice("posted_source"), text: row["posted_text"])
    }
}
