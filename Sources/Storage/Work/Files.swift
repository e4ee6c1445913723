import Discourse
import GRDB

/// A file of the sources, as the store knows it.
public struct StoredFile: Sendable, Hashable, StoredRow {
    public let id: Int64
    public let path: String
    /// BLAKE2b-256; "" while its pages are not all stored.
    public let digest: String
    public let bytes: Int
    public let reader: String
    /// Whether it has to be read again though it has not changed.
    public let isPending: Bool
    public let isVanished: Bool

    init(_ row: Row) throws {
        id = row["id"]
        path = row["path"]
        digest = row["digest"]
        bytes = row["bytes"]
        reader = row["reader"]
        isPending = row["is_pending"]
        isVanished = (row["vanished_at"] as String?) != nil
    }
}

extension Store {
    public func file(at path: String) throws(StoreError) -> StoredFile? {
        try read { database in
            try Row.fetchOne(try database.cachedStatement(sql: "SELECT * FROM files WHERE path = ?"), arguments: [path])
                .map(StoredFile.init)
        }
    }

    /// Paths of all files that had not vanished, in order.
    public func paths() throws(StoreError) -> [String] {
        try read { try String.fetchAll($0, sql: "SELECT path FROM files WHERE vanished_at IS NULL ORDER BY path") }
    }
}

/// How the files of a listing compare with those of the store; holds the paths seen in a table of its own, not in memory.
public struct FileLedger: Sendable {
    public let store: Store

    public init(_ store: Store) throws(StoreError) {
        self.store = store
        try store.write {
            try $0.execute(
                sql: """
                    CREATE TEMP TABLE IF NOT EXISTS seen (path TEXT PRIMARY KEY, bytes INTEGER NOT NULL, is_due INTEGER NOT NULL) WITHOUT ROWID;
                    DELETE FROM seen;
                    """)
        }
    }

    public func file(at path: String) throws(StoreError) -> StoredFile? { try store.file(at: path) }

    /// Notes that the listing has these files, whatever becomes of them. - Parameter isDue: whether its content is to be looked at.
    public func see(_ files: [(path: String, bytes: Int, isDue: Bool)]) throws(StoreError) {
        try store.write { database in
            let statement = try database.cachedStatement(sql: "INSERT OR IGNORE INTO seen VALUES (?, ?, ?)")
            for file in files { try statement.execute(arguments: [file.path, file.bytes, file.isDue]) }
        }
    }

    /// What a run that was cut short had begun is due whatever its time.
    private static let due = "(is_due OR path IN (SELECT path FROM files WHERE digest = ''))"

    /// How many files of the listing are to be looked at, and how many are passed over.
    public func count() throws(StoreError) -> (due: Int, passedOver: Int) {
        try store.read { database in
            let due = try Int.fetchOne(database, sql: "SELECT count(*) FROM seen WHERE \(Self.due)") ?? 0
            return (due, (try Int.fetchOne(database, sql: "SELECT count(*) FROM seen") ?? 0) - due)
        }
    }

    /// Files to be looked at after a path, in order of paths.
    public func seen(after path: String, limit: Int) throws(StoreError) -> [(path: String, bytes: Int)] {
        try store.read { database in
            try Row.fetchAll(
                try database.cachedStatement(sql: "SELECT path, bytes FROM seen WHERE path > ? AND \(Self.due) ORDER BY path LIMIT ?"),
                arguments: [path, limit]
            ).map { ($0["path"], $0["bytes"]) }
        }
    }

    /// Faults of files below these sources that the listing has no more go: nobody can mend them.
    ///
    /// - Parameter unlisted: folders that could not be listed: what they hold may still be there.
    public func clearErrorsOfAbsent(from sources: [String], besides unlisted: [String]) throws(StoreError) {
        try store.write { database in
            let isSeen = try database.cachedStatement(sql: "SELECT EXISTS (SELECT 1 FROM seen WHERE path = ?)")
            for path in try String.fetchAll(database, sql: "SELECT DISTINCT path FROM errors WHERE stage <> 'list'") {
                func isBelow(_ folder: String) -> Bool { path == folder || Self.isBelow(path, folder) || path.hasPrefix(folder + "!") }
                guard sources.contains(where: isBelow), !unlisted.contains(where: isBelow) else { continue }
                // A page's path is that of its container and, behind a "!", its name in there; names may have such a mark too.
                let roots = [path] + path.indices.filter { path[$0] == "!" }.map { String(path[..<$0]) }
                if try roots.contains(where: { try Bool.fetchOne(isSeen, arguments: [$0]) == true }) { continue }
                try database.execute(sql: "DELETE FROM errors WHERE path = ? AND stage <> 'list'", arguments: [path])
            }
        }
    }

    /// Takes a file with this content, read by this reader, that the listing has not: the new path is where it went.
    ///
    /// Ask only when the whole listing has been seen.
    ///
    /// - Parameter exists: whether a path outside this listing is there all the same: then the new file is a copy.
    /// - Returns: whether there was such a file.
    public func take(digest: String, reader: String, to path: String, unless exists: (String) -> Bool) throws(StoreError) -> Bool {
        try store.write { database in
            let candidates = try Row.fetchAll(
                try database.cachedStatement(
                    sql: """
                        SELECT id, path FROM files
                        WHERE digest = ? AND reader = ? AND is_pending = 0 AND path NOT IN (SELECT path FROM seen) ORDER BY path
                        """), arguments: [digest, reader])
            guard let old = candidates.first(where: { !exists($0["path"]) }) else { return false }
            let oldPath: String = old["path"]
            try database.execute(sql: "UPDATE files SET path = ?, vanished_at = NULL WHERE id = ?", arguments: [path, old["id"] as Int64])
            try database.execute(
                sql: """
                    UPDATE OR REPLACE errors SET path = ?2 || substr(path, length(?1) + 1)
                    WHERE path = ?1 OR substr(path, 1, length(?1) + 1) = ?1 || '!'
                    """, arguments: [oldPath, path])
            return true
        }
    }

    /// Folders that could not be listed before and can be now.
    public func clearListingErrors(besides unlisted: [String]) throws(StoreError) {
        try store.write { database in
            for path in try String.fetchAll(database, sql: "SELECT path FROM errors WHERE stage = 'list'") where !unlisted.contains(path) {
                try database.execute(sql: "DELETE FROM errors WHERE stage = 'list' AND path = ?", arguments: [path])
            }
        }
    }

    /// A file to be read: its digest stays empty until `finish`. What makes it pending from now on is a reason to read it once more.
    public func begin(path: String, bytes: Int, reader: String) throws(StoreError) -> Int64 {
        try store.write { database in
            try Int64.fetchOne(
                database,
                sql: """
                    INSERT INTO files (path, digest, bytes, reader) VALUES (?, '', ?, ?)
                    ON CONFLICT (path) DO UPDATE SET digest = '', bytes = excluded.bytes, reader = excluded.reader, is_pending = 0,
                      vanished_at = NULL
                    RETURNING id
                    """, arguments: [path, bytes, reader]) ?? 0
        }
    }

    /// The digest of a page as it was stored last by this reader; `nil` where it has to be read.
    public func digest(ofPage member: String, inFile file: Int64, reader: String) throws(StoreError) -> String? {
        try store.read {
            try String.fetchOne(
                $0, sql: "SELECT digest FROM pages WHERE file_id = ? AND member = ? AND reader = ?", arguments: [file, member, reader])
        }
    }

    /// A file that had vanished is there again, unchanged.
    public func welcome(_ file: StoredFile) throws(StoreError) {
        try store.write { try $0.execute(sql: "UPDATE files SET vanished_at = NULL WHERE id = ?", arguments: [file.id]) }
    }

    /// Files of these sources that the listing has not, and that were not missing before.
    ///
    /// - Parameter sources: paths of files, or of folders with everything below them.
    public func vanished(from sources: [String]) throws(StoreError) -> [StoredFile] {
        try store.rows(
            "SELECT * FROM files WHERE vanished_at IS NULL AND path NOT IN (SELECT path FROM seen) ORDER BY path"
        ).filter { (file: StoredFile) in sources.contains { file.path == $0 || Self.isBelow(file.path, $0) } }
    }

    /// What was read from a vanished file is kept: an unmounted disk must not empty the results.
    public func noteVanished(_ files: [StoredFile], at now: Timestamp) throws(StoreError) {
        try store.write { database in
            for file in files {
                try database.execute(sql: "UPDATE files SET vanished_at = ? WHERE id = ?", arguments: [now.iso8601, file.id])
                try database.execute(sql: "DELETE FROM errors WHERE path = ?", arguments: [file.path])
            }
        }
    }

    /// Files to be read again though they have not changed, of those that the listing has.
    public func pending() throws(StoreError) -> [StoredFile] {
        try store.rows("SELECT * FROM files WHERE is_pending = 1 AND path IN (SELECT path FROM seen) ORDER BY path")
    }

    private static func isBelow(_ path: String, _ folder: String) -> Bool {
        folder == "." ? !path.hasPrefix("/") : path.hasPrefix(folder.hasSuffix("/") ? folder : folder + "/")
    }
}

extension StoreWriter {
    /// Notes that all pages of a file are stored. Pages that it had and has no more go, and errors that are no more.
    ///
    /// Pages that cannot be read now keep what they had, as the least of versions: any page that reads well goes before them.
    ///
    /// - Parameters:
    ///   - members: the pages that it has now.
    ///   - unreadable: those of them that could not be read.
    ///   - failed: paths of what could not be read; with the file's own among them, no page is taken to be gone.
    public func finish(
        file: Int64, path: String, digest: String, members: Set<String>, unreadable: Set<String> = [], failed: Set<String>
    ) throws(StoreError) {
        try store.write { database in
            let writing = Writing(database, self)
            for page in try Row.fetchAll(database, sql: "SELECT id, member FROM pages WHERE file_id = ? ORDER BY member", arguments: [file]) {
                let member: String = page["member"]
                let isGone = !members.contains(member)
                if isGone && !failed.contains(path) { try writing.removePage(page["id"]) } else if isGone || unreadable.contains(member) {
                    try writing.losePage(page["id"])
                }
            }
            let errors = try String.fetchAll(
                database, sql: "SELECT DISTINCT path FROM errors WHERE path = ?1 OR substr(path, 1, length(?1) + 1) = ?1 || '!'", arguments: [path])
            for error in errors where !failed.contains(error) {
                try database.execute(sql: "DELETE FROM errors WHERE path = ?", arguments: [error])
            }
            try writing.execute("UPDATE files SET digest = ?, reader = ? WHERE id = ?", [digest, reader, file])
        }
    }
}

extension Writing {
    /// A page goes, with the posts that no other page shows.
    func removePage(_ page: Int64) throws {
        for id in try sightings(onPage: page) { try loseSight(of: id, onPage: page, cause: .gone) }
        try execute("DELETE FROM pages WHERE id = ?", [page])
    }

    /// A page cannot be read any more: its posts stay, but other pages' versions of them go before it.
    func losePage(_ page: Int64) throws {
        for id in try sightings(onPage: page) { try loseHold(of: id, onPage: page) }
        try execute("UPDATE pages SET digest = '' WHERE id = ?", [page])
        try execute("UPDATE sightings SET fullness = '' WHERE page_id = ?", [page])
    }
}
