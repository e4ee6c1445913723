import Discourse
import Foundation
import Lexicons
import Logging
import Pages
import Storage

public typealias PostReading = @Sendable (SavedPage) throws(PageError) -> [Post]

/// All that a night's work depends on; nothing below asks the clock, the locale or the environment.
public struct NightPlan: Sendable {
    public var settings: Settings
    public var lexicons: LateLexicons
    public var supply: any PageSupply
    /// What makes posts of a page.
    public var reading: PostReading = { (page) throws(PageError) in try PageReader().posts(in: page) }
    public var clock: NightClock
    /// Version of the program: pages read by another one are read again.
    public var program: String
    /// What judgements depend on beside word lists and packs; a change judges all posts again.
    public var rules: String
    /// What reports depend on beside the settings (whether people are named, how cells are written), a word each: where it differs
    /// from the last run's, reports are written also on a night without news.
    public var reportFlags = ""
    /// Files changed before this are passed over; `nil` to look at all.
    public var since: Since?
    /// Judges all posts again, whatever they were judged with.
    public var judgesAll = false
    public var interruption = Interruption()
    public var log: Logger
    public var progress: @Sendable (NightProgress) -> Void = { _ in }
    /// Writes the reports and says which folder they are in; `nil` to write none.
    public var writeReports: (@Sendable (Store) throws -> String)?
    public var pid: Int32 = getpid()

    public init(
        settings: Settings, lexicons: LateLexicons, supply: any PageSupply, clock: NightClock, program: String, rules: String? = nil,
        log: Logger = Logger(label: "shiplog") { _ in SwiftLogNoOpLogHandler() },
        writeReports: (@Sendable (Store) throws -> String)? = nil
    ) {
        self.settings = settings
        self.lexicons = lexicons
        self.supply = supply
        self.clock = clock
        self.program = program
        self.rules = rules ?? JudgeVersion.rules(program: program)
        self.log = log
        self.writeReports = writeReports
    }
}

/// From when on a file has to have changed to be looked at.
public enum Since: Sendable, Hashable {
    case moment(Timestamp)
    /// The beginning of the last run that came to its end.
    case lastRun

    /// - Parameter text: "2024-05-01", "2024-05-01T03:30:00Z" or "last"; `nil` for anything else.
    public init?(_ text: String) {
        if text == "last" { self = .lastRun } else if let moment = Timestamp(iso8601: text) { self = .moment(moment) } else { return nil }
    }
}

extension NightPlan {
    /// A digest of all that a judgement depends on.
    var judgeVersion: String { JudgeVersion.of(lexicons: lexicons.version, rules: rules) }

    /// - Returns: `nil` where all files are to be looked at; also for the last run's beginning where there was none.
    func sinceMoment(_ store: Store) throws(StoreError) -> Timestamp? {
        switch since {
        case nil: nil
        case .moment(let moment): moment
        case .lastRun: try store.lastFinishedRun()?.startedAt
        }
    }

    /// What a run notes about itself, a line a setting.
    var config: String { settings.description + (reportFlags.isEmpty ? "" : "\nreport flags: \(reportFlags)") }

    /// The sources as the paths below them begin: "./saved//" and "saved" are one folder.
    var sources: [String] { settings.sources.map(Self.plain) }

    private static func plain(_ path: String) -> String {
        let parts = path.split(separator: "/").filter { $0 != "." }.joined(separator: "/")
        return path.hasPrefix("/") ? "/" + parts : parts.isEmpty ? "." : parts
    }
}

/// The clock that a run goes by.
public struct NightClock: Sendable {
    public let now: @Sendable () -> Timestamp
    /// Milliseconds from any fixed moment, never going back.
    public let uptime: @Sendable () -> Int

    public init(now: @escaping @Sendable () -> Timestamp, uptime: @escaping @Sendable () -> Int) {
        self.now = now
        self.uptime = uptime
    }

    public static let system = NightClock(
        now: { Timestamp(seconds: Int64(Date().timeIntervalSince1970)) },
        uptime: { Int(DispatchTime.now().uptimeNanoseconds / 1_000_000) })
}

/// How far a run is, for a terminal.
public struct NightProgress: Sendable, Hashable {
    public enum Phase: String, Sendable { case listing, reading, judging, indexing, reporting }
    public let phase: Phase
    public let done: Int
    /// 0 where it is not known.
    public let total: Int
}
