import Discourse

/// One value of a CSV, before it is written: what is missing is empty, never "NA" and never 0.
enum Cell: Sendable, Hashable {
    case text(String?)
    case integer(Int?)
    case real(Double?)
    case flag(Bool)

    /// The bare value; numbers have a decimal point, four places at most and no thousands marks, flags are 0 and 1.
    var plain: String {
        switch self {
        case let .text(text): text.map(Cell.readable) ?? ""
        case let .integer(number): number.map(String.init) ?? ""
        case let .real(number): number.flatMap { $0.isFinite ? (($0 * 10_000).rounded() / 10_000).description : nil } ?? ""
        case let .flag(isSet): isSet ? "1" : "0"
        }
    }

    /// Whether a spreadsheet could take it for a formula; numbers are what they look like.
    var looksLikeFormula: Bool {
        guard case let .text(text?) = self, let first = text.unicodeScalars.first else { return false }
        return "=+-@\t\r\n".unicodeScalars.contains(first) || "＝＋－＠".unicodeScalars.contains(first)
    }

    /// The text with control characters made visible ("␛[31m"), so that no terminal obeys a post; line ends and tabs stay.
    static func readable(_ text: String) -> String {
        let isControl = { (scalar: Unicode.Scalar) in
            scalar.value < 0x20 && scalar != "\n" && scalar != "\t" && scalar != "\r" || (0x7F...0x9F).contains(scalar.value)
        }
        // Bytes first, since nearly no text has one: C0 and DEL, or what C1 begins with.
        guard text.utf8.contains(where: { $0 < 0x20 || $0 == 0x7F || $0 == 0xC2 }), text.unicodeScalars.contains(where: isControl) else { return text }
        var readable = String.UnicodeScalarView()
        for scalar in text.unicodeScalars {
            guard isControl(scalar) else {
                readable.append(scalar)
                continue
            }
            let picture = scalar.value < 0x20 ? 0x2400 + scalar.value : scalar.value == 0x7F ? 0x2421 : 0xFFFD
            readable.append(Unicode.Scalar(picture) ?? "\u{FFFD}")
        }
        return String(readable)
    }
}
