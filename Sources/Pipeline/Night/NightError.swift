import Discourse
import Foundation
import Lexicons
import Reports
import Storage

/// What ends a night's work, or any work on the store, before its time.
public enum NightError: Error, Sendable, Hashable {
    case noSources
    case noSource(String)
    case locked(String, pid: Int32?, since: Timestamp?)
    case unwritable(String, reason: String)
    case keyLost(String, database: String)
    case keyBroken(String)
    case inTheWay(String)
    case nothingToForget(String)
    case store(StoreError)
    case settings(SettingsError)
    case lexicons(LexiconError)
    case reports(String)
    case failed(String)
}

extension NightError {
    /// What kept a report from being written; a full disk is one wherever it is met.
    init(reporting error: any Error) {
        self = switch error {
        case let error as StoreError: .store(error)
        case ReportError.diskFull(let path): .store(.full(path))
        default: .reports("\(error)")
        }
    }

    /// What the system says of a file that could not be made or written.
    static func refusal(_ code: Int32, _ path: String) -> NightError {
        if code == ENOSPC || code == EDQUOT { return .store(.full(path)) }
        return .unwritable(path, reason: String(cString: strerror(code)).lowercased())
    }
}

extension NightError: CustomStringConvertible {
    public var description: String {
        switch self {
        case .noSources: "no folder to read; name one after `run`, or write sources: in \(Settings.fileName)"
        case .noSource(let path): "\(path): there is no such file or folder; is the disk mounted and the path right? nothing was changed"
        case .locked(let database, let pid, let since):
            "\(database): another run is at work" + (pid.map { ", pid \($0)" } ?? "") + (since.map { ", since \($0.iso8601)" } ?? "")
                + "; wait for it to end"
        case .unwritable(let path, let reason): "\(path): cannot be written (\(reason)); check the folder and its permissions"
        case .keyLost(let path, let database):
            "\(path): the key of the pseudonyms is missing, but \(database) holds pseudonyms made with it; put it back, or move the database away"
        case .keyBroken(let path): "\(path): holds no key (64 hexadecimal digits); put the right file back"
        case .inTheWay(let path): "\(path): is there already; nothing was written over"
        case .nothingToForget(let name): "\"\(name)\": nothing in the database goes by this; check the spelling (a tombstone was left nowhere)"
        case .store(let error): error.description
        case .settings(let error): error.description
        case .lexicons(let error): error.description
        case .reports(let reason): reason
        case .failed(let reason): reason
        }
    }
}

/// What a script is told (DESIGN, section 6).
public enum ExitCode: Int32, Sendable, Hashable, CaseIterable {
    case done = 0, failed, usage, partial, wrongFile, locked, database, checkFailed
    case interrupted = 130, terminated = 143

    public init(_ error: NightError) {
        self = switch error {
        case .noSources: .usage
        case .noSource, .unwritable, .keyLost, .keyBroken, .inTheWay, .nothingToForget, .reports, .failed: .failed
        case .locked: .locked
        case .store(.absent), .store(.inTheWay), .store(.busy), .store(.refused): .failed
        case .store: .database
        case .settings, .lexicons: .wrongFile
        }
    }

    public init(_ outcome: RunOutcome) {
        self = switch outcome.verdict {
        case .ok: .done
        case .partial: .partial
        case .interrupted(let signal): signal == 15 ? .terminated : .interrupted
        }
    }
}
