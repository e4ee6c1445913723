import CArchive
import Discourse

/// The pages of a zip or tar archive, packed by whatever libarchive knows. Member names are only names here: nothing is written anywhere.
final class PackedPages: PageStream {
    private let file: OpenFile
    private let container: SavedPage.Container
    private let limits: ArchiveLimits
    private let archive: OpaquePointer?
    private var members = 0
    private var unpacked = 0
    private var isDone = false
    private var seen: [String: Int] = [:]

    /// - Parameter file: stays open for the times and the size; libarchive opens its path anew.
    init(_ file: OpenFile, container: SavedPage.Container, limits: ArchiveLimits) {
        self.file = file
        self.container = container
        self.limits = limits
        archive = archive_read_new()
        archive_read_support_filter_all(archive)
        archive_read_support_format_tar(archive)
        archive_read_support_format_gnutar(archive)
        archive_read_support_format_zip(archive)
        // An empty tar has no head to know it by.
        archive_read_support_format_empty(archive)
        if archive_read_open_filename(archive, file.path, 256 << 10) != ARCHIVE_OK { openFault = reason }
    }

    private var openFault: String?

    deinit { archive_read_free(archive) }

    func next() -> Result<SavedPage, ArchiveError>? {
        if let fault = openFault {
            openFault = nil
            isDone = true
            return .failure(.damaged(file.path, reason: fault))
        }
        while !isDone {
            do throws(ArchiveError) {
                if let page = try nextMember() { return .success(page) }
            } catch { return .failure(error) }
        }
        return nil
    }

    /// - Returns: `nil` for a member that is no page, and at the end.
    private func nextMember() throws(ArchiveError) -> SavedPage? {
        var entry: OpaquePointer?
        let code = archive_read_next_header(archive, &entry)
        guard code == ARCHIVE_OK || code == ARCHIVE_WARN, let entry else {
            isDone = true
            if code != ARCHIVE_EOF { throw .damaged(file.path, reason: reason) }
            return nil
        }
        members += 1
        if members > limits.members {
            isDone = true
            throw .tooManyMembers(file.path, count: limits.members)
        }
        // Links, devices and folders hold no text of their own.
        guard archive_entry_filetype(entry) == Self.regular, archive_entry_hardlink(entry) == nil else { return nil }
        let name = Self.name(of: entry) ?? "member \(members)"
        guard SourceFolder.isPage(member: name) else { return nil }
        let path = path(for: name)
        if archive_entry_is_encrypted(entry) != 0 { throw .encrypted(path) }
        return try page(entry, name: name, path: path)
    }

    private func page(_ entry: OpaquePointer, name: String, path: String) throws(ArchiveError) -> SavedPage {
        let modified = archive_entry_mtime_is_set(entry) != 0 ? Timestamp(seconds: Int64(archive_entry_mtime(entry))) : file.modified
        let loose = LoosePage(path: path, name: name, container: container, savedAt: modified)
        return try loose.page(try contents(path), limits: limits)
    }

    private func contents(_ path: String) throws(ArchiveError) -> [UInt8] {
        var bytes: [UInt8] = []
        while true {
            var got = 0
            let block = [UInt8](unsafeUninitializedCapacity: 256 << 10) { buffer, count in
                got = archive_read_data(archive, buffer.baseAddress, buffer.count)
                count = max(0, got)
            }
            guard got >= 0 else { throw fault(path, code: Int32(truncatingIfNeeded: got)) }
            if got == 0 { return bytes }
            bytes.append(contentsOf: block)
            unpacked += got
            guard limits.allows(unpacked: unpacked, of: file.size) else {
                isDone = true
                throw .unpacksTooFar(file.path, mebibytes: unpacked >> 20)
            }
            guard bytes.count <= limits.pageBytes else { throw .tooLarge(path, mebibytes: limits.pageBytes >> 20) }
        }
    }

    private func fault(_ path: String, code: Int32) -> ArchiveError {
        if code == ARCHIVE_FATAL { isDone = true }
        return .damaged(path, reason: reason)
    }

    private var reason: String { RawSource.reason(archive) }

    private func path(for name: String) -> String {
        let path = file.path + "!" + printable(name)
        let count = seen[path, default: 0] + 1
        seen[path] = count
        return count == 1 ? path : "\(path) (\(count))"
    }

    /// The type bits of a regular file, which libarchive gives alike on every system.
    private static let regular: mode_t = 0o100000

    private static func name(of entry: OpaquePointer) -> String? {
        if let name = archive_entry_pathname_utf8(entry) { return String(cString: name) }
        return archive_entry_pathname(entry).map { String(cString: $0) }
    }
}

/// One file packed by xz, zstd or bzip2, unpacked while it is read.
final class RawSource: ByteSource {
    private let file: OpenFile
    private let limits: ArchiveLimits
    private let archive: OpaquePointer?
    private var unpacked = 0

    init(_ file: OpenFile, limits: ArchiveLimits) throws(ArchiveError) {
        self.file = file
        self.limits = limits
        archive = archive_read_new()
        archive_read_support_filter_all(archive)
        archive_read_support_format_raw(archive)
        var entry: OpaquePointer?
        guard archive_read_open_filename(archive, file.path, 256 << 10) == ARCHIVE_OK,
            archive_read_next_header(archive, &entry) == ARCHIVE_OK
        else { throw .damaged(file.path, reason: Self.reason(archive)) }
    }

    deinit { archive_read_free(archive) }

    func nextBlock() throws(ArchiveError) -> [UInt8] {
        var got = 0
        let block = [UInt8](unsafeUninitializedCapacity: 256 << 10) { buffer, count in
            got = archive_read_data(archive, buffer.baseAddress, buffer.count)
            count = max(0, got)
        }
        guard got >= 0 else { throw .damaged(file.path, reason: Self.reason(archive)) }
        unpacked += got
        guard limits.allows(unpacked: unpacked, of: file.size) else { throw .unpacksTooFar(file.path, mebibytes: unpacked >> 20) }
        return block
    }

    /// libarchive's own word, on one line.
    static func reason(_ archive: OpaquePointer?) -> String {
        let text = archive_error_string(archive).map { String(cString: $0) } ?? "no archive that libarchive knows"
        return printable(text.prefix(1).lowercased() + text.dropFirst())
    }
}
