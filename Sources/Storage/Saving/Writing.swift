import Discourse
import GRDB

/// One transaction's work: pages, sightings and which version of a post is stored.
struct Writing {
    let database: Database
    let writer: StoreWriter

    init(_ database: Database, _ writer: StoreWriter) {
        self.database = database
        self.writer = writer
    }

    /// Statements are prepared once a connection.
    func execute(_ sql: String, _ arguments: StatementArguments) throws {
        try database.cachedStatement(sql: sql).execute(arguments: arguments)
    }

    func value<Value: DatabaseValueConvertible>(_ sql: String, _ arguments: StatementArguments) throws -> Value? {
        try Value.fetchOne(try database.cachedStatement(sql: sql), arguments: arguments)
    }

    func page(_ page: StoredPage, site: Site?) throws -> Int64 {
        let id: Int64? = try value(
            """
            INSERT INTO pages (file_id, member, digest, container, site, saved_at, reader, run_id) VALUES (?, ?, ?, ?, ?, ?, ?, ?)
            ON CONFLICT (file_id, member) DO UPDATE SET digest = excluded.digest, container = excluded.container, site = excluded.site,
              saved_at = excluded.saved_at, reader = excluded.reader, run_id = excluded.run_id
            RETURNING id
            """,
            [page.file, page.member, page.digest, page.container.rawValue, site?.rawValue, page.savedAt?.iso8601, writer.reader, writer.run])
        guard let id else { throw UnknownValue(description: "a page without a number") }
        return id
    }

    func sightings(onPage page: Int64) throws -> [String] {
        try String.fetchAll(
            try database.cachedStatement(sql: "SELECT post_id FROM sightings WHERE page_id = ?"), arguments: [page])
    }

    /// Notes that a page shows a post, and stores the page's version where it is the fullest.
    func see(_ post: KeptPost, id: String, onPage page: Int64, ordinal: Int) throws {
        let fullness = post.post.fullness
        let known = try Row.fetchOne(
            try database.cachedStatement(sql: "SELECT page_id FROM posts WHERE id = ?"), arguments: [id])
        let best = try fullestOther(of: id, than: page)
        let isFullest = best.map { fullness >= $0.fullness } ?? true
        let owner = known.flatMap { $0["page_id"] as Int64? }
        let isOurs = owner == nil || owner == page
        if isFullest || isOurs {
            try self.post(post, id: id, page: page, isKnown: known != nil)
            try judgement(of: post, id: id, cause: known == nil ? .new : .edited)
        }
        try execute(
            """
            INSERT INTO sightings VALUES (?, ?, ?, ?)
            ON CONFLICT DO UPDATE SET ordinal = excluded.ordinal, fullness = excluded.fullness
            """, [id, page, ordinal, fullness])
        if isOurs, !isFullest, let best { try awaitReading(ofPage: best.page) }
    }

    /// A page shows a post no more. A post that no page shows goes; else its next fullest version is read again.
    func loseSight(of id: String, onPage page: Int64, cause: ChangeRow.Cause) throws {
        let isOurs: Bool? = try value("SELECT page_id IS NULL OR page_id = ? FROM posts WHERE id = ?", [page, id])
        try execute("DELETE FROM sightings WHERE post_id = ? AND page_id = ?", [id, page])
        guard let best = try fullestOther(of: id, than: page) else { return try removePost(id, cause: cause) }
        guard isOurs == true else { return }
        try execute("UPDATE posts SET page_id = NULL WHERE id = ?", [id])
        try awaitReading(ofPage: best.page)
    }

    /// A page's version of a post can no longer be had; the next fullest is read again, where there is one that could be.
    func loseHold(of id: String, onPage page: Int64) throws {
        let isOurs: Bool? = try value("SELECT page_id IS NULL OR page_id = ? FROM posts WHERE id = ?", [page, id])
        guard isOurs == true, let best = try fullestOther(of: id, than: page), !best.fullness.isEmpty else { return }
        try execute("UPDATE posts SET page_id = NULL WHERE id = ?", [id])
        try awaitReading(ofPage: best.page)
    }

    private func fullestOther(of id: String, than page: Int64) throws -> (page: Int64, fullness: String)? {
        try Row.fetchOne(
            try database.cachedStatement(
                sql: "SELECT page_id, fullness FROM sightings WHERE post_id = ? AND page_id <> ? ORDER BY fullness DESC, page_id LIMIT 1"),
            arguments: [id, page]
        ).map { ($0["page_id"], $0["fullness"]) }
    }

    /// The page's file is to be read again though it has not changed; its page is no longer taken as known.
    private func awaitReading(ofPage page: Int64) throws {
        try execute("UPDATE pages SET digest = '' WHERE id = ?", [page])
        try execute("UPDATE files SET is_pending = 1 WHERE id = (SELECT file_id FROM pages WHERE id = ?)", [page])
    }

    /// Takes a post out with all that hangs on it, and notes the judgements that go.
    func removePost(_ id: String, cause: ChangeRow.Cause) throws {
        for old in try judgements(of: id) { try depart(old, cause: cause) }
        try ungroupCopies()
        try takeOutOfIndex(id)
        try execute("DELETE FROM identities WHERE kind = 'post' AND id = ?", [id])
        try execute("DELETE FROM posts WHERE id = ?", [id])
    }

    /// The full-text index forgets a sentence only when it is told its words, so this comes before the words go.
    func takeOutOfIndex(_ id: String) throws {
        try execute(
            """
            INSERT INTO sentence_index (sentence_index, rowid, text)
            SELECT 'delete', id, text FROM sentence_texts
            WHERE post_id = ? AND id <= coalesce((SELECT CAST(value AS INTEGER) FROM marks WHERE name = 'indexed_through'), 0)
            """, [id])
    }
}
