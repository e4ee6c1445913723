import Discourse
import Foundation
import Storage

/// How things stand: what `shiplog status` prints and monitors read.
public struct Status: Sendable, Hashable, Codable {
    public struct Run: Sendable, Hashable, Codable {
        public let run: Int64
        public let startedAt: String
        public let finishedAt: String?
        public let outcome: String
        public let seconds: Double?
        public let newFiles: Int
        public let changedFiles: Int
        public let pagesRead: Int
        public let postsRead: Int
        public let postsJudgedAgain: Int
    }
    public struct Failure: Sendable, Hashable, Codable {
        public let path: String
        public let message: String
        /// The run that met it first.
        public let since: Int64
    }
    public struct Unscored: Sendable, Hashable, Codable {
        /// BCP 47.
        public let language: String
        public let posts: Int
    }
    public struct Pending: Sendable, Hashable, Codable {
        public let count: Int
        public let why: String
    }
    public let database: String
    public let posts: Int
    /// An edited copy is counted with the text that it copies.
    public let texts: Int
    /// Wordings so counted with another one.
    public let editedCopies: Int
    public let authors: Int
    public let pages: Int
    /// Posts in languages without word lists: counted, not scored.
    public let unscored: [Unscored]
    public let lastRun: Run?
    /// The latest that came to its end.
    public let lastSuccess: Run?
    /// Set while a run is at work.
    public let running: String?
    public let pending: [Pending]
    public let failures: [Failure]
    public let nightsWithoutNews: Int
    public let warnings: [String]

    /// Reads only; a run at work is not held up.
    ///
    /// - Parameter version: what judgements would be made with now; `nil` where the word lists were not read.
    public init(_ settings: Settings, judgeVersion version: String? = nil) throws(NightError) {
        self = try NightError.raised { try Status(settings, store: try Store(path: settings.database), version: version) }
    }

    private init(_ settings: Settings, store: Store, version: String?) throws {
        let totals = try store.totals()
        (database, posts, texts, authors, pages) = (settings.database, totals.posts, totals.texts, totals.authors, totals.pages)
        editedCopies = try store.countNearCopies()
        unscored = try store.languages().filter { !Post.isRead($0.language) }.map { Unscored(language: $0.language, posts: $0.posts) }
        let last = try store.runs(limit: 1).first
        lastRun = last.map(Run.init)
        lastSuccess = try store.lastFinishedRun().map(Run.init)
        running = RunLock.holder(ofDatabase: settings.database).map { "pid \($0.pid) since \($0.since.iso8601)" }
        failures = try store.errors().map { Failure(path: $0.path, message: $0.message, since: $0.firstRun) }
        nightsWithoutNews = try store.nightsWithoutNews()
        pending = try Self.pending(store, version: version ?? last?.judgeVersion ?? "")
        warnings = Self.warnings(last, isRunning: running != nil, nights: nightsWithoutNews)
    }

    private static func pending(_ store: Store, version: String) throws -> [Pending] {
        let work = try store.unfinishedWork()
        return [
            Pending(count: work.filesBegun, why: "files whose reading was cut short"),
            Pending(count: work.filesToReadAgain, why: "files to be read again for posts that another page showed in full"),
            Pending(count: try store.countToJudge(with: version), why: "posts judged with other word lists, packs or rules"),
            Pending(count: work.sentencesToIndex, why: "sentences not in the full-text index"),
        ].filter { $0.count > 0 }
    }

    private static func warnings(_ last: RunRow?, isRunning: Bool, nights: Int) -> [String] {
        var warnings: [String] = []
        if let last, !isRunning, last.outcome != .ok, last.outcome != .partial { warnings.append("the last run did not come to its end; run again") }
        if nights >= Shift.silence { warnings.append("nothing new for \(nights) nights; is the saving of pages still at work?") }
        return warnings
    }

    /// One object, keys in order, for scripts.
    public var json: String {
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.prettyPrinted, .sortedKeys, .withoutEscapingSlashes]
        encoder.keyEncodingStrategy = .convertToSnakeCase
        return (try? encoder.encode(self)).map { String(decoding: $0, as: UTF8.self) } ?? "{}"
    }
}

extension Status.Run {
    init(_ row: RunRow) {
        run = row.id
        startedAt = row.startedAt.iso8601
        finishedAt = row.finishedAt?.iso8601
        outcome = row.outcome.rawValue
        seconds = row.durationMilliseconds.map { Double($0) / 1000 }
        newFiles = row.tally.newFiles
        changedFiles = row.tally.changedFiles
        pagesRead = row.tally.pagesRead
        postsRead = row.tally.postsRead
        postsJudgedAgain = row.tally.postsJudgedAgain
    }
}
