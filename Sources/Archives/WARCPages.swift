import Discourse

/// The pages of a WARC file: responses and resources, whatever wrote them (wget, warcio, ArchiveTeam).
///
/// Source: ISO 28500 (WARC 1.0 and 1.1). A record whose length is wrong costs that record: reading goes on at the next
/// line that begins one. In a packed file a broken member costs what is in it. A revisit says that an address gave again what another
/// record has: its text is there already.
struct WARCPages: PageStream {
    private let path: String
    private let limits: ArchiveLimits
    private var reader: ByteReader
    private var records = 0
    private var isDone = false
    /// How often each address has come, so that two pages never have one name.
    private var seen: [String: Int] = [:]

    init(_ reader: ByteReader, path: String, limits: ArchiveLimits) {
        self.reader = reader
        self.path = path
        self.limits = limits
    }

    mutating func next() -> Result<SavedPage, ArchiveError>? {
        while !isDone {
            do throws(ArchiveError) {
                if let page = try nextRecord() { return .success(page) }
            } catch {
                return .failure(error)
            }
        }
        return nil
    }

    /// - Returns: `nil` for a record that holds no page, and at the end.
    private mutating func nextRecord() throws(ArchiveError) -> SavedPage? {
        guard let head = try nextHead() else {
            isDone = true
            return nil
        }
        records += 1
        if records > limits.members {
            isDone = true
            throw .tooManyMembers(path, count: limits.members)
        }
        guard head.mayBePage else {
            try skip(head)
            return nil
        }
        let name = name(for: head)
        guard head.length <= limits.pageBytes else {
            try skip(head)
            throw .tooLarge(name, mebibytes: limits.pageBytes >> 20)
        }
        let block = try block(of: head, name: name)
        return try WARCBlock(head, block, path: name, limits: limits).page()
    }

    private mutating func nextHead() throws(ArchiveError) -> WARCHead? {
        do throws(ArchiveError) {
            guard try findRecord() else { return nil }
            var lines: [[UInt8]] = []
            while let line = try reader.line(limit: 64 << 10), !line.isEmpty, lines.count < 200 { lines.append(line) }
            return WARCHead(lines)
        } catch {
            // Behind a break in the packed text the next record may be found again.
            isDone = !reader.resume()
            throw error
        }
    }

    /// Goes to the next line that begins a record.
    private mutating func findRecord() throws(ArchiveError) -> Bool {
        while true {
            let next = try reader.peek(5)
            if next.isEmpty { return false }
            if next.elementsEqual("WARC/".utf8) { return true }
            if try reader.line(limit: 1 << 20) == nil { _ = try reader.skip(1 << 20) }
        }
    }

    private mutating func skip(_ head: WARCHead) throws(ArchiveError) {
        do throws(ArchiveError) {
            // A small block is looked through for the next record, as the length may be a lie.
            if head.length <= 1 << 20 {
                _ = try honest(try reader.read(head.length), head)
            } else {
                _ = try reader.skip(head.length)
            }
        } catch {
            isDone = !reader.resume()
            throw error
        }
    }

    private mutating func block(of head: WARCHead, name: String) throws(ArchiveError) -> [UInt8] {
        let block: [UInt8]
        do throws(ArchiveError) { block = try reader.read(head.length) } catch {
            isDone = !reader.resume()
            throw error
        }
        let kept = try honest(block, head)
        guard kept.count == head.length else {
            throw .damaged(name, reason: "the record says \(head.length) bytes and has \(kept.count)")
        }
        return kept
    }

    /// A block that is not followed by the end of a record has swallowed the records after it, or was cut short.
    private mutating func honest(_ block: [UInt8], _ head: WARCHead) throws(ArchiveError) -> [UInt8] {
        // A break right behind the block does not make the block worse; it shows again with the next record.
        let tail = (try? reader.peek(2)) ?? []
        if block.count == head.length, tail.isEmpty || tail.allSatisfy({ $0 == 0x0D || $0 == 0x0A }) { return block }
        // The next record may begin inside the block and end its first line behind it.
        let seam = (try? reader.peek(Self.recordMark.count)) ?? []
        guard let start = (block + seam).place(of: Self.recordMark), start < block.count else { return block }
        reader.putBack(block[start...])
        return Array(block[..<start])
    }

    private static let recordMark = Array("\r\n\r\nWARC/1.".utf8)

    private mutating func name(for head: WARCHead) -> String {
        let name = path + "!" + (head.url ?? "record \(records)")
        let count = seen[name, default: 0] + 1
        seen[name] = count
        return count == 1 ? name : "\(name) (\(count))"
    }
}

/// A WARC record's head.
struct WARCHead {
    private let fields: [String: String]

    /// - Parameter lines: the first is the version.
    init(_ lines: [[UInt8]]) {
        fields = Dictionary(
            lines.dropFirst().compactMap { HTTPField.split($0) }, uniquingKeysWith: { first, _ in first })
    }

    /// Bytes of the block; 0 where the record does not say.
    var length: Int { max(0, Int(fields["content-length"] ?? "") ?? 0) }

    /// wget writes it in angle brackets.
    var url: String? {
        guard var url = fields["warc-target-uri"] else { return nil }
        if url.hasPrefix("<"), url.hasSuffix(">") { url = String(url.dropFirst().dropLast()) }
        return url.isEmpty ? nil : url
    }

    var date: Timestamp? { fields["warc-date"].flatMap(Timestamp.init(iso8601:)) }

    var isResponse: Bool { fields["warc-type"]?.lowercased() == "response" }
    var contentType: String? { fields["content-type"] }

    /// Requests, revisits, metadata and answers of other protocols (DNS) hold none.
    var mayBePage: Bool {
        let type = fields["content-type"]?.lowercased() ?? ""
        switch fields["warc-type"]?.lowercased() {
        case "response": return type.hasPrefix("application/http") || type.isEmpty
        case "resource": return HTTPMessage.isPage(type: type)
        default: return false
        }
    }
}

/// The page in a record's block.
struct WARCBlock {
    private let head: WARCHead
    private let block: [UInt8]
    private let path: String
    private let limits: ArchiveLimits

    init(_ head: WARCHead, _ block: [UInt8], path: String, limits: ArchiveLimits) {
        self.head = head
        self.block = block
        self.path = path
        self.limits = limits
    }

    /// - Returns: `nil` for pictures, redirections and whatever else is no page.
    /// - Throws: also for a page that the server refused to give, so that nobody scores its apology.
    func page() throws(ArchiveError) -> SavedPage? {
        guard head.isResponse else { return try saved(block, type: head.contentType) }
        guard let message = HTTPMessage(block) else { throw .damaged(path, reason: "its answer is no HTTP") }
        guard HTTPMessage.isPage(type: message["content-type"] ?? "") else { return nil }
        guard message.status < 300 || message.status >= 400 else { return nil }
        guard message.status < 300 else { throw .notAPage(path, kind: "the server answered with status \(message.status)") }
        return try saved(try message.body(path: path, limits: limits), type: message["content-type"])
    }

    private func saved(_ bytes: [UInt8], type: String?) throws(ArchiveError) -> SavedPage {
        let content = try ContentKind.of(bytes, name: HTTPMessage.fileName(type: type ?? "", url: head.url ?? ""), path: path)
        return SavedPage(
            path: path, container: .warc, content: content, bytes: bytes, url: head.url, savedAt: head.date,
            charset: type.flatMap(HTTPField.charset))
    }
}
