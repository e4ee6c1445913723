/// Lines of the form "Name: value".
enum HTTPField {
    /// - Returns: the name in lower case; `nil` for a line of another form.
    static func split(_ line: [UInt8]) -> (String, String)? {
        guard let colon = line.firstIndex(of: 0x3A), colon > 0 else { return nil }
        let name = String(decoding: line[..<colon], as: UTF8.self).lowercased()
        return (name.trimmed, String(decoding: line[(colon + 1)...], as: UTF8.self).trimmed)
    }

    /// "utf-8" of `text/html; charset="utf-8"`.
    static func charset(of type: String) -> String? {
        for parameter in type.split(separator: ";").dropFirst() {
            let parts = parameter.split(separator: "=", maxSplits: 1).map { String($0).trimmed }
            if parts.count == 2, parts[0].lowercased() == "charset" { return parts[1].trimmingQuotes }
        }
        return nil
    }
}

/// A server's answer as it went over the wire.
///
/// Source: RFC 9112 (chunks), RFC 9110 (content codings).
struct HTTPMessage {
    let status: Int
    private let fields: [String: String]
    private let raw: ArraySlice<UInt8>

    /// - Returns: `nil` where there is no status line.
    init?(_ block: [UInt8]) {
        guard block.starts(with: "HTTP/".utf8) else { return nil }
        var place = 0, lines: [[UInt8]] = []
        while place < block.count {
            let end = block[place...].firstIndex(of: 0x0A) ?? block.count
            let line = block[place..<end].last == 0x0D ? block[place..<(end - 1)] : block[place..<end]
            place = min(end + 1, block.count)
            if line.isEmpty { break }
            lines.append(Array(line))
        }
        let words = String(decoding: lines.first ?? [], as: UTF8.self).split(separator: " ")
        guard words.count >= 2, let status = Int(words[1]) else { return nil }
        self.status = status
        fields = Dictionary(lines.dropFirst().compactMap { HTTPField.split($0) }, uniquingKeysWith: { first, _ in first })
        raw = block[place...]
    }

    subscript(name: String) -> String? { fields[name] }

    /// The body without chunks and packing. Some writers took them off and left the head as it was: then the body is as it stands.
    func body(path: String, limits: ArchiveLimits) throws(ArchiveError) -> [UInt8] {
        var body = Array(raw)
        if fields["transfer-encoding"]?.lowercased().contains("chunked") == true { body = Self.dechunked(raw) ?? body }
        let codings = (fields["content-encoding"] ?? "").lowercased().split(separator: ",").map { String($0).trimmed }
        for coding in codings.reversed() where coding != "identity" && !Self.isText(body) {
            switch coding {
            case "gzip", "x-gzip", "deflate": body = try inflated(body, path: path, limits: limits, keepsCutOff: true)
            case "br": body = try unbrotlied(body, path: path, limits: limits)
            default: throw .notAPage(path, kind: "packed with \"\(coding)\", which shiplog cannot unpack")
            }
        }
        return body
    }

    /// - Returns: `nil` where the body is not in chunks. A last chunk that is cut short is kept.
    private static func dechunked(_ raw: ArraySlice<UInt8>) -> [UInt8]? {
        var result: [UInt8] = [], place = raw.startIndex
        while place < raw.endIndex {
            guard let end = raw[place...].firstIndex(of: 0x0A), end - place < 1024 else { return nil }
            let digits = raw[place..<end].prefix { $0 != 0x3B && $0 > 0x20 }
            guard let size = Int(String(decoding: digits, as: UTF8.self), radix: 16), size >= 0 else { return nil }
            if size == 0 { break }
            let chunk = raw[(end + 1)...].prefix(size)
            result.append(contentsOf: chunk)
            place = chunk.endIndex
            while place < raw.endIndex, raw[place] == 0x0D || raw[place] == 0x0A { place += 1 }
        }
        return result
    }

    /// A head may still say "gzip" of a body that was unpacked long ago.
    private static func isText(_ body: [UInt8]) -> Bool {
        guard let first = body.first(where: { $0 != 0x20 && !(0x09...0x0D).contains($0) }) else { return true }
        return first == UInt8(ascii: "<") || first == UInt8(ascii: "{") || first == UInt8(ascii: "[")
    }

    /// Whether a media type may hold posts; an unknown one is looked into.
    static func isPage(type: String) -> Bool {
        let type = type.lowercased().prefix { $0 != ";" }.trimmingSuffix(while: \.isWhitespace)
        if type.isEmpty || type.hasSuffix("+xml") || type.hasSuffix("+json") { return !type.hasPrefix("image/") }
        return ["text/html", "application/json", "application/xml", "text/xml", "application/x-ndjson", "text/json"].contains(String(type))
    }

    /// A name whose ending says what the type says.
    static func fileName(type: String, url: String) -> String {
        let type = type.lowercased()
        if type.contains("html") { return "page.html" }
        if type.contains("ndjson") { return "page.ndjson" }
        if type.contains("json") { return "page.json" }
        return type.contains("xml") ? "page.xml" : String(url.prefix { $0 != "?" && $0 != "#" })
    }
}

extension Substring {
    fileprivate func trimmingSuffix(while fits: (Character) -> Bool) -> Substring {
        var result = self
        while let last = result.last, fits(last) { result.removeLast() }
        return result
    }
}
