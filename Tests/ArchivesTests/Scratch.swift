import CArchive
import Discourse
import Foundation
import Testing

@testable import Archives

/// A folder of one test's own, which goes with it.
final class Scratch {
    let path: String

    init() throws {
        path = FileManager.default.temporaryDirectory.appendingPathComponent("archives-\(UUID().uuidString)").path
        try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
    }

    deinit { try? FileManager.default.removeItem(atPath: path) }

    @discardableResult func write(_ name: String, _ bytes: some Sequence<UInt8>) throws -> String {
        let file = URL(fileURLWithPath: path).appendingPathComponent(name)
        try FileManager.default.createDirectory(at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
        try Data(bytes).write(to: file)
        return file.path
    }

    @discardableResult func write(_ name: String, _ text: String) throws -> String { try write(name, text.utf8) }

    /// - Parameter format: "zip", "tar", "raw"; - filter: "gzip", "xz", "zstd", or "none".
    func pack(_ name: String, format: String, filter: String = "none", _ members: [(String, [UInt8])]) throws -> String {
        let archive = archive_write_new()
        defer { archive_write_free(archive) }
        archive_write_set_format_by_name(archive, format == "tar" ? "ustar" : format)
        if filter != "none" { archive_write_add_filter_by_name(archive, filter) }
        let file = path + "/" + name
        try #require(archive_write_open_filename(archive, file) == ARCHIVE_OK)
        for (member, bytes) in members {
            let entry = archive_entry_new()
            defer { archive_entry_free(entry) }
            archive_entry_set_pathname(entry, member)
            archive_entry_set_size(entry, Int64(bytes.count))
            archive_entry_set_filetype(entry, member.hasSuffix("@") ? 0o120000 : 0o100000)
            if member.hasSuffix("@") { archive_entry_set_symlink(entry, "/etc/passwd") }
            archive_entry_set_perm(entry, 0o644)
            archive_entry_set_mtime(entry, 1_419_261_300, 0)
            try #require(archive_write_header(archive, entry) == ARCHIVE_OK)
            _ = archive_write_data(archive, bytes, bytes.count)
        }
        archive_write_close(archive)
        return file
    }
}

/// What a file gives: a line per page, its path from the file's name on.
func outcomes(_ path: String, limits: ArchiveLimits = .standard, _ line: (SavedPage) -> String) -> [String] {
    var lines: [String] = []
    let folder = path.prefix(upTo: path.index(after: path.lastIndex(of: "/") ?? path.startIndex))
    PageSource(limits: limits).eachPage(in: path) { outcome in
        switch outcome {
        case .success(let page): lines.append(page.path.dropFirst(folder.count) + " " + line(page))
        case .failure(let error): lines.append(String(error.description.dropFirst(folder.count)))
        }
    }
    return lines
}

func text(_ page: SavedPage) -> String { String(decoding: page.bytes, as: UTF8.self) }

/// `nil`, with a printed reason, where the shared folder beside the package is absent.
func shared(_ name: String) -> String? {
    let package = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
    let path = package.deletingLastPathComponent().appendingPathComponent("shared/" + name).path
    if FileManager.default.fileExists(atPath: path) { return path }
    print("skipped: no ../shared/\(name)")
    return nil
}
