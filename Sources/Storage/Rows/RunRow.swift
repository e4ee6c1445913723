import Discourse
import GRDB

/// A night's work, as `runs` has it.
public struct RunRow: Sendable, Hashable, StoredRow {
    public enum Outcome: String, Sendable, Hashable, CaseIterable { case running, ok, partial, failed, interrupted }
    public let id: Int64
    public let startedAt: Timestamp
    public let finishedAt: Timestamp?
    public let outcome: Outcome
    public let program: String
    public let lexiconVersion: String
    public let judgeVersion: String
    public let config: String
    public let tally: Tally
    public let durationMilliseconds: Int?
    public let hasReports: Bool

    init(_ row: Row) throws {
        id = row["id"]
        startedAt = row.moment("started_at") ?? Timestamp(seconds: 0)
        finishedAt = row.moment("finished_at")
        outcome = try row.choice("outcome")
        program = row["program"]
        lexiconVersion = row["lexicon_version"]
        judgeVersion = row["judge_version"]
        config = row["config"]
        tally = Tally(row)
        durationMilliseconds = row["duration_ms"]
        hasReports = row["has_reports"]
    }
}

/// What a run met and did, counted.
public struct Tally: Sendable, Hashable {
    public var newFiles = 0
    public var changedFiles = 0
    public var movedFiles = 0
    public var vanishedFiles = 0
    public var unchangedFiles = 0
    public var pagesRead = 0
    public var pagesFailed = 0
    public var postsRead = 0
    public var postsJudgedAgain = 0

    public init() {}

    init(_ row: Row) {
        newFiles = row["new_files"]
        changedFiles = row["changed_files"]
        movedFiles = row["moved_files"]
        vanishedFiles = row["vanished_files"]
        unchangedFiles = row["unchanged_files"]
        pagesRead = row["pages_read"]
        pagesFailed = row["pages_failed"]
        postsRead = row["posts_read"]
        postsJudgedAgain = row["posts_judged_again"]
    }

    /// Whether nothing in the database can differ from what it was before the run.
    public var isNothingNew: Bool {
        newFiles + changedFiles + movedFiles + vanishedFiles + pagesRead + pagesFailed + postsJudgedAgain == 0
    }
}

/// An input that cannot be read, as `errors` has it.
public struct ErrorRow: Sendable, Hashable, StoredRow {
    public enum Stage: String, Sendable, Hashable, CaseIterable { case list, open, read, judge }
    public let path: String
    public let stage: Stage
    public let message: String
    public let firstRun: Int64
    public let lastRun: Int64

    init(_ row: Row) throws {
        path = row["path"]
        stage = try row.choice("stage")
        message = row["message"]
        firstRun = row["first_run_id"]
        lastRun = row["run_id"]
    }
}

/// A list that a run had, as `lexicons` has it.
public struct LexiconRow: Sendable, Hashable, StoredRow {
    /// "Lexicons/en/valence.tsv"
    public let path: String
    /// Lines that evidence can name; `nil` where none can, or nobody counted them.
    public let entries: Int?

    init(_ row: Row) throws {
        path = row["path"]
        entries = row["entries"]
    }
}

/// A line of a pack or an overlay, as `lexicon_lines` has it.
public struct LexiconLineRow: Sendable, Hashable, StoredRow {
    /// "Lexicons/fandoms/legend-of-korra.yaml"
    public let path: String
    public let line: Int
    public let words: String
    /// The fandom whose posts alone can raise it; `nil` for any post.
    public let fandom: String?
    /// As evidence names it.
    public var source: String { "\(path):\(line)" }

    public init(path: String, line: Int, words: String, fandom: String?) {
        self.path = path
        self.line = line
        self.words = words
        self.fandom = fandom
    }

    init(_ row: Row) throws {
        path = row["path"]
        line = row["line"]
        words = row["words"]
        fandom = row["fandom_id"]
    }
}

extension Store {
    /// The lines of people's own packs and overlays, by file and line.
    ///
    /// A database that only older programs have written has none.
    public func ownLexiconLines() throws(StoreError) -> [LexiconLineRow] {
        guard try read({ try $0.tableExists("lexicon_lines") }) else { return [] }
        return try rows("SELECT * FROM lexicon_lines ORDER BY path, line")
    }

    /// The lists of a version, by path; the version as a whole, which has no path, is left out.
    public func lexicons(ofVersion version: String) throws(StoreError) -> [LexiconRow] {
        try rows("SELECT path, entries FROM lexicons WHERE version = ? AND path <> '' ORDER BY path", [version])
    }

    /// All runs, the latest first.
    public func runs(limit: Int = 1000) throws(StoreError) -> [RunRow] {
        try rows("SELECT * FROM runs ORDER BY id DESC LIMIT ?", [limit])
    }

    /// The latest run that came to its end.
    public func lastFinishedRun() throws(StoreError) -> RunRow? {
        try firstRow("SELECT * FROM runs WHERE outcome IN ('ok', 'partial') ORDER BY id DESC LIMIT 1")
    }

    /// Inputs that cannot be read as they are now, by path.
    public func errors() throws(StoreError) -> [ErrorRow] { try rows("SELECT * FROM errors ORDER BY path, stage") }

    /// How many days with finished runs, up to the latest, met nothing new or changed: a sign that saving has stopped.
    ///
    /// Runs of one day are one night, and the day of the last news counts as none.
    public func nightsWithoutNews() throws(StoreError) -> Int {
        try read { database in
            try Int.fetchOne(
                database,
                sql: """
                    WITH days AS (SELECT id, outcome, substr(started_at, 1, 10) AS day, new_files + changed_files AS news FROM runs),
                    last AS (SELECT coalesce(max(id), 0) AS id, coalesce(max(day), '') AS day FROM days WHERE news > 0)
                    SELECT count(DISTINCT days.day) FROM days, last
                    WHERE days.id > last.id AND days.day > last.day AND days.outcome IN ('ok', 'partial')
                    """) ?? 0
        }
    }
}
