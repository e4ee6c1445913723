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

/// What a post's own voice held of a claim before the latest run moved it.
public struct ChangedJudgementRow: Sendable, Hashable, StoredRow {
    public let post: String
    public let claim: String
    public let cause: ChangeRow.Cause
    /// `nil` where there was no judgement before.
    public let before: Stance?

    init(_ row: Row) throws {
        post = row["post_id"]
        claim = row["claim_id"]
        cause = try row.choice("cause")
        before = try row.optionalChoice("stance_before")
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

    /// Judgements of posts' own voices that the latest run moved, by post and claim; those of posts that are gone are in no row.
    public func judgementsChangedSinceLastRun() throws(StoreError) -> [ChangedJudgementRow] {
        try rows(
            """
            SELECT post_id, claim_id, cause, stance_before FROM judgements
            WHERE speaker_id = '' AND changed_run_id > (SELECT max(previous_id) FROM finished_runs) AND stance_before IS NOT stance
            ORDER BY post_id, claim_id
            """)
    }

    /// Posts that no run before the latest had.
    public func newPostsSinceLastRun() throws(StoreError) -> Int {
        try read { try Int.fetchOne($0, sql: "SELECT count(*) FROM posts WHERE first_run_id > (SELECT max(previous_id) FROM finished_runs)") ?? 0 }
    }

    /// The most frequent first.
    public func lexiconHits() throws(StoreError) -> [LexiconHitRow] {
        try rows("SELECT * FROM lexicon_hits ORDER BY hits DESC, source, rule, category, concern")
    }
}
