import Digests
import Discourse
import Foundation
import GRDB

/// The results: one SQLite file, one writer, readers that are never blocked.
public struct Store: Sendable {
    public enum Mode: Sendable, Hashable {
        /// Writes are refused; the file must be there.
        case reading
        /// Makes the file where there is none and brings an older one up to date.
        case writing
    }

    public let path: String
    public let mode: Mode
    let queue: DatabaseQueue

    public init(path: String, mode: Mode = .reading) throws(StoreError) { try self.init(path: path, mode: mode, steps: Schema.steps) }

    /// - Parameter steps: what makes the schema, in order; those that an older file has behind it are passed over.
    init(path: String, mode: Mode, steps: [String]) throws(StoreError) {
        if mode == .reading, !FileManager.default.fileExists(atPath: path) { throw .absent(path) }
        self.path = path
        self.mode = mode
        // A database that is not ours to write is looked at before anything is written to it, even the journal's mode.
        if FileManager.default.fileExists(atPath: path) {
            try Self.checkAge(try Self.opened(path, .reading), path, known: steps.count)
        } else if path != Self.memory {
            try Self.make(path, steps)
        }
        queue = try Self.opened(path, mode)
        if mode == .writing { try migrate(steps) }
    }

    /// Makes a database beside its place and moves it there whole: an empty file in its place is always damage, never a beginning.
    private static func make(_ path: String, _ steps: [String]) throws(StoreError) {
        let new = path + ".new"
        for side in ["", "-wal", "-shm", "-journal"] { unlink(new + side) }
        let made = try Store(unborn: new, for: path)
        do {
            try made.migrate(steps)
            try made.close()
        } catch {
            unlink(new)
            throw error
        }
        for side in ["-wal", "-shm"] { unlink(new + side) }
        guard rename(new, path) == 0 else { throw .unopenable(path, reason: String(cString: strerror(errno)).lowercased()) }
    }

    /// Faults name the place that it is made for.
    private init(unborn new: String, for path: String) throws(StoreError) {
        self.path = path
        mode = .writing
        queue = try StoreError.raised(path) { try DatabaseQueue(path: new, configuration: Self.configuration(.writing)) }
    }

    private static let memory = ":memory:"

    /// A store that is gone with its last user: for tests and trials.
    public static func inMemory() throws(StoreError) -> Store { try Store(path: memory, mode: .writing) }

    private static func configuration(_ mode: Mode) -> Configuration {
        var configuration = Configuration()
        configuration.readonly = mode == .reading
        configuration.busyMode = .timeout(10)
        configuration.prepareDatabase { database in
            if mode == .writing {
                try database.execute(sql: "PRAGMA journal_mode = WAL")
                // A power cut may cost the last pages' transactions, never the database; the next run reads those pages again.
                try database.execute(sql: "PRAGMA synchronous = NORMAL")
            }
            try database.execute(sql: "PRAGMA secure_delete = ON")
            // KiB, below 0; the default of 2 MB reads most pages of a large database again and again.
            try database.execute(sql: "PRAGMA cache_size = -32768")
        }
        return configuration
    }

    private static func opened(_ path: String, _ mode: Mode) throws(StoreError) -> DatabaseQueue {
        try StoreError.raised(path) { try DatabaseQueue(path: path, configuration: configuration(mode)) }
    }

    private static func checkAge(_ queue: DatabaseQueue, _ path: String, known: Int) throws(StoreError) {
        let (found, owner, isEmpty) = try StoreError.raised(path) {
            try queue.read { database in
                (
                    try Int.fetchOne(database, sql: "PRAGMA user_version") ?? 0,
                    try Int32.fetchOne(database, sql: "PRAGMA application_id") ?? 0,
                    try Int.fetchOne(database, sql: "SELECT count(*) FROM sqlite_schema") == 0
                )
            }
        }
        if isEmpty { throw .damaged(path, detail: "it is empty") }
        guard owner == Schema.applicationID else { throw .foreign(path) }
        guard found <= known else { throw .newer(path, schema: found, known: known) }
    }

    /// A transaction a step: one that fails leaves the file as the steps before it made it.
    private func migrate(_ steps: [String]) throws(StoreError) {
        let found = try read { try Int.fetchOne($0, sql: "PRAGMA user_version") ?? 0 }
        for (index, step) in steps.enumerated().dropFirst(found) {
            try write { database in
                try database.execute(sql: step)
                try database.execute(sql: "PRAGMA application_id = \(Schema.applicationID)")
                try database.execute(sql: "PRAGMA user_version = \(index + 1)")
            }
        }
    }

    /// Looks for damage in every page of the file; reads only.
    public func check() throws(StoreError) {
        let found = try read { try String.fetchAll($0, sql: "PRAGMA quick_check(1)") }
        if let first = found.first, first != "ok" { throw .damaged(path, detail: first.split(separator: "\n").last.map(String.init) ?? first) }
    }

    func read<Value>(_ body: (Database) throws -> Value) throws(StoreError) -> Value {
        try StoreError.raised(path) { try queue.read(body) }
    }

    /// One transaction: all of it or nothing.
    func write<Value>(_ body: (Database) throws -> Value) throws(StoreError) -> Value {
        try StoreError.raised(path) { try queue.write(body) }
    }

    /// Lets go of the file; what was committed is on disk.
    public func close() throws(StoreError) {
        try StoreError.raised(path) { try queue.close() }
    }
}

extension StoreError {
    /// Says in our words what SQLite says in its own.
    static func raised<Value>(_ path: String, _ body: () throws -> Value) throws(StoreError) -> Value {
        do { return try body() } catch let error as StoreError { throw error } catch let error as DatabaseError {
            throw StoreError(path, error)
        } catch { throw .refused(path, reason: String(describing: error)) }
    }

    init(_ path: String, _ error: DatabaseError) {
        let message = error.message ?? "no reason given"
        switch error.resultCode {
        case .SQLITE_CORRUPT, .SQLITE_NOTADB: self = .damaged(path, detail: message)
        case .SQLITE_FULL: self = .full(path)
        case .SQLITE_READONLY: self = .readOnly(path)
        case .SQLITE_CANTOPEN, .SQLITE_PERM, .SQLITE_AUTH, .SQLITE_IOERR: self = .unopenable(path, reason: message)
        case .SQLITE_BUSY, .SQLITE_LOCKED: self = .busy(path)
        default: self = .refused(path, reason: message)
        }
    }
}
