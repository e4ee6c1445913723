import Discourse
import GRDB

extension Store {
    /// Notes that a run begins; runs that never came to their end are marked as cut short.
    ///
    /// - Parameter config: the settings, one a line.
    /// - Returns: the run's number.
    public func beginRun(
        program: String, lexiconVersion: String, judgeVersion: String, config: String, at now: Timestamp
    ) throws(StoreError) -> Int64 {
        try write { database in
            try database.execute(sql: "UPDATE runs SET outcome = 'interrupted' WHERE outcome = 'running'")
            try database.execute(
                sql: """
                    INSERT INTO runs (started_at, outcome, program, lexicon_version, judge_version, config)
                    VALUES (?, 'running', ?, ?, ?, ?)
                    """, arguments: [now.iso8601, program, lexiconVersion, judgeVersion, config])
            return database.lastInsertedRowID
        }
    }

    public func finishRun(
        _ run: Int64, outcome: RunRow.Outcome, tally: Tally, at now: Timestamp, durationMilliseconds: Int
    ) throws(StoreError) {
        try write { database in
            try database.execute(
                sql: """
                    UPDATE runs SET finished_at = ?, outcome = ?, new_files = ?, changed_files = ?, moved_files = ?, vanished_files = ?,
                      unchanged_files = ?, pages_read = ?, pages_failed = ?, posts_read = ?, posts_judged_again = ?, duration_ms = ?
                    WHERE id = ?
                    """,
                arguments: [
                    now.iso8601, outcome.rawValue, tally.newFiles, tally.changedFiles, tally.movedFiles, tally.vanishedFiles,
                    tally.unchangedFiles, tally.pagesRead, tally.pagesFailed, tally.postsRead, tally.postsJudgedAgain,
                    durationMilliseconds, run,
                ])
        }
    }

    /// Notes that the run's reports stand; until then the next run writes them even when it meets nothing new.
    public func noteReports(ofRun run: Int64) throws(StoreError) {
        try write { try $0.execute(sql: "UPDATE runs SET has_reports = 1 WHERE id = ?", arguments: [run]) }
    }

    /// Notes what cannot be read, by path and stage; the run that met it first is kept.
    public func noteError(path: String, stage: ErrorRow.Stage, message: String, run: Int64) throws(StoreError) {
        try write { database in
            try database.cachedStatement(
                sql: """
                    INSERT INTO errors VALUES (?, ?, ?, ?, ?)
                    ON CONFLICT DO UPDATE SET message = excluded.message, run_id = excluded.run_id
                    """
            ).execute(arguments: [path, stage.rawValue, message, run, run])
        }
    }

    /// Notes which files a lexicon version is made of.
    ///
    /// - Parameters:
    ///   - files: path, digest, and how many lines evidence can name; may be empty.
    ///   - lines: those of people's own packs and overlays; they take the place of the last version's.
    public func noteLexicons(
        _ version: String, files: [(path: String, digest: String, entries: Int?)] = [], lines: [LexiconLineRow] = []
    ) throws(StoreError) {
        try write { database in
            let rows = files.isEmpty ? [(path: "", digest: version, entries: nil)] : files
            for row in rows {
                try database.execute(
                    sql: "INSERT OR REPLACE INTO lexicons VALUES (?, ?, ?, ?)", arguments: [version, row.path, row.digest, row.entries])
            }
            try database.execute(sql: "DELETE FROM lexicon_lines")
            for line in lines {
                try database.execute(
                    sql: "INSERT OR REPLACE INTO lexicon_lines VALUES (?, ?, ?, ?)", arguments: [line.path, line.line, line.words, line.fandom])
            }
        }
    }

    func mark(_ name: String) throws(StoreError) -> String? {
        try read { try String.fetchOne($0, sql: "SELECT value FROM marks WHERE name = ?", arguments: [name]) }
    }
}

/// What a run that was cut short left to the next.
public struct UnfinishedWork: Sendable, Hashable {
    public let filesBegun: Int
    public let filesToReadAgain: Int
    public let sentencesToIndex: Int
}

extension Store {
    public func unfinishedWork() throws(StoreError) -> UnfinishedWork {
        try read { database in
            func count(_ sql: String) throws -> Int { try Int.fetchOne(database, sql: sql) ?? 0 }
            return UnfinishedWork(
                filesBegun: try count("SELECT count(*) FROM files WHERE digest = '' AND vanished_at IS NULL"),
                filesToReadAgain: try count("SELECT count(*) FROM files WHERE is_pending = 1 AND vanished_at IS NULL"),
                sentencesToIndex: try count(
                    """
                    SELECT count(*) FROM sentences
                    WHERE id > coalesce((SELECT CAST(value AS INTEGER) FROM marks WHERE name = 'indexed_through'), 0)
                    """))
        }
    }
}
