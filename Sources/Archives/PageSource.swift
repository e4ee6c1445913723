import Discourse

/// Opens what people save: plain files, gz, zip, tar, WARC and MHTML, page by page.
public struct PageSource: Sendable {
    public let limits: ArchiveLimits

    public init(limits: ArchiveLimits = .standard) { self.limits = limits }

    /// Hands over each page in a file, one at a time, in the container's order.
    ///
    /// A page that cannot be read is handed over as its error, and the rest go on. At most one page is in memory.
    public func eachPage(in path: String, _ body: (Result<SavedPage, ArchiveError>) throws -> Void) rethrows {
        let opened: Result<any PageStream, ArchiveError>
        do throws(ArchiveError) { opened = .success(try open(path)) } catch { opened = .failure(error) }
        switch opened {
        case .success(var pages): while let outcome = pages.next() { try body(outcome) }
        case .failure(let error): try body(.failure(error))
        }
    }

    private func open(_ path: String) throws(ArchiveError) -> any PageStream {
        let file = try OpenFile(path)
        guard file.size > 0 else { throw .empty(path) }
        var reader = ByteReader(file)
        let head = try reader.peek(512)
        switch Packing(head) {
        case .zip: return PackedPages(file, container: .zip, limits: limits)
        case .gzip:
            // The bytes that were looked at are read again, from the beginning.
            let inner = try InflatedSource(try OpenFile(path), path: path, size: file.size, limits: limits)
            return try unpacked(ByteReader(inner), file, container: .gzip)
        case .other: return try unpacked(ByteReader(try RawSource(file, limits: limits)), file, container: .gzip)
        case .none: return try unpacked(reader, file, container: .file)
        }
    }

    private func unpacked(_ reader: ByteReader, _ file: OpenFile, container: SavedPage.Container) throws(ArchiveError) -> any PageStream {
        var reader = reader
        let head = try reader.peek(16 << 10)
        if head.starts(with: "WARC/".utf8) { return WARCPages(reader, path: file.path, limits: limits) }
        if head.dropFirst(257).starts(with: "ustar".utf8) { return PackedPages(file, container: .tar, limits: limits) }
        let name = container == .file ? file.path : Packing.nameWithout(file.path)
        let loose = LoosePage(path: file.path, name: name, container: container, savedAt: file.modified)
        if try ContentKind.of(Array(head), name: name, path: file.path) == .jsonl { return LinePages(reader, loose, limits: limits) }
        return SinglePage(reader, loose, limits: limits)
    }
}

/// How a file is packed, by its first bytes.
private enum Packing {
    case none, gzip, zip
    /// xz, zstd, bzip2: libarchive's affair.
    case other

    init(_ head: ArraySlice<UInt8>) {
        if head.starts(with: [0x1F, 0x8B]) {
            self = .gzip
        } else if head.starts(with: [0x50, 0x4B, 0x03, 0x04]) || head.starts(with: [0x50, 0x4B, 0x05, 0x06]) {
            self = .zip
        } else if [[0xFD, 0x37, 0x7A, 0x58, 0x5A], [0x28, 0xB5, 0x2F, 0xFD], [0x42, 0x5A, 0x68]].contains(where: { head.starts(with: $0 as [UInt8]) }) {
            self = .other
        } else {
            self = .none
        }
    }

    /// "page.html" of "page.html.gz".
    static func nameWithout(_ path: String) -> String {
        for ending in [".gz", ".xz", ".zst", ".bz2"] where path.lowercased().hasSuffix(ending) { return String(path.dropLast(ending.count)) }
        return path
    }
}
