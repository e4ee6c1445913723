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
}
