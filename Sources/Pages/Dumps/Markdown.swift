import Discourse

/// Reddit's Markdown as voices: lines that begin with ">" quote somebody. Worked in bytes: dumps have comments by the million.
enum Markdown {
    static func segments(_ source: String) -> [Segment] {
        var segments: [Segment] = [], lines: [ArraySlice<UInt8>] = [], isQuote = false
        func close() {
            let text = plain(lines)
            if !text.isEmpty { segments.append(Segment(isQuote ? .quote : .own, text)) }
            lines = []
        }
        for line in unescaped(Array(source.utf8)).split(separator: 0x0A, omittingEmptySubsequences: false) {
            let mark = line.drop(while: FeatureFilter.isBlank)
            let isQuoted = mark.first == UInt8(ascii: ">") && mark.dropFirst().first != UInt8(ascii: "!")
            let goesOn = isQuote && !isQuoted && !mark.isEmpty && lines.last?.isEmpty == false
            if isQuoted != isQuote, !goesOn, !(mark.isEmpty && isQuote) {
                close()
                isQuote = isQuoted
            }
            lines.append(isQuoted ? mark.drop { $0 == UInt8(ascii: ">") || $0 == 0x20 } : line)
        }
        close()
        return Introductions.named(segments)
    }

    private static let entities: [(name: [UInt8], mark: [UInt8])] =
        [("&gt;", ">"), ("&lt;", "<"), ("&#39;", "'"), ("&quot;", "\""), ("&#x200B;", ""), ("&nbsp;", " "), ("&amp;", "&")].map { (Array($0.utf8), Array($1.utf8)) }

    /// Dumps keep the entities that the site's own interface gives.
    private static func unescaped(_ source: [UInt8]) -> [UInt8] {
        var text: [UInt8] = [], place = 0
        text.reserveCapacity(source.count)
        while place < source.count {
            let byte = source[place]
            if byte == UInt8(ascii: "&"), let entity = entities.first(where: { source[place...].starts(with: $0.name) }) {
                text += entity.mark
                place += entity.name.count
            } else {
                if byte != 0x0D { text.append(byte) }
                place += 1
            }
        }
        return text
    }

    /// Paragraphs as paragraphs; a link is its words; a line ends where two blanks or a list's mark say so.
    private static func plain(_ lines: [ArraySlice<UInt8>]) -> String {
        var text: [UInt8] = []
        for line in lines {
            let words = line.drop(while: FeatureFilter.isBlank).trimmedEnd
            if words.isEmpty {
                if !text.isEmpty { text = Array(text[...].trimmedEnd) + [0x0A, 0x0A] }
                continue
            }
            let isNumbered = (0x30...0x39).contains(words[words.startIndex]) && words.indices.dropLast().contains { words[$0] == UInt8(ascii: ".") && words[$0 + 1] == 0x20 }
            let isMarked = words.starts(with: "* ".utf8) || words.starts(with: "- ".utf8)
            if let last = text.last, last != 0x0A { text.append(isNumbered || isMarked ? 0x0A : 0x20) }
            text += heading(isMarked ? words.dropFirst(2) : words)
            if line.suffix(2).elementsEqual("  ".utf8) { text.append(0x0A) }
        }
        return String(decoding: unmarked(linked(text)), as: UTF8.self).trimmed
    }

    private static func heading(_ line: ArraySlice<UInt8>) -> ArraySlice<UInt8> {
        let words = line.drop { $0 == UInt8(ascii: "#") }
        return words.count < line.count && words.first == 0x20 ? words.dropFirst() : line
    }

    /// "[words](address)" becomes "words".
    private static func linked(_ text: [UInt8]) -> [UInt8] {
        guard text.contains(UInt8(ascii: "[")) else { return text }
        var linked: [UInt8] = [], place = 0
        while place < text.count {
            if text[place] == UInt8(ascii: "["), let link = link(in: text, at: place) {
                linked += text[link.words]
                place = link.end
            } else {
                linked.append(text[place])
                place += 1
            }
        }
        return linked
    }

    private static func link(in text: [UInt8], at start: Int) -> (words: Range<Int>, end: Int)? {
        guard let close = text[(start + 1)...].firstIndex(where: { $0 == UInt8(ascii: "[") || $0 == UInt8(ascii: "]") }), close > start + 1,
            text[close...].starts(with: "](".utf8),
            let end = text[(close + 2)...].firstIndex(where: { $0 == UInt8(ascii: "(") || $0 == UInt8(ascii: ")") || FeatureFilter.isBlank($0) }),
            text[end] == UInt8(ascii: ")"), end > close + 2
        else { return nil }
        return (start + 1..<close, end + 1)
    }

    /// "\*" becomes "*".
    private static func unmarked(_ text: [UInt8]) -> [UInt8] {
        guard text.contains(UInt8(ascii: "\\")) else { return text }
        var plain: [UInt8] = [], isEscaped = false
        for byte in text {
            if isEscaped {
                if !"\\*_~`#>[]().!-".utf8.contains(byte) { plain.append(UInt8(ascii: "\\")) }
                plain.append(byte)
                isEscaped = false
            } else if byte == UInt8(ascii: "\\") {
                isEscaped = true
            } else {
                plain.append(byte)
            }
        }
        return isEscaped ? plain + [UInt8(ascii: "\\")] : plain
    }
}

extension ArraySlice<UInt8> {
    fileprivate var trimmedEnd: ArraySlice<UInt8> {
        var text = self
        while let last = text.last, FeatureFilter.isBlank(last) { text.removeLast() }
        return text
    }
}
