/// Where bytes come from, block by block.
protocol ByteSource: AnyObject {
    /// - Returns: the next bytes; none at the end.
    func nextBlock() throws(ArchiveError) -> [UInt8]

    /// After a fault: goes on behind it, where that can be found.
    /// - Returns: whether there is something to go on with.
    func resume() -> Bool
}

extension ByteSource {
    func resume() -> Bool { false }
}

/// Bytes that are in memory already.
final class BytesSource: ByteSource {
    private var bytes: [UInt8]
    init(_ bytes: [UInt8]) { self.bytes = bytes }

    func nextBlock() throws(ArchiveError) -> [UInt8] {
        defer { bytes = [] }
        return bytes
    }
}

/// Looks ahead in a source, and takes lines and counted bytes from it.
struct ByteReader {
    private let source: any ByteSource
    private var buffer: [UInt8] = []
    private var start = 0
    private var hasEnded = false
    /// The source's; told each time that it stands in the way, until `resume`.
    private var fault: ArchiveError?
    /// How far into the source the next byte stands.
    private(set) var offset = 0

    init(_ source: any ByteSource) { self.source = source }

    /// The next `count` bytes, which stay where they are; fewer at the end and before a fault, which shows when it is reached.
    mutating func peek(_ count: Int) throws(ArchiveError) -> ArraySlice<UInt8> {
        do throws(ArchiveError) { try fill(count) } catch { if buffer.count == start { throw error } }
        return buffer[start..<min(start + count, buffer.count)]
    }

    mutating func isAtEnd() throws(ArchiveError) -> Bool { try peek(1).isEmpty }

    /// - Returns: fewer than `count` at the end.
    mutating func read(_ count: Int) throws(ArchiveError) -> [UInt8] {
        try fill(count)
        let bytes = Array(buffer[start..<min(start + count, buffer.count)])
        advance(bytes.count)
        return bytes
    }

    /// - Returns: how many could be skipped.
    mutating func skip(_ count: Int) throws(ArchiveError) -> Int {
        var left = count
        while left > 0 {
            try fill(min(left, 256 << 10))
            let block = min(min(left, 256 << 10), buffer.count - start)
            guard block > 0 else { break }
            advance(block)
            left -= block
        }
        return count - left
    }

    /// A line without its end; `nil` at the end of the source, or where a line is longer than the limit.
    mutating func line(limit: Int) throws(ArchiveError) -> [UInt8]? {
        var searched = 0
        while true {
            let available = buffer[start...].dropFirst(searched)
            if let end = available.firstIndex(of: 0x0A) {
                let line = buffer[start..<end]
                advance(end + 1 - start)
                return Array(line.last == 0x0D ? line.dropLast() : line)
            }
            searched = buffer.count - start
            guard searched < limit else { return nil }
            try fill(searched + 1)
            if buffer.count - start == searched {
                guard searched > 0 else { return nil }
                return try read(searched)
            }
        }
    }

    /// Puts bytes back before the next one.
    mutating func putBack(_ bytes: ArraySlice<UInt8>) {
        buffer.replaceSubrange(..<start, with: bytes)
        start = 0
        offset -= bytes.count
    }

    /// After a fault: drops what was looked at and goes on behind it. - Returns: whether there is something to go on with.
    mutating func resume() -> Bool {
        guard source.resume() else { return false }
        buffer = []
        start = 0
        hasEnded = false
        fault = nil
        return true
    }

    private mutating func advance(_ count: Int) {
        start += count
        offset += count
    }

    private mutating func fill(_ count: Int) throws(ArchiveError) {
        guard buffer.count - start < count, !hasEnded else { return }
        buffer.removeFirst(start)
        start = 0
        if let fault { throw fault }
        while buffer.count < count, !hasEnded {
            let block: [UInt8]
            do throws(ArchiveError) { block = try source.nextBlock() } catch {
                fault = error
                throw error
            }
            if block.isEmpty { hasEnded = true } else { buffer.append(contentsOf: block) }
        }
    }
}
