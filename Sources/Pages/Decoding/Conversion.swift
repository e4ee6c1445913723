#if canImport(Darwin)
    import Darwin
#elseif canImport(Musl)
    import Musl
#else
    import Glibc
#endif

/// A text in UTF-8, and how many bad bytes it had; each of them is U+FFFD in it, and nothing after them is lost.
struct Conversion {
    var utf8: [UInt8]
    var broken: Int

    /// - Returns: `nil` where the system does not know the encoding.
    init?(_ bytes: [UInt8], from encoding: TextEncoding) {
        switch encoding {
        case .utf8: self.init(repairing: bytes)
        case .windows1252: self.init(windows1252: bytes)
        case .utf16LittleEndian: self.init(utf16: bytes, isBigEndian: false)
        case .utf16BigEndian: self.init(utf16: bytes, isBigEndian: true)
        default: self.init(bytes, iconv: encoding.iconvName)
        }
    }

    private init(repairing bytes: [UInt8]) {
        var broken = 0
        utf8 = repairedUTF8(bytes) { _, result in
            broken += 1
            result.append(contentsOf: replacement)
        }
        self.broken = broken
    }

    private init(windows1252 bytes: [UInt8]) {
        utf8 = []
        utf8.reserveCapacity(bytes.count + bytes.count / 8)
        for byte in bytes { Windows1252.append(byte, to: &utf8) }
        broken = 0
    }

    private init(utf16 bytes: [UInt8], isBigEndian: Bool) {
        let units = stride(from: 0, to: bytes.count - 1, by: 2).map { place in
            let first = UInt16(bytes[place]), second = UInt16(bytes[place + 1])
            return isBigEndian ? first << 8 | second : second << 8 | first
        }
        var result: [UInt8] = []
        result.reserveCapacity(bytes.count)
        let hasError = transcode(units.makeIterator(), from: UTF16.self, to: UTF8.self, stoppingOnError: false) { result.append($0) }
        if bytes.count % 2 == 1 { result.append(contentsOf: replacement) }
        utf8 = result
        broken = (hasError ? 1 : 0) + bytes.count % 2
    }

    private init?(_ bytes: [UInt8], iconv name: String) {
        let converter = iconv_open("UTF-8", name)
        // iconv_open's failure is -1 as an address.
        guard Int(bitPattern: converter) != -1 else { return nil }
        defer { iconv_close(converter) }
        var result: [UInt8] = [], broken = 0
        result.reserveCapacity(bytes.count * 2)
        var source = bytes
        var block = [CChar](repeating: 0, count: 64 << 10)
        source.withUnsafeMutableBytes { source in
            block.withUnsafeMutableBufferPointer { block in
                var next = source.bindMemory(to: CChar.self).baseAddress
                var left = source.count
                while left > 0 {
                    let code = Self.convertBlock(converter, &next, &left, block, &result)
                    guard code == EILSEQ || code == EINVAL, left > 0 else { continue }
                    // One byte is given up, the next may begin a character.
                    broken += 1
                    result.append(contentsOf: replacement)
                    next = next.map { $0 + 1 }
                    left -= 1
                }
            }
        }
        utf8 = result
        self.broken = broken
    }

    /// - Returns: the error that ended the block, or 0.
    private static func convertBlock(
        _ converter: iconv_t?, _ next: inout UnsafeMutablePointer<CChar>?, _ left: inout Int,
        _ block: UnsafeMutableBufferPointer<CChar>, _ result: inout [UInt8]
    ) -> Int32 {
        var output = block.baseAddress, room = block.count
        let outcome = iconv(converter, &next, &left, &output, &room)
        let code = outcome == -1 ? errno : 0
        result.append(contentsOf: UnsafeRawBufferPointer(start: block.baseAddress, count: block.count - room))
        return code
    }
}

/// U+FFFD.
private let replacement: [UInt8] = [0xEF, 0xBF, 0xBD]

/// The table that browsers use for everything that calls itself Latin-1 or ASCII.
enum Windows1252 {
    static func append(_ byte: UInt8, to utf8: inout [UInt8]) {
        guard byte >= 0x80 else { return utf8.append(byte) }
        let scalar = byte < 0xA0 ? upper[Int(byte) - 0x80] : UInt16(byte)
        if scalar >= 0x800 {
            utf8.append(UInt8(0xE0 | scalar >> 12))
            utf8.append(UInt8(0x80 | scalar >> 6 & 0x3F))
        } else {
            utf8.append(UInt8(0xC0 | scalar >> 6))
        }
        utf8.append(UInt8(0x80 | scalar & 0x3F))
    }

    /// 0x80 to 0x9F. Source: the WHATWG Encoding Standard, index-windows-1252.
    private static let upper: [UInt16] = [
        0x20AC, 0x81, 0x201A, 0x0192, 0x201E, 0x2026, 0x2020, 0x2021, 0x02C6, 0x2030, 0x0160, 0x2039, 0x0152, 0x8D, 0x017D, 0x8F,
        0x90, 0x2018, 0x2019, 0x201C, 0x201D, 0x2022, 0x2013, 0x2014, 0x02DC, 0x2122, 0x0161, 0x203A, 0x0153, 0x9D, 0x017E, 0x0178,
    ]
}
