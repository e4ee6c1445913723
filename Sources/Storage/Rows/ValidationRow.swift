import Discourse
import GRDB

/// A figure of agreement with people's labels, as `validations` has it.
public struct ValidationRow: Sendable, Hashable, StoredRow {
    public enum Output: String, Sendable, Hashable, CaseIterable {
        case stance
        case postSentiment = "post_sentiment"
        case targetSentiment = "target_sentiment"
    }
    public enum Measure: String, Sendable, Hashable, CaseIterable {
        case precision, recall, f1
        case macroF1 = "macro_f1"
        case alpha
        case ordinalAlpha = "ordinal_alpha"
        case accuracy
    }
    public let validatedAt: Timestamp
    public let judgeVersion: String
    /// What it was measured against ("codes-2026-11.csv").
    public let gold: String
    public let goldDigest: String
    public let output: Output
    /// "" for all labels together.
    public let label: String
    public let measure: Measure
    public let value: Double
    /// 95 %.
    public let interval: ClosedRange<Double>?
    public let units: Int

    public init(
        validatedAt: Timestamp, judgeVersion: String, gold: String, goldDigest: String, output: Output, label: String = "",
        measure: Measure, value: Double, interval: ClosedRange<Double>? = nil, units: Int
    ) {
        self.validatedAt = validatedAt
        self.judgeVersion = judgeVersion
        self.gold = gold
        self.goldDigest = goldDigest
        self.output = output
        self.label = label
        self.measure = measure
        self.value = value
        self.interval = interval
        self.units = units
    }

    init(_ row: Row) throws {
        validatedAt = row.moment("validated_at") ?? Timestamp(seconds: 0)
        judgeVersion = row["judge_version"]
        gold = row["gold"]
        goldDigest = row["gold_digest"]
        output = try row.choice("output")
        label = row["label"]
        measure = try row.choice("measure")
        value = row["value"]
        let low: Double? = row["low"], high: Double? = row["high"]
        interval = low.flatMap { low in high.map { low...max(low, $0) } }
        units = row["units"]
    }
}

/// A label that a person gave, as `human_codes` has it.
public struct HumanCode: Sendable, Hashable, StoredRow {
    public let post: String
    /// `nil` for the post's own sentiment.
    public let claim: String?
    /// `nil` for the poster.
    public let speaker: String?
    public let coder: String
    public let output: ValidationRow.Output
    public let label: String
    public let codedAt: Timestamp?
    public let sheet: String

    public init(
        post: String, claim: String?, speaker: String? = nil, coder: String, output: ValidationRow.Output, label: String,
        codedAt: Timestamp? = nil, sheet: String
    ) {
        self.post = post
        self.claim = claim
        self.speaker = speaker
        self.coder = coder
        self.output = output
        self.label = label
        self.codedAt = codedAt
        self.sheet = sheet
    }

    init(_ row: Row) throws {
        post = row["post_id"]
        let claim: String = row["claim_id"], speaker: String = row["speaker_id"]
        self.claim = claim.isEmpty ? nil : claim
        self.speaker = speaker.isEmpty ? nil : speaker
        coder = row["coder"]
        output = try row.choice("output")
        label = row["label"]
        codedAt = row.moment("coded_at")
        sheet = row["sheet"]
    }
}

extension Store {
    /// The figures of the latest validation; empty where there was none, which reports have to say.
    public func latestValidation() throws(StoreError) -> [ValidationRow] {
        try rows("SELECT * FROM validations WHERE validated_at = (SELECT max(validated_at) FROM validations) ORDER BY id")
    }

    public func humanCodes() throws(StoreError) -> [HumanCode] {
        try rows("SELECT * FROM human_codes ORDER BY post_id, claim_id, speaker_id, coder, output")
    }

    public func save(_ figures: [ValidationRow]) throws(StoreError) {
        try write { database in
            let statement = try database.cachedStatement(
                sql: """
                    INSERT INTO validations (validated_at, judge_version, gold, gold_digest, output, label, measure, value, low, high, units)
                    VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                    """)
            for figure in figures {
                try statement.execute(arguments: [
                    figure.validatedAt.iso8601, figure.judgeVersion, figure.gold, figure.goldDigest, figure.output.rawValue, figure.label,
                    figure.measure.rawValue, figure.value, figure.interval?.lowerBound, figure.interval?.upperBound, figure.units,
                ])
            }
        }
    }

    /// A coder's later label takes the place of the earlier one.
    public func save(_ codes: [HumanCode]) throws(StoreError) {
        try write { database in
            let statement = try database.cachedStatement(sql: "INSERT OR REPLACE INTO human_codes VALUES (?, ?, ?, ?, ?, ?, ?, ?)")
            for code in codes {
                try statement.execute(arguments: [
                    code.post, code.claim ?? "", code.speaker ?? "", code.coder, code.output.rawValue, code.label, code.codedAt?.iso8601,
                    code.sheet,
                ])
            }
        }
    }
}
