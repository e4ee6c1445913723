import Foundation

/// The folder of all reports, seen as what still tells of what was forgotten.
struct ReportShelf {
    private let folder: String

    init(_ folder: String) { self.folder = folder }

    /// Takes away each night's folder that has one of these ids in its tables, or no table to look into, and what a report that was
    /// cut short left behind.
    ///
    /// - Parameter ids: of posts and people, as the tables have them.
    /// - Returns: the folders' names, in order.
    @discardableResult
    func remove(telling ids: Set<String>) throws(NightError) -> [String] {
        let names = ((try? FileManager.default.contentsOfDirectory(atPath: folder)) ?? []).sorted()
        var removed: [String] = []
        for name in names where Self.isReport(name) || Self.isDraft(name) {
            let path = folder + "/" + name
            guard Self.isFolder(path), Self.isDraft(name) || tells(path, of: ids) else { continue }
            do { try FileManager.default.removeItem(atPath: path) } catch {
                throw .unwritable(path, reason: (error as NSError).localizedDescription.lowercased())
            }
            if Self.isReport(name) { removed.append(name) }
        }
        let latest = folder + "/latest"
        // A link that leads nowhere helps nobody.
        if !FileManager.default.fileExists(atPath: latest) { unlink(latest) }
        return removed
    }

    private func tells(_ report: String, of ids: Set<String>) -> Bool {
        ["posts.csv", "judgements.csv", "evidence.csv"].contains { name in
            guard let table = fopen(report + "/" + name, "r") else { return true }
            defer { fclose(table) }
            var line: UnsafeMutablePointer<CChar>?, room = 0
            defer { free(line) }
            while true {
                let length = getline(&line, &room, table)
                guard length > 0, let line else { return false }
                // Ids stand in the first columns and have neither commas nor quotation marks.
                let bytes = UnsafeRawBufferPointer(start: line, count: length)
                let cells = bytes.split(separator: UInt8(ascii: ","), maxSplits: 8).prefix(8)
                if cells.contains(where: { ids.contains(String(decoding: $0, as: UTF8.self)) }) { return true }
            }
        }
    }

    /// "2014-12-23"
    private static func isReport(_ name: String) -> Bool {
        name.utf8.count == 10 && name.utf8.enumerated().allSatisfy { $0 == 4 || $0 == 7 ? $1 == 0x2D : (0x30...0x39).contains($1) }
    }

    private static func isDraft(_ name: String) -> Bool {
        (name.hasPrefix(".tmp-") || name.hasPrefix(".old-")) && isReport(String(name.dropFirst(5)))
    }

    /// A link to a folder is none.
    private static func isFolder(_ path: String) -> Bool {
        var status = stat()
        return lstat(path, &status) == 0 && status.st_mode & S_IFMT == S_IFDIR
    }
}
