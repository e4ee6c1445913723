/// What a byte can begin or belong to: the scanner's first and mostly only question.
enum ByteClass: UInt8 {
    case letter, digit, blank, newline, mark
    /// Part of a scalar beyond ASCII: decode it and ask `ScalarClass`.
    case high

    /// By byte, 256 entries.
    static let table: [ByteClass] = (0...255).map { byte -> ByteClass in
        switch UInt8(byte) {
        case 0x41...0x5A, 0x61...0x7A: .letter
        case 0x30...0x39: .digit
        case 0x0A: .newline
        case 0...0x20, 0x7F: .blank
        case 0x80...: .high
        default: .mark
        }
    }
}

/// A scalar read from UTF-8, and how many bytes it took.
struct DecodedScalar {
    let value: UInt32
    let width: Int
}

extension Array where Element == UInt8 {
    /// Decodes the scalar that begins at `index`; the bytes are a `String`'s, so they are valid UTF-8.
    func scalar(at index: Int) -> DecodedScalar {
        let first = self[index]
        switch first {
        case ..<0x80: return DecodedScalar(value: UInt32(first), width: 1)
        case ..<0xE0: return DecodedScalar(value: UInt32(first & 0x1F) << 6 | tail(index + 1), width: 2)
        case ..<0xF0:
            return DecodedScalar(value: UInt32(first & 0x0F) << 12 | tail(index + 1) << 6 | tail(index + 2), width: 3)
        default:
            return DecodedScalar(
                value: UInt32(first & 0x07) << 18 | tail(index + 1) << 12 | tail(index + 2) << 6 | tail(index + 3), width: 4)
        }
    }

    private func tail(_ index: Int) -> UInt32 { UInt32(self[index] & 0x3F) }

    /// Where the scalar before `index` begins.
    func scalarStart(before index: Int) -> Int {
        var start = index - 1
        while start > 0, self[start] & 0xC0 == 0x80 { start -= 1 }
        return start
    }
}
