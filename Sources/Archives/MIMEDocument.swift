import Discourse

/// A page saved as MHTML: a mail whose parts are the page and its pictures.
///
/// Source: RFC 2557 (MHTML), RFC 2045 (encodings).
struct MIMEDocument {
    struct Part {
        let location: String?
        let charset: String?
        let bytes: [UInt8]
    }

    /// The page itself: the part that the head names, or else the first in HTML; `nil` where there is none.
    let root: Part?
    let date: Timestamp?

    /// - Returns: `nil` where the bytes are no mail of several parts.
    init?(_ bytes: [UInt8]) {
        guard MIMEHead.isPlausible(bytes), let head = MIMEHead(bytes[...]), head.isMultipart else { return nil }
        date = head["date"].flatMap(Timestamp.init(mail:))
        // Chromium writes UTF-8 and says so nowhere.
        let fallback = head["from"]?.contains("Saved by Blink") == true ? "utf-8" : nil
        root = Self.root(in: bytes[head.end...], head).map { part, body in
            Part(
                location: part["content-location"] ?? head["snapshot-content-location"],
                charset: part.parameter("charset", of: "content-type") ?? fallback,
                bytes: part.decoded(body))
        }
    }

    private static func root(in body: ArraySlice<UInt8>, _ head: MIMEHead) -> (MIMEHead, ArraySlice<UInt8>)? {
        var waiting = parts(of: body, head), fallback: (MIMEHead, ArraySlice<UInt8>)?
        let start = head.parameter("start", of: "content-type")
        while !waiting.isEmpty {
            let (part, content) = waiting.removeFirst()
            if part.isMultipart {
                waiting.insert(contentsOf: parts(of: content, part), at: 0)
            } else if part.isPage {
                if start == nil || part["content-id"] == start { return (part, content) }
                fallback = fallback ?? (part, content)
            }
        }
        return fallback
    }

    private static func parts(of body: ArraySlice<UInt8>, _ head: MIMEHead) -> [(MIMEHead, ArraySlice<UInt8>)] {
        guard let boundary = head.parameter("boundary", of: "content-type"), !boundary.isEmpty else { return [] }
        let pieces = pieces(of: body, between: Array("--\(boundary)".utf8))
        return pieces.compactMap { piece in MIMEHead(piece).map { ($0, piece[$0.end...]) } }
    }

    private static func pieces(of body: ArraySlice<UInt8>, between boundary: [UInt8]) -> [ArraySlice<UInt8>] {
        var pieces: [ArraySlice<UInt8>] = [], begin: Int?, place = body.startIndex
        while place < body.endIndex {
            let end = body[place...].firstIndex(of: 0x0A) ?? body.endIndex
            if body[place..<end].starts(with: boundary) {
                if let begin { pieces.append(body[begin..<place]) }
                begin = min(end + 1, body.endIndex)
                if body[(place + boundary.count)..<end].starts(with: [0x2D, 0x2D]) { return pieces }
            }
            place = end + 1
        }
        if let begin { pieces.append(body[begin...]) }
        return pieces
    }
}

/// The head of a mail or of one of its parts.
struct MIMEHead {
    /// Names in lower case.
    private let fields: [String: String]
    /// Where the body begins.
    let end: Int

    /// Whether a file begins like a mail: a name, a colon, and what mails have in their heads.
    static func isPlausible(_ bytes: [UInt8]) -> Bool {
        let head = String(decoding: bytes.prefix(4 << 10), as: UTF8.self).lowercased()
        guard head.first?.isLetter == true, head.contains("content-type:") else { return false }
        return head.contains("multipart/") && head.prefix(while: { $0 != ":" && !$0.isNewline }).allSatisfy { $0.isLetter || $0 == "-" }
    }

    init?(_ bytes: ArraySlice<UInt8>) {
        var fields: [String: String] = [:], name = "", place = bytes.startIndex
        while place < bytes.endIndex {
            let end = bytes[place...].firstIndex(of: 0x0A) ?? bytes.endIndex
            let line = String(decoding: bytes[place..<end], as: UTF8.self).trimmed
            let isFolded = bytes[place] == 0x20 || bytes[place] == 0x09
            place = min(end + 1, bytes.endIndex)
            if line.isEmpty { break }
            if isFolded {
                fields[name]? += " " + line
            } else if let colon = line.firstIndex(of: ":") {
                name = line[..<colon].lowercased()
                fields[name] = String(line[line.index(after: colon)...]).trimmed
            }
        }
        guard !fields.isEmpty else { return nil }
        self.fields = fields
        end = place
    }

    subscript(name: String) -> String? { fields[name] }

    var isMultipart: Bool { fields["content-type"]?.lowercased().hasPrefix("multipart/") == true }

    var isPage: Bool {
        let type = fields["content-type"]?.lowercased() ?? ""
        return type.hasPrefix("text/html") || type.hasPrefix("application/xhtml+xml")
    }

    /// "utf-8" of `text/html; charset="utf-8"`.
    func parameter(_ name: String, of field: String) -> String? {
        for parameter in (fields[field] ?? "").split(separator: ";").dropFirst() {
            guard let equals = parameter.firstIndex(of: "=") else { continue }
            guard parameter[..<equals].lowercased().filter({ !$0.isWhitespace }) == name else { continue }
            return String(parameter[parameter.index(after: equals)...]).trimmed.trimmingQuotes
        }
        return nil
    }

    func decoded(_ body: ArraySlice<UInt8>) -> [UInt8] {
        switch fields["content-transfer-encoding"]?.lowercased() {
        case "quoted-printable": TransferEncoding.quotedPrintable(body)
        case "base64": TransferEncoding.base64(body)
        default: Array(body)
        }
    }
}

extension String {
    /// Without blanks at both ends.
    var trimmed: String {
        let start = drop(while: \.isWhitespace)
        return String(start.reversed().drop(while: \.isWhitespace).reversed())
    }

    var trimmingQuotes: String { count >= 2 && hasPrefix("\"") && hasSuffix("\"") ? String(dropFirst().dropLast()) : self }
}

/// How mails carry bytes as ASCII. What is no code is kept (quoted-printable) or passed over (base64).
enum TransferEncoding {
    static func quotedPrintable(_ body: ArraySlice<UInt8>) -> [UInt8] {
        var result: [UInt8] = [], place = body.startIndex
        result.reserveCapacity(body.count)
        while place < body.endIndex {
            let byte = body[place]
            place += 1
            guard byte == 0x3D else {
                result.append(byte)
                continue
            }
            let rest = body[place...]
            if let high = rest.first.flatMap(digit), let low = rest.dropFirst().first.flatMap(digit) {
                result.append(high << 4 | low)
                place += 2
            } else if rest.starts(with: [0x0D, 0x0A]) {
                place += 2
            } else if rest.first == 0x0A {
                place += 1
            } else {
                result.append(byte)
            }
        }
        return result
    }

    static func base64(_ body: ArraySlice<UInt8>) -> [UInt8] {
        var result: [UInt8] = [], bits: UInt32 = 0, count = 0
        result.reserveCapacity(body.count * 3 / 4)
        for byte in body {
            guard let value = sextet(byte) else { continue }
            bits = bits << 6 | UInt32(value)
            count += 6
            if count >= 8 {
                count -= 8
                result.append(UInt8(truncatingIfNeeded: bits >> UInt32(count)))
            }
        }
        return result
    }

    private static func digit(_ byte: UInt8) -> UInt8? {
        switch byte {
        case 0x30...0x39: byte - 0x30
        case 0x41...0x46: byte - 0x37
        case 0x61...0x66: byte - 0x57
        default: nil
        }
    }

    private static func sextet(_ byte: UInt8) -> UInt8? {
        switch byte {
        case 0x41...0x5A: byte - 0x41
        case 0x61...0x7A: byte - 0x61 + 26
        case 0x30...0x39: byte - 0x30 + 52
        case 0x2B, 0x2D: 62
        case 0x2F, 0x5F: 63
        default: nil
        }
    }
}
