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
    public var lexicons: LexiconSet
    public var supply: any PageSupply
    /// What makes posts of a page.
    public var reading: PostReading = { (page) throws(PageError) in try PageReader().posts(in: page) }
    public var clock: NightClock
    /// Version of the program: pages read by another one are read again.
    public var program: String
    /// What judgements depend on beside word lists and packs; a change judges all posts again.
    public var rules: String
    /// Judges all posts again, whatever they were judged with.
    public var judgesAll = false
    public var interruption = Interruption()
    public var log: Logger
    public var progress: @Sendable (NightProgress) -> Void = { _ in }
    /// Writes the reports and says which folder they are in; `nil` to write none.
    public var writeReports: (@Sendable (Store) throws -> String)?
    public var pid: Int32 = getpid()

    public init(
        settings: Settings, lexicons: LexiconSet, supply: any PageSupply, clock: NightClock, program: String, rules: String? = nil,
        log: Logger = Logger(label: "shiplog") { _ in SwiftLogNoOpLogHandler() },
        writeReports: (@Sendable (Store) throws -> String)? = nil
    ) {
        self.settings = settings
        self.lexicons = lexicons
        self.supply = supply
        self.clock = clock
        self.program = program
        self.rules = rules ?? program
        self.log = log
        self.writeReports = writeReports
    }
}

extension NightPlan {
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
