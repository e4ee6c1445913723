import Discourse
import GRDB

/// A claim of a fandom pack, as `claims` has it.
public struct ClaimRow: Sendable, Hashable, StoredRow {
    public let id: String
    public let fandom: String
    public let fandomTitle: String
    public let kind: Claim.Kind
    public let statement: String

    init(_ row: Row) throws {
        id = row["id"]
        fandom = row["fandom_id"]
        fandomTitle = row["title"]
        kind = try row.choice("kind")
        statement = row["statement"]
    }
}

/// Something on the time axis of a fandom.
public struct EventRow: Sendable, Hashable, StoredRow {
    public let fandom: String
    /// "2014-12-19", "2014-12" or "2014".
    public let date: String
    public let title: String
    public let isOfficial: Bool

    init(_ row: Row) throws {
        fandom = row["fandom_id"]
        date = row["date"]
        title = row["title"]
        isOfficial = row["is_official"]
    }
}

/// How many judgements came to each stance: as acts, and as different texts.
public struct StanceCounts: Sendable, Hashable {
    public let confirmed: Int
    public let ambiguous: Int
    public let rejected: Int
    public let none: Int

    public init(confirmed: Int, ambiguous: Int, rejected: Int, none: Int) {
        self.confirmed = confirmed
        self.ambiguous = ambiguous
        self.rejected = rejected
        self.none = none
    }

    init(_ row: Row, suffix: String) {
        confirmed = row["confirmed" + suffix]
        ambiguous = row["ambiguous" + suffix]
        rejected = row["rejected" + suffix]
        none = row["none" + suffix]
    }

    public subscript(stance: Stance) -> Int {
        switch stance {
        case .confirmed: confirmed
        case .ambiguous: ambiguous
        case .rejected: rejected
        case .none: none
        }
    }
}

/// A claim as one kind of voice holds it: a row of `claim_summary`.
public struct ClaimSummaryRow: Sendable, Hashable, StoredRow {
    public let claim: String
    public let fandom: String
    public let kind: Claim.Kind
    public let statement: String
    public let voice: Voice
    public let posts: Int
    public let texts: Int
    public let authors: Int
    public let byPost: StanceCounts
    public let byText: StanceCounts
    /// Posts with at least one known word on the claim's subject.
    public let targetPosts: Int
    /// Mean over these; `nil` without any.
    public let targetPolarity: Double?
    public let firstDay: String?
    public let lastDay: String?
    public let undated: Int

    init(_ row: Row) throws {
        claim = row["claim_id"]
        fandom = row["fandom_id"]
        kind = try row.choice("kind")
        statement = row["statement"]
        voice = try row.choice("voice")
        posts = row["posts"]
        texts = row["texts"]
        authors = row["authors"]
        byPost = StanceCounts(row, suffix: "")
        byText = StanceCounts(row, suffix: "_texts")
        targetPosts = row["target_posts"]
        targetPolarity = row["target_polarity"]
        firstDay = row["first_day"]
        lastDay = row["last_day"]
        undated = row["undated"]
    }
}

/// A day of a claim on one site by one kind of voice: a row of `daily_stance`.
public struct DailyRow: Sendable, Hashable, StoredRow {
    /// "2014-12-22", in the configured time zone.
    public let day: String
    public let claim: String
    public let site: String
    public let voice: Voice
    public let posts: Int
    public let texts: Int
    public let authors: Int
    public let byPost: StanceCounts
    public let byText: StanceCounts
    public let targetPosts: Int
    public let targetPolarity: Double?

    init(_ row: Row) throws {
        day = row["day"]
        claim = row["claim_id"]
        site = row["site"]
        voice = try row.choice("voice")
        posts = row["posts"]
        texts = row["texts"]
        authors = row["authors"]
        byPost = StanceCounts(row, suffix: "")
        byText = StanceCounts(row, suffix: "_texts")
        targetPosts = row["target_posts"]
        targetPolarity = row["target_polarity"]
    }
}

extension Store {
    /// Claims of the packs that the last run used, by fandom and id.
    public func claims() throws(StoreError) -> [ClaimRow] {
        try rows("SELECT c.*, f.title FROM claims c JOIN fandoms f ON f.id = c.fandom_id ORDER BY c.fandom_id, c.id")
    }

    /// Ids of the claims that cannot hold together with this one.
    public func rivals(of claim: String) throws(StoreError) -> [String] {
        try read {
            try String.fetchAll($0, sql: "SELECT name FROM claim_names WHERE claim_id = ? AND role = 'rival' ORDER BY name", arguments: [claim])
        }
    }

    public func events(ofFandom fandom: String) throws(StoreError) -> [EventRow] {
        try rows("SELECT * FROM events WHERE fandom_id = ? ORDER BY date, title", [fandom])
    }

    /// One row a claim and voice, by claim, then poster, maker, quoted.
    public func claimSummaries() throws(StoreError) -> [ClaimSummaryRow] {
        try rows("SELECT * FROM claim_summary ORDER BY claim_id, CASE voice WHEN 'poster' THEN 0 WHEN 'maker' THEN 1 ELSE 2 END")
    }

    /// By day, claim, site, voice. - Parameter claim: `nil` for all.
    public func dailyStances(ofClaim claim: String? = nil) throws(StoreError) -> [DailyRow] {
        try rows("SELECT * FROM daily_stance WHERE ?1 IS NULL OR claim_id = ?1 ORDER BY day, claim_id, site, voice", [claim])
    }
}
