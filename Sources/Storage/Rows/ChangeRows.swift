import Digests
import Discourse
import GRDB

/// Judgements that the latest run moved in the same way: a row of `changes_since_last_run`.
public struct ChangeRow: Sendable, Hashable, StoredRow {
    public enum Cause: String, Sendable, Hashable, CaseIterable { case new, edited, rules, gone }
    public let claim: String
    public let voice: Voice
    public let cause: Cause
    /// `nil` where there was no judgement before.
    public let before: Stance?
    /// `nil` where there is none any more.
    public let after: Stance?
    public let posts: Int

    init(_ row: Row) throws {
        claim = row["claim_id"]
        voice = try row.choice("voice")
        cause = try row.choice("cause")
        before = try row.optionalChoice("stance_before")
        after = try row.optionalChoice("stance_after")
        posts = row["posts"]
    }
}

/// How often one entry of the word lists spoke: a row of `lexicon_hits`.
public struct LexiconHitRow: Sendable, Hashable, StoredRow {
    /// "Lexicons/en/valence.tsv:212"
    public let source: String
    public let rule: String
    public let category: String
    public let concern: Evidence.Concern
    public let hits: Int
    public let posts: Int

    init(_ row: Row) throws {
        source = row["source"]
        rule = row["rule"]
        category = row["category"]
        concern = try row.choice("concern")
        hits = row["hits"]
        posts = row["posts"]
    }
}

extension Store {
    public func changesSinceLastRun() throws(StoreError) -> [ChangeRow] {
        try rows("SELECT * FROM changes_since_last_run ORDER BY claim_id, voice, cause, stance_before, stance_after")
    }

    /// The most frequent first.
    public func lexiconHits() throws(StoreError) -> [LexiconHitRow] {
        try rows("SELECT * FROM lexicon_hits ORDER BY hits DESC, source, rule, category, concern")
    }

    /// A digest over the rows that are published, without numbers of runs or pages: two stores with the same one hold the same results.
    public func contentDigest() throws(StoreError) -> Digest {
        let queries = [
            "SELECT id, site, author_id, posted_at, posted_day, title, thread_title, in_reply_to, language, state, judge_version FROM posts ORDER BY id",
            "SELECT * FROM segments ORDER BY post_id, ordinal", "SELECT * FROM engagements ORDER BY post_id, kind",
            "SELECT post_id, segment, sentence, start, stop FROM sentences ORDER BY 1, 2, 3", "SELECT * FROM copies ORDER BY post_id, speaker_id",
            "SELECT * FROM post_sentiments ORDER BY post_id", "SELECT * FROM current_judgements ORDER BY post_id, claim_id, said_by",
            "SELECT * FROM evidence ORDER BY post_id, ordinal", "SELECT path, stage, message FROM errors ORDER BY path, stage",
            "SELECT s.post_id, f.path, p.member, p.digest, s.ordinal FROM sightings s JOIN pages p ON p.id = s.page_id JOIN files f ON f.id = p.file_id ORDER BY 1, 2, 3",
            "SELECT path, digest, is_pending FROM files ORDER BY path", "SELECT * FROM authors ORDER BY id", "SELECT * FROM identities ORDER BY kind, id",
        ]
        return try read { database in
            var hasher = Digest.Hasher()
            for query in queries {
                hasher.add(query)
                let cursor = try Row.fetchCursor(database, sql: query)
                while let row = try cursor.next() { hasher.add(row.map { "\($0.1)" }.joined(separator: "\u{1f}") + "\n") }
            }
            return hasher.finish()
        }
    }
}
