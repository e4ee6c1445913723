import Discourse

/// A post given as plain text, one line of the filter: own words; lines that begin with ">" are quotations;
/// last lines of #tags are tags.
///
/// Every segment's text has as many bytes as its stretch of the given text, so that offsets stay true:
/// quotation marks are blanked, not cut out.
public struct FilterText: Sendable {
    public let text: String

    public init(_ text: String) { self.text = text }

    /// - Parameters:
    ///   - id: the line's id; becomes the post's native id.
    ///   - threadTitle: what the page or thread is called, where the line tells.
    public func post(id: String, threadTitle: String? = nil) -> Post {
        Post(site: .text, nativeID: id, threadTitle: threadTitle, segments: segments())
    }

    func segments() -> [Segment] {
        let lines = Self.lines(of: Array(text.utf8))
        let firstTagLine = Self.firstTagLine(in: lines)
        var segments: [Segment] = []
        var run: [Line] = []
        func close() {
            if let segment = Self.segment(of: run) { segments.append(segment) }
            run = []
        }
        for line in lines[..<firstTagLine] {
            if let last = run.last, last.isQuoted != line.isQuoted, !(line.isBlank && !last.isQuoted) { close() }
            run.append(line)
        }
        close()
        return Introductions.named(segments) + lines[firstTagLine...].flatMap(Self.tags(in:))
    }

    /// A line with its place; `bytes` lack the line break.
    struct Line {
        let start: Int
        let bytes: [UInt8]
        var isQuoted: Bool { bytes.first == UInt8(ascii: ">") }
        var isBlank: Bool { bytes.allSatisfy(FilterText.isBlank) }
        /// "#korrasami #i am not okay", but no heading ("# Chapter one").
        var isTags: Bool { bytes.count > 1 && bytes[0] == UInt8(ascii: "#") && !FilterText.isBlank(bytes[1]) && bytes[1] != UInt8(ascii: "#") }
    }

    private static func isBlank(_ byte: UInt8) -> Bool { byte == 0x20 || byte == 0x09 || byte == 0x0A || byte == 0x0D }

    private static func lines(of bytes: [UInt8]) -> [Line] {
        var lines: [Line] = []
        var start = 0
        for piece in bytes.split(separator: 0x0A, omittingEmptySubsequences: false) {
            lines.append(Line(start: start, bytes: Array(piece)))
            start += piece.count + 1
        }
        return lines
    }

    private static func firstTagLine(in lines: [Line]) -> Int {
        var first = lines.count
        for index in lines.indices.reversed() {
            if lines[index].isTags { first = index } else if !lines[index].isBlank { break }
        }
        return first
    }

    private static func segment(of run: [Line]) -> Segment? {
        guard let first = run.first else { return nil }
        var bytes: [UInt8] = []
        for (index, line) in run.enumerated() {
            if index > 0 { bytes.append(0x0A) }
            let marks = line.isQuoted ? line.bytes.prefix { $0 == UInt8(ascii: ">") || isBlank($0) }.count : 0
            bytes += [UInt8](repeating: 0x20, count: marks) + line.bytes.dropFirst(marks)
        }
        guard let (text, offset) = trimmed(bytes) else { return nil }
        return Segment(first.isQuoted ? .quote : .own, text, start: first.start + offset)
    }

    private static func trimmed(_ bytes: [UInt8]) -> (text: String, offset: Int)? {
        guard let first = bytes.firstIndex(where: { !isBlank($0) }), let last = bytes.lastIndex(where: { !isBlank($0) }) else { return nil }
        return (String(decoding: bytes[first...last], as: UTF8.self), first)
    }

    private static func tags(in line: Line) -> [Segment] {
        var starts = line.bytes.indices.filter { index in
            line.bytes[index] == UInt8(ascii: "#") && (index == 0 || isBlank(line.bytes[index - 1]))
        }
        starts.append(line.bytes.count)
        return zip(starts, starts.dropFirst()).compactMap { start, end in
            guard let (text, offset) = trimmed(Array(line.bytes[(start + 1)..<end])) else { return nil }
            return Segment(.tag, text, start: line.start + start + 1 + offset)
        }
    }
}
