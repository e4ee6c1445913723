#if canImport(Darwin)
    import Darwin
#elseif canImport(Musl)
    import Musl
#else
    import Glibc
#endif

/// Whether the bytes are UTF-8 throughout: no overlong forms, no surrogates, nothing above U+10FFFF.
///
/// Source: Unicode 15, table 3-7.
func isValidUTF8(_ bytes: [UInt8]) -> Bool { bytes.span.endOfValidUTF8(from: 0) == bytes.count }

/// The same text with each broken sequence as U+FFFD; what follows is kept.
func repairedUTF8(_ bytes: [UInt8]) -> [UInt8] {
    repairedUTF8(bytes) { _, result in result.append(contentsOf: [0xEF, 0xBF, 0xBD]) }
}

/// The same text with what `replace` makes of each broken sequence.
func repairedUTF8(_ bytes: [UInt8], replace: (ArraySlice<UInt8>, inout [UInt8]) -> Void) -> [UInt8] {
    let span = bytes.span
    var result: [UInt8] = [], place = 0
    result.reserveCapacity(bytes.count + bytes.count / 16)
    while place < bytes.count {
        let end = span.endOfValidUTF8(from: place)
        result.append(contentsOf: bytes[place..<end])
        guard end < bytes.count else { break }
        place = end + span.lengthOfBrokenUTF8(at: end)
        replace(bytes[end..<place], &result)
    }
    return result
}

extension Span<UInt8> {
    /// The first place from here on that begins no valid sequence; the count where there is none.
    func endOfValidUTF8(from start: Int) -> Int {
        var place = start
        while place < count {
            if self[place] < 0x80 {
                place += 1
                while place + 8 <= count, isASCII8(at: place) { place += 8 }
                continue
            }
            let length = lengthOfUTF8(at: place)
            guard length > 0 else { return place }
            place += length
        }
        return count
    }

    /// 1 to 3: as much of a sequence as is right, which counts as one broken character.
    func lengthOfBrokenUTF8(at place: Int) -> Int {
        let lead = self[place]
        guard (0xC2...0xF4).contains(lead), place + 1 < count, secondRange(of: lead).contains(self[place + 1]) else { return 1 }
        guard lead >= 0xF0, place + 2 < count, self[place + 2] & 0xC0 == 0x80 else { return 2 }
        return 3
    }

    private func isASCII8(at place: Int) -> Bool {
        let merged = self[place] | self[place + 1] | self[place + 2] | self[place + 3]
        return (merged | self[place + 4] | self[place + 5] | self[place + 6] | self[place + 7]) < 0x80
    }

    /// 0 where no valid sequence begins.
    private func lengthOfUTF8(at place: Int) -> Int {
        let lead = self[place]
        guard lead >= 0x80 else { return 1 }
        guard (0xC2...0xF4).contains(lead) else { return 0 }
        let length = lead < 0xE0 ? 2 : lead < 0xF0 ? 3 : 4
        guard place + length <= count, secondRange(of: lead).contains(self[place + 1]) else { return 0 }
        for offset in 2..<Swift.max(length, 2) where self[place + offset] & 0xC0 != 0x80 { return 0 }
        return length
    }

    private func secondRange(of lead: UInt8) -> ClosedRange<UInt8> {
        switch lead {
        case 0xE0: 0xA0...0xBF
        case 0xED: 0x80...0x9F
        case 0xF0: 0x90...0xBF
        case 0xF4: 0x80...0x8F
        default: 0x80...0xBF
        }
    }
}

extension [UInt8] {
    /// The next place of a byte.
    func place(of byte: UInt8, from start: Int) -> Int? {
        guard start < count else { return nil }
        return withUnsafeBytes { buffer in
            guard let base = buffer.baseAddress, let hit = memchr(base + start, Int32(byte), buffer.count - start) else { return nil }
            return UnsafeRawPointer(hit) - base
        }
    }

    /// Whether some bytes stand here; their letters are in lower case and stand for either case.
    func hasPrefix(_ needle: [UInt8], at place: Int) -> Bool {
        guard place + needle.count <= count else { return false }
        for offset in needle.indices {
            let byte = self[place + offset]
            let folded = (UInt8(ascii: "A")...UInt8(ascii: "Z")).contains(byte) ? byte | 0x20 : byte
            if folded != needle[offset] { return false }
        }
        return true
    }
}
