import CUchardet

/// What encoding a page is in that does not say so, or says so wrongly.
enum Guess {
    /// More tells no more.
    private static let reach = 256 << 10

    /// - Returns: `nil` where uchardet has no opinion, or one that browsers would not share.
    static func encoding(of bytes: [UInt8]) -> TextEncoding? {
        guard let detector = uchardet_new() else { return nil }
        defer { uchardet_delete(detector) }
        let text = prose(in: bytes)
        let outcome = text.withUnsafeBytes { uchardet_handle_data(detector, $0.bindMemory(to: CChar.self).baseAddress, $0.count) }
        guard outcome == 0 else { return nil }
        uchardet_data_end(detector)
        return uchardet_get_charset(detector).flatMap { TextEncoding(label: String(cString: $0)) }
    }

    /// The text between tags: markup is ASCII and outweighs a short text.
    private static func prose(in bytes: [UInt8]) -> [UInt8] {
        var text: [UInt8] = [], isTag = false
        for byte in bytes where text.count < reach {
            if byte == UInt8(ascii: "<") { isTag = true }
            if !isTag { text.append(byte) }
            if byte == UInt8(ascii: ">") {
                isTag = false
                text.append(0x20)
            }
        }
        return text.contains { $0 >= 0x80 } ? text : Array(bytes.prefix(reach))
    }
}
