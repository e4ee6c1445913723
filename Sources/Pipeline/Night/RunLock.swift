import Discourse
import Foundation

/// Keeps a second run off a database: a file beside it, locked by the system for as long as the process lives.
///
/// A killed run's lock goes with its process, so a stale file holds nobody up, and no pid is ever mistaken for another's.
final class RunLock: Sendable {
    private let descriptor: Int32

    /// - Throws: `NightError.locked` with the holder's pid and since when.
    init(besides database: String, pid: Int32, at now: Timestamp) throws(NightError) {
        let path = database + ".lock"
        descriptor = open(path, O_RDWR | O_CREAT | O_CLOEXEC, 0o644)
        guard descriptor >= 0 else { throw Self.refusal(errno, path, database) }
        guard flock(descriptor, LOCK_EX | LOCK_NB) == 0 else {
            let holder = Self.holder(in: path)
            close(descriptor)
            throw .locked(database, pid: holder?.pid, since: holder?.since)
        }
        let text = Array("\(pid)\n\(now.iso8601)\n".utf8)
        ftruncate(descriptor, 0)
        _ = pwrite(descriptor, text, text.count, 0)
    }

    /// A folder that takes no lock takes no database either.
    private static func refusal(_ code: Int32, _ path: String, _ database: String) -> NightError {
        switch code {
        case EROFS, EACCES, EPERM: .store(.readOnly(database))
        case ENOSPC, EDQUOT: .store(.full(database))
        default: .refusal(code, path)
        }
    }

    deinit {
        // Emptied, not removed: a removed file could be locked by one run while another makes and locks a new one.
        ftruncate(descriptor, 0)
        // Let go by name: closing alone would leave the lock to a child process that is just being started.
        flock(descriptor, LOCK_UN)
        close(descriptor)
    }

    /// Who holds a database's lock now.
    static func holder(ofDatabase database: String) -> (pid: Int32, since: Timestamp)? {
        let descriptor = open(database + ".lock", O_RDONLY | O_CLOEXEC)
        guard descriptor >= 0 else { return nil }
        defer { close(descriptor) }
        if flock(descriptor, LOCK_SH | LOCK_NB) == 0 { return nil }
        return holder(in: database + ".lock")
    }

    private static func holder(in path: String) -> (pid: Int32, since: Timestamp)? {
        let lines = FileManager.default.contents(atPath: path).map { String(decoding: $0, as: UTF8.self).split(separator: "\n") } ?? []
        guard lines.count == 2, let pid = Int32(lines[0]), let since = Timestamp(iso8601: String(lines[1])) else { return nil }
        return (pid, since)
    }
}
