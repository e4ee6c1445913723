import Foundation

/// What a project folder's config says, under what the environment and the command line say over it.
public struct Settings: Sendable, Hashable {
    /// Folders and files of saved pages.
    public var sources: [String] = []
    public var database = "Data/discourse.sqlite"
    /// The folder that each night's folder of reports goes into.
    public var reports = "Reports"
    /// The folder of word lists; `nil` for the installed ones.
    public var lexicons: String?
    /// Folders of word lists read after them.
    public var overlays: [String] = []
    /// The folder of fandom packs; `nil` for the word lists' own.
    public var fandoms: String?
    /// The log file; `nil` for `shiplog.log` beside the database.
    public var log: String?
    /// Where a day begins, for counts by day.
    public var timezone = TimeZone.gmt
    /// Cells with fewer authors are merged in shared reports.
    public var k = 5
    /// Nothing is printed when all went well.
    public var quiet = false
    /// Pages judged side by side; `nil` for as many as there are processors.
    public var workers: Int?
    /// Posts older than this are forgotten; `nil` to keep them.
    public var retentionDays: Int?
    /// What the reports are called; `nil` for the fandoms' titles.
    public var title: String?

    public init() {}

    /// Every key that a config may have, in the order of the commented one.
    public enum Key: String, Sendable, CaseIterable {
        case sources, database, reports, lexicons, overlays, fandoms, log, timezone, k, quiet, workers
        case retentionDays = "retention_days"
        case title
    }

    /// The file that holds the pseudonyms' secret: beside the database, never in a report.
    public var keyFile: String { Self.beside(database, ".key") }
    public var logFile: String { log ?? Self.beside(database, ".log") }

    private static func beside(_ database: String, _ ending: String) -> String {
        (database.hasSuffix(".sqlite") ? String(database.dropLast(7)) : database) + ending
    }

    /// All of it, a line a key: what a run notes about itself.
    public var description: String {
        Key.allCases.map { "\($0.rawValue): \(text(of: $0))" }.joined(separator: "\n")
    }

    private func text(of key: Key) -> String {
        switch key {
        case .sources: sources.joined(separator: ", ")
        case .database: database
        case .reports: reports
        case .lexicons: lexicons ?? ""
        case .overlays: overlays.joined(separator: ", ")
        case .fandoms: fandoms ?? ""
        case .log: logFile
        case .timezone: timezone.identifier
        case .k: "\(k)"
        case .quiet: "\(quiet)"
        case .workers: workers.map(String.init) ?? ""
        case .retentionDays: retentionDays.map(String.init) ?? ""
        case .title: title ?? ""
        }
    }
}

/// What is wrong with a setting, and where it stands.
public enum SettingsError: Error, Sendable, Hashable {
    case unreadable(String, reason: String)
    case faulty(place: String, fault: String, remedy: String)
}

extension SettingsError: CustomStringConvertible {
    public var description: String {
        switch self {
        case .unreadable(let file, let reason): "\(file): cannot be read (\(reason)); check the path, or leave --config out"
        case .faulty(let place, let fault, let remedy): "\(place): \(fault); \(remedy)"
        }
    }
}
