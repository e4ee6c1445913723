import Discourse

/// Pages, one after the other, as a container gives them.
protocol PageStream {
    /// - Returns: the next page, or why it could not be read; `nil` at the end.
    mutating func next() -> Result<SavedPage, ArchiveError>?
}

/// A page that is all in memory, under its name in whatever holds it.
struct LoosePage {
    let path: String
    let name: String
    let container: SavedPage.Container
    /// When nothing in the page tells better.
    let savedAt: Timestamp?

    /// - Throws: `empty`, `notAPage`, and what unpacking throws.
    func page(_ bytes: [UInt8], limits: ArchiveLimits) throws(ArchiveError) -> SavedPage {
        if bytes.starts(with: [0x1F, 0x8B]), name.lowercased().hasSuffix(".gz") {
            let inner = LoosePage(path: path, name: String(name.dropLast(3)), container: container, savedAt: savedAt)
            return try inner.page(try inflated(bytes, path: path, limits: limits), limits: limits)
        }
        if let document = MIMEDocument(bytes), let root = document.root {
            return try saved(root.bytes, url: root.location, at: document.date, charset: root.charset, as: .mhtml)
        }
        return try saved(bytes, url: nil, at: nil, charset: nil, as: container)
    }

    private func saved(
        _ bytes: [UInt8], url: String?, at date: Timestamp?, charset: String?, as container: SavedPage.Container
    ) throws(ArchiveError) -> SavedPage {
        let content = try ContentKind.of(bytes, name: name, path: path)
        let kind: SavedPage.Container = container == .file && content == .jsonl ? .jsonl : container == .file && content == .xml ? .feed : container
        return SavedPage(
            path: path, container: kind, content: content, bytes: bytes, url: url, savedAt: date ?? savedAt, charset: charset)
    }
}

/// The one page of a file, packed or not.
struct SinglePage: PageStream {
    private var reader: ByteReader
    private let loose: LoosePage
    private let limits: ArchiveLimits
    private var isDone = false

    init(_ reader: ByteReader, _ loose: LoosePage, limits: ArchiveLimits) {
        self.reader = reader
        self.loose = loose
        self.limits = limits
    }

    mutating func next() -> Result<SavedPage, ArchiveError>? {
        guard !isDone else { return nil }
        isDone = true
        do throws(ArchiveError) {
            let bytes = try reader.read(limits.pageBytes + 1)
            guard bytes.count <= limits.pageBytes else { throw .tooLarge(loose.path, mebibytes: limits.pageBytes >> 20) }
            return .success(try loose.page(bytes, limits: limits))
        } catch { return .failure(error) }
    }
}

/// JSON lines in handfuls, so that a dump of any size passes through a small memory; "dump.jsonl!lines 1-5120".
struct LinePages: PageStream {
    private var reader: ByteReader
    private let loose: LoosePage
    private let limits: ArchiveLimits
    /// The number of the next line; 1 is the first.
    private var line = 1
    private var isDone = false

    init(_ reader: ByteReader, _ loose: LoosePage, limits: ArchiveLimits) {
        self.reader = reader
        self.loose = loose
        self.limits = limits
    }

    mutating func next() -> Result<SavedPage, ArchiveError>? {
        guard !isDone else { return nil }
        do throws(ArchiveError) {
            return try handful().map { .success($0) }
        } catch {
            isDone = true
            return .failure(error)
        }
    }

    private mutating func handful() throws(ArchiveError) -> SavedPage? {
        var bytes: [UInt8] = []
        let first = line
        while bytes.count < limits.linesBytes {
            let next: [UInt8]?
            do throws(ArchiveError) { next = try reader.line(limit: limits.pageBytes) } catch {
                // What came before a break is handed over first; the break shows again.
                if bytes.isEmpty { throw error }
                return page(of: bytes, from: first, isWhole: false)
            }
            guard let next else { break }
            bytes.append(contentsOf: next)
            bytes.append(0x0A)
            line += 1
        }
        let isLast = try reader.isAtEnd()
        if !isLast, bytes.count < limits.linesBytes { throw .tooLarge("\(loose.path)!line \(line)", mebibytes: limits.pageBytes >> 20) }
        isDone = isLast
        guard !bytes.isEmpty else { return nil }
        return page(of: bytes, from: first, isWhole: first == 1 && isLast)
    }

    private func page(of bytes: [UInt8], from first: Int, isWhole: Bool) -> SavedPage {
        SavedPage(
            path: isWhole ? loose.path : "\(loose.path)!lines \(first)-\(line - 1)",
            container: loose.container == .file ? .jsonl : loose.container, content: .jsonl, bytes: bytes, savedAt: loose.savedAt)
    }
}
