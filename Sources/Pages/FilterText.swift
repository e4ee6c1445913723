import Discourse

extension Post {
    /// Reads a line of the filter: own words, "> " quotations, a closing line of #tags.
    ///
    /// - Parameter text: as people write it. Each segment's text has as many bytes as its stretch of `text`, and its
    ///   `start` is the stretch's byte offset there: "> " marks are blanked, not cut.
    public init(text: String) {
        let lines = FilterLines(text)
        self.init(site: .text, nativeID: "", segments: lines.segments)
    }
}

/// Cuts the filter's text into stretches of one voice.
private struct FilterLines {
    private(set) var segments: [Segment] = []
    private let bytes: [UInt8]

    init(_ text: String) {
        bytes = Array(text.utf8)
        var lines = Self.lines(bytes)
        var tagLines: [Range<Int>] = []
        while let last = lines.last, lines.count > 1 || isTags(last) {
            if isTags(last) { tagLines.insert(last, at: 0) } else if !isBlank(last) { break }
            lines.removeLast()
        }
        addVoices(lines)
        for line in tagLines { addTags(line) }
    }

    private static func lines(_ bytes: [UInt8]) -> [Range<Int>] {
        var lines: [Range<Int>] = [], start = 0
        for (index, byte) in bytes.enumerated() where byte == UInt8(ascii: "\n") {
            lines.append(start..<index)
            start = index + 1
        }
        return lines + [start..<bytes.count]
    }

    private func isBlank(_ line: Range<Int>) -> Bool { bytes[line].allSatisfy { $0 == 0x20 || $0 == 0x09 || $0 == 0x0D } }

    /// "#korrasami #i am not okay": a "#" at the start and a letter behind it, so that "# heading" and "#1!" are words.
    private func isTags(_ line: Range<Int>) -> Bool {
        let words = bytes[line].drop { $0 == 0x20 || $0 == 0x09 }
        guard words.first == UInt8(ascii: "#"), let next = words.dropFirst().first else { return false }
        return next >= 0x80 || (0x41...0x5A).contains(next & 0xDF)
    }

    private func isQuoted(_ line: Range<Int>) -> Bool { bytes[line].first == UInt8(ascii: ">") }

    private mutating func addVoices(_ lines: [Range<Int>]) {
        var start = 0
        while start < lines.count {
            let isQuote = isQuoted(lines[start])
            var end = start + 1
            while end < lines.count, isQuoted(lines[end]) == isQuote { end += 1 }
            add(lines[start].lowerBound..<lines[end - 1].upperBound, isQuote: isQuote)
            start = end
        }
    }

    private mutating func add(_ stretch: Range<Int>, isQuote: Bool) {
        var words = Array(bytes[stretch])
        if isQuote { Self.blankMarks(&words) }
        guard let first = words.firstIndex(where: { $0 > 0x20 }), let last = words.lastIndex(where: { $0 > 0x20 }) else { return }
        segments.append(Segment(isQuote ? .quote : .own, String(decoding: words[first...last], as: UTF8.self), start: stretch.lowerBound + first))
    }

    /// ">", "> >" and ">>" at the start of each line become spaces.
    private static func blankMarks(_ words: inout [UInt8]) {
        var atStart = true
        for index in words.indices {
            if words[index] == UInt8(ascii: "\n") { atStart = true
            } else if atStart, words[index] == UInt8(ascii: ">") { words[index] = 0x20
            } else if words[index] != 0x20 { atStart = false }
        }
    }

    /// A tag runs to the next "#" after a space: "#i am not okay #korrasami" is two.
    private mutating func addTags(_ line: Range<Int>) {
        var start: Int?
        for index in line {
            guard bytes[index] == UInt8(ascii: "#"), index == line.lowerBound || bytes[index - 1] <= 0x20 else { continue }
            if let start { addTag(start..<index) }
            start = index + 1
        }
        if let start { addTag(start..<line.upperBound) }
    }

    private mutating func addTag(_ stretch: Range<Int>) {
        guard let last = bytes[stretch].lastIndex(where: { $0 > 0x20 }), let first = bytes[stretch].firstIndex(where: { $0 > 0x20 }) else { return }
        segments.append(Segment(.tag, String(decoding: bytes[first...last], as: UTF8.self), start: first))
    }
}
