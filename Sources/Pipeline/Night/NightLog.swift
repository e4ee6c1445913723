import Discourse
import Foundation
import Logging

/// The log of the runs: a plain line an event, added to the end of a file that is opened anew by each run.
public struct NightLog: LogHandler {
    public var metadata: Logger.Metadata = [:]
    public var logLevel: Logger.Level = .info
    private let file: LogFile
    private let now: @Sendable () -> Timestamp

    /// - Throws: `NightError.unwritable`
    public init(path: String, now: @escaping @Sendable () -> Timestamp) throws(NightError) {
        file = try LogFile(path)
        self.now = now
    }

    /// A logger that writes to a file.
    public static func logger(path: String, now: @escaping @Sendable () -> Timestamp) throws(NightError) -> Logger {
        let log = try NightLog(path: path, now: now)
        return Logger(label: "shiplog") { _ in log }
    }

    public subscript(metadataKey key: String) -> Logger.Metadata.Value? {
        get { metadata[key] }
        set { metadata[key] = newValue }
    }

    public func log(event: LogEvent) {
        let text = "\(event.message)".split(separator: "\n", omittingEmptySubsequences: false).joined(separator: " ")
        file.add("\(now().iso8601) \(event.level.rawValue) \(text)\n")
    }
}

/// An open file that whole lines are added to.
private final class LogFile: Sendable {
    private let descriptor: Int32

    init(_ path: String) throws(NightError) {
        let folder = (path as NSString).deletingLastPathComponent
        if !folder.isEmpty { try? FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true) }
        descriptor = open(path, O_WRONLY | O_CREAT | O_APPEND | O_CLOEXEC, 0o600)
        guard descriptor >= 0 else { throw .unwritable(path, reason: String(cString: strerror(errno)).lowercased()) }
    }

    deinit { close(descriptor) }

    /// A log that cannot be written (a full disk) stops nothing: the run's own error says so.
    func add(_ line: String) {
        let bytes = Array(line.utf8)
        _ = write(descriptor, bytes, bytes.count)
    }
}
