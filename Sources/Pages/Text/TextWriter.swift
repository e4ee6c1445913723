import Foundation

/// Gathers a page's words as plain text: white space folded, breaks kept back until words follow.
struct TextWriter {
    enum Gap: Int, Comparable {
        case none, blank, line, paragraph
        static func < (left: Gap, right: Gap) -> Bool { left.rawValue < right.rawValue }
    }
    private var bytes: [UInt8] = []
    private var gap = Gap.none

    var isEmpty: Bool { bytes.isEmpty }

    /// Adds words; runs of white space count as one blank, and line breaks count only in preformatted text.
    mutating func write(_ words: some Sequence<UInt8>, isPreformatted: Bool = false) {
        var codes = SpaceReader(words.makeIterator())
        while let code = codes.next() {
            switch code {
            case .byte(0x0A) where isPreformatted: endLine()
            case .blank, .byte(0x0A): gap = max(gap, .blank)
            case .byte(let byte):
                writeGap()
                bytes.append(byte)
            }
        }
    }

    /// `<br>`: a second one in a row parts paragraphs.
    mutating func endLine() { gap = gap >= .line ? .paragraph : .line }

    /// The edge of a block element.
    mutating func part(_ edge: Gap) { gap = max(gap, edge) }

    /// What was written, in NFC, without blanks at its ends.
    var text: String {
        let text = String(decoding: bytes, as: UTF8.self)
        return isComposed ? text : text.precomposedStringWithCanonicalMapping
    }

    /// Whether the text is in NFC at a glance: nothing in it but characters below U+0300, quotation marks and dashes, and emoji.
    /// A fifth of the time of a page of 65,000 posts went into composing what was composed.
    private var isComposed: Bool {
        var place = 0
        while place < bytes.count {
            switch bytes[place] {
            case 0..<0xCC: place += 1
            case 0xE2 where place + 2 < bytes.count && bytes[place + 1] == 0x80 && bytes[place + 2] > 0x81: place += 3
            case 0xF0 where place + 1 < bytes.count && bytes[place + 1] == 0x9F: place += 2
            default: return false
            }
        }
        return true
    }

    private mutating func writeGap() {
        defer { gap = .none }
        guard !bytes.isEmpty else { return }
        switch gap {
        case .none: break
        case .blank: bytes.append(0x20)
        case .line: bytes.append(0x0A)
        case .paragraph: bytes.append(contentsOf: [0x0A, 0x0A])
        }
    }
}

/// Tells white space of every kind from other bytes of UTF-8, and passes over marks that nobody sees
/// (zero-width space, word joiner, soft hyphen, byte order mark).
private struct SpaceReader<Base: IteratorProtocol<UInt8>> {
    enum Code { case byte(UInt8), blank }
    private var base: Base
    private var held: [UInt8] = []

    init(_ base: Base) { self.base = base }

    mutating func next() -> Code? {
        while let byte = held.popLast() ?? base.next() {
            switch byte {
            case 0x0A: return .byte(byte)
            case 0x09, 0x0B...0x0D, 0x20: return .blank
            case 0xC2, 0xE2, 0xE3, 0xEF:
                guard let code = wide(byte) else { continue }
                return code
            default: return .byte(byte)
            }
        }
        return nil
    }

    /// - Returns: `nil` for a mark that nobody sees.
    private mutating func wide(_ lead: UInt8) -> Code? {
        guard let second = held.popLast() ?? base.next() else { return .byte(lead) }
        if lead == 0xC2 {
            if second == 0xA0 { return .blank }
            if second == 0xAD { return nil }
            held.append(second)
            return .byte(lead)
        }
        guard let third = held.popLast() ?? base.next() else {
            held.append(second)
            return .byte(lead)
        }
        switch (lead, second, third) {
        case (0xE2, 0x80, 0x80...0x8A), (0xE2, 0x80, 0xA8...0xA9), (0xE2, 0x80, 0xAF), (0xE2, 0x81, 0x9F), (0xE3, 0x80, 0x80): return .blank
        case (0xE2, 0x80, 0x8B), (0xE2, 0x80, 0x8E...0x8F), (0xE2, 0x81, 0xA0), (0xEF, 0xBB, 0xBF): return nil
        default:
            held.append(third)
            held.append(second)
            return .byte(lead)
        }
    }
}
