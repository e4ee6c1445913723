import Discourse

/// Tells from a name and the first bytes what a page holds, and what is none.
enum ContentKind {
    /// - Parameters:
    ///   - bytes: all of a page, or its beginning.
    ///   - name: decides only where the bytes leave it open.
    /// - Throws: `empty` or `notAPage`.
    static func of(_ bytes: [UInt8], name: String, path: String) throws(ArchiveError) -> SavedPage.Content {
        let head = Head(bytes)
        guard !head.isEmpty else { throw .empty(path) }
        if head.isMarkup { return head.isFeed ? .xml : .html }
        if let kind = head.binaryKind { throw .notAPage(path, kind: kind) }
        switch fileExtension(name) {
        case "jsonl", "ndjson": return .jsonl
        case "json": return head.isJSONLines ? .jsonl : .json
        case "html", "htm", "xhtml", "shtml", "php", "asp", "aspx": return head.first == UInt8(ascii: "{") ? .json : .html
        case "xml", "rss", "atom": return .xml
        default: return head.isJSON ? (head.isJSONLines ? .jsonl : .json) : head.first == UInt8(ascii: "<") ? .html : .plain
        }
    }

    /// In lower case, without the dot; "" for none.
    static func fileExtension(_ name: String) -> String {
        let file = name.split(separator: "/").last ?? ""
        guard let dot = file.lastIndex(of: "."), dot > file.startIndex else { return "" }
        return file[file.index(after: dot)...].lowercased()
    }
}

/// The first few kilobytes without blanks before them and NULs among them.
private struct Head {
    private let raw: ArraySlice<UInt8>
    private let bytes: [UInt8]
    private let lower: [UInt8]

    init(_ all: [UInt8]) {
        raw = all.prefix(16 << 10)
        var bytes = raw.filter { $0 != 0 }
        for mark in [[0xEF, 0xBB, 0xBF], [0xFF, 0xFE], [0xFE, 0xFF]] as [[UInt8]] where bytes.starts(with: mark) {
            bytes.removeFirst(mark.count)
        }
        self.bytes = Array(bytes.drop { $0 <= 0x20 })
        lower = self.bytes.map { (0x41...0x5A).contains($0) ? $0 | 0x20 : $0 }
    }

    var isEmpty: Bool { bytes.isEmpty }
    var first: UInt8? { bytes.first }

    /// Begins with a tag that only pages and feeds have, whatever follows.
    var isMarkup: Bool {
        ["<!doctype", "<html", "<head", "<body", "<?xml", "<rss", "<feed", "<!--", "<meta", "<title"].contains { lower.starts(with: $0.utf8) }
    }

    var isFeed: Bool {
        guard !lower.starts(with: "<!doctype html".utf8), !has("<html") else { return false }
        return has("<rss") || has("<feed") || has("<rdf:rdf") || lower.starts(with: "<?xml".utf8)
    }

    var isJSON: Bool { first == UInt8(ascii: "{") || first == UInt8(ascii: "[") }

    /// An object that ends on its own line, with another after it.
    var isJSONLines: Bool {
        guard first == UInt8(ascii: "{"), let end = bytes.firstIndex(of: 0x0A) else { return false }
        let line = bytes[..<end].last { $0 > 0x20 }
        return line == UInt8(ascii: "}") && bytes[end...].first { $0 > 0x20 } == UInt8(ascii: "{")
    }

    /// - Returns: `nil` for text.
    var binaryKind: String? {
        for (mark, kind) in Self.marks where raw.starts(with: mark) { return kind }
        if raw.starts(with: [0xFF, 0xFE]) || raw.starts(with: [0xFE, 0xFF]) || isWide { return nil }
        let odd = raw.count { $0 < 0x20 && !(0x07...0x0D).contains($0) && $0 != 0x1B }
        return odd * 50 > raw.count ? "binary content" : nil
    }

    /// Text in UTF-16: every other byte of the beginning is NUL.
    private var isWide: Bool {
        let head = Array(raw.prefix(16)), nuls = head.indices.filter { head[$0] == 0 }
        return nuls.count >= 7 && Set(nuls.map { $0 % 2 }).count == 1
    }

    private func has(_ text: String) -> Bool { lower.contains(text) }

    private static let marks: [([UInt8], String)] = [
        ([0x89, 0x50, 0x4E, 0x47], "a PNG picture"), ([0xFF, 0xD8, 0xFF], "a JPEG picture"), (Array("GIF8".utf8), "a GIF picture"),
        (Array("%PDF".utf8), "a PDF document"), ([0x7F, 0x45, 0x4C, 0x46], "a program"), (Array("SQLite format 3".utf8), "a SQLite database"),
        ([0x50, 0x4B, 0x03, 0x04], "a zip archive inside an archive"), ([0x1F, 0x8B], "a gzip file inside an archive"),
        (Array("WARC/".utf8), "a WARC file inside an archive"), ([0x37, 0x7A, 0xBC, 0xAF], "a 7z archive"), (Array("Rar!".utf8), "a RAR archive"),
    ]
}
