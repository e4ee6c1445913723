import Digests
import Discourse
import Foundation
import Lexicons
import Storage

/// A database opened for work: locked against others, checked for damage, with the key of its pseudonyms.
struct Workshop: Sendable {
    let store: Store
    private let key: PseudonymKey
    private let lock: RunLock

    init(_ settings: Settings, pid: Int32, at now: Timestamp) throws(NightError) {
        try Self.makeFolder(of: settings.database)
        lock = try RunLock(besides: settings.database, pid: pid, at: now)
        let isExpected: Bool
        (store, isExpected) = try NightError.raised {
            if FileManager.default.fileExists(atPath: settings.database) { try Store(path: settings.database).check() }
            let store = try Store(path: settings.database, mode: .writing)
            return (store, try store.hasAuthors())
        }
        key = try KeyFile.key(at: settings.keyFile, isExpected: isExpected, database: settings.database)
    }

    /// - Parameter fandoms: whose makers keep their names; none are needed where nothing new is stored.
    func naming(_ fandoms: [Fandom] = []) -> Naming { Naming(key: key, fandoms: fandoms) }

    private static func makeFolder(of file: String) throws(NightError) {
        let folder = (file as NSString).deletingLastPathComponent
        guard !folder.isEmpty else { return }
        do { try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true) } catch {
            throw .unwritable(folder, reason: (error as NSError).localizedDescription.lowercased())
        }
    }
}

extension NightError {
    /// What went wrong below, as this room says it.
    init(_ error: any Error) {
        self = switch error {
        case let error as NightError: error
        case let error as StoreError: .store(error)
        case let error as SettingsError: .settings(error)
        case let error as LexiconError: .lexicons(error)
        default: .failed("\(error)")
        }
    }

    static func raised<Value>(_ body: () throws -> Value) throws(NightError) -> Value {
        do { return try body() } catch { throw NightError(error) }
    }
}
