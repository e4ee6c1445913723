import Digests
import GRDB

extension Store {
    /// A digest over all results, without numbers of runs, pages or sentences: two stores with the same one hold the same.
    public func contentDigest() throws(StoreError) -> Digest {
        try StoreError.raised(path) {
            var hasher = Digest.Hasher()
            try eachContentLine { hasher.add($0 + "\n") }
            return hasher.finish()
        }
    }

    /// The same, a line a row, to tell what differs.
    package func eachContentLine(_ body: (String) throws -> Void) throws {
        try queue.read { database in
            for (name, query) in Self.contentQueries {
                let cursor = try Row.fetchCursor(database, sql: query)
                while let row = try cursor.next() { try body(name + "\u{1f}" + row.map { "\($0.1)" }.joined(separator: "\u{1f}")) }
            }
        }
    }

    private static let contentQueries = [
        (
            "posts",
            """
            SELECT id, site, author_id, posted_at, posted_day, posted_precision, posted_source, posted_text, saved_at, title, thread_title,
              in_reply_to, is_reblog, language, state, judge_version FROM posts ORDER BY id
            """
        ),
        ("segments", "SELECT * FROM segments ORDER BY post_id, ordinal"),
        ("engagements", "SELECT * FROM engagements ORDER BY post_id, kind"),
        ("sentences", "SELECT post_id, segment, sentence, start, stop FROM sentences ORDER BY 1, 2, 3"),
        ("copies", "SELECT post_id, speaker_id, text_id, words, wording_id FROM copies ORDER BY post_id, speaker_id"),
        ("post_sentiments", "SELECT * FROM post_sentiments ORDER BY post_id"),
        ("judgements", "SELECT * FROM current_judgements ORDER BY post_id, claim_id, said_by"),
        ("evidence", "SELECT * FROM evidence ORDER BY post_id, ordinal"),
        ("errors", "SELECT path, stage, message FROM errors ORDER BY path, stage"),
        ("files", "SELECT path, digest, is_pending FROM files ORDER BY path"),
        (
            "sightings",
            """
            SELECT s.post_id, f.path, p.member, p.digest, s.ordinal, s.fullness FROM sightings s
            JOIN pages p ON p.id = s.page_id JOIN files f ON f.id = p.file_id ORDER BY 1, 2, 3
            """
        ),
        ("authors", "SELECT * FROM authors ORDER BY id"),
        ("identities", "SELECT * FROM identities ORDER BY kind, id"),
    ]
}
