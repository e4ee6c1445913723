import Discourse

/// A page's bytes as UTF-8, without NULs and without a mark at the beginning, whatever they were in.
///
/// The order: a byte order mark, the transport's charset, the page's own `<meta>` or XML declaration, whether it is
/// UTF-8 anyway, a guess. A page that was saved again as UTF-8 and kept its old declaration is UTF-8.
///
/// - Returns: the text, the encoding's name in lower case ("utf-8 with windows-1252" for a page put together from both),
///   and whether some bytes fitted it so little that they had to be replaced or read otherwise.
package func decoded(_ page: SavedPage) -> (utf8: [UInt8], encoding: String, wasRepaired: Bool) {
    var result = Decoder(page).run()
    if result.utf8.starts(with: [0xEF, 0xBB, 0xBF]) { result.utf8.removeFirst(3) }
    if result.utf8.contains(0) {
        result.utf8.removeAll { $0 == 0 }
        result.wasRepaired = true
    }
    return result
}

private struct Decoder {
    typealias Result = (utf8: [UInt8], encoding: String, wasRepaired: Bool)
    private let bytes: [UInt8]
    private let declared: TextEncoding?

    init(_ page: SavedPage) {
        bytes = page.bytes
        let own = page.content == .json || page.content == .jsonl ? nil : Declaration.encoding(in: page.bytes)
        declared = page.charset.flatMap(TextEncoding.init(label:)) ?? own
    }

    func run() -> Result {
        if let mark = byteOrderMark { return read(as: mark) }
        if let wide = wideWithoutMark { return read(as: wide) }
        if isValidUTF8(bytes) { return validUTF8 }
        guard let declared, declared != .utf8, !declared.isUTF16 else { return brokenUTF8 }
        guard let conversion = Conversion(bytes, from: declared), conversion.broken * 50 <= bytes.count else { return guessed }
        return (conversion.utf8, declared.name, conversion.broken > 0)
    }

    private func read(as encoding: TextEncoding) -> Result {
        guard let conversion = Conversion(bytes, from: encoding) else { return guessed }
        return (conversion.utf8, encoding.name, conversion.broken > 0)
    }

    private var byteOrderMark: TextEncoding? {
        if bytes.starts(with: [0xEF, 0xBB, 0xBF]) { return .utf8 }
        if bytes.starts(with: [0xFF, 0xFE]) { return .utf16LittleEndian }
        return bytes.starts(with: [0xFE, 0xFF]) ? .utf16BigEndian : nil
    }

    /// Markup in UTF-16 begins with a NUL in every other byte.
    private var wideWithoutMark: TextEncoding? {
        let head = bytes.prefix(16)
        guard head.count == 16 else { return nil }
        let even = stride(from: 0, to: 16, by: 2).filter { head[$0] == 0 }.count
        let odd = stride(from: 1, to: 16, by: 2).filter { head[$0] == 0 }.count
        if odd >= 7, even == 0 { return .utf16LittleEndian }
        return even >= 7 && odd == 0 ? .utf16BigEndian : nil
    }

    /// Valid as UTF-8 by more than chance: ISO-2022-JP is ASCII to the eye, and a word or two of Chinese may have UTF-8's form.
    private var validUTF8: Result {
        let isChance = bytes.contains(0x1B) ? declared?.name == "iso-2022-jp" : declared?.isMultibyte == true && hasFewSequences
        if isChance, let declared { return read(as: declared) }
        return (bytes, TextEncoding.utf8.name, false)
    }

    private var hasFewSequences: Bool { (1...3).contains(bytes.lazy.filter { $0 >= 0xC2 }.prefix(4).reduce(0) { count, _ in count + 1 }) }

    /// Not valid, and either declared as UTF-8 or not declared.
    private var brokenUTF8: Result {
        let mixture = Mixture(bytes)
        if mixture.odd == 0 { return (mixture.utf8, TextEncoding.utf8.name, true) }
        let isMixture = mixture.sequences > 0 && mixture.sequences * 2 >= mixture.odd
        // A handful of stray bytes on a page that says it is UTF-8 is too little to guess from.
        if isMixture || (declared == .utf8 && mixture.odd < 4) { return (mixture.utf8, "utf-8 with windows-1252", true) }
        return guessed
    }

    private var guessed: Result {
        let guess = Guess.encoding(of: bytes) ?? .windows1252
        if guess != .utf8, let conversion = Conversion(bytes, from: guess), conversion.broken * 50 <= bytes.count {
            // Quotation marks and dashes stand at the same places in many tables; the commonest one gives its name.
            let isCommon = Conversion(bytes, from: .windows1252)?.utf8 == conversion.utf8
            return (conversion.utf8, isCommon ? TextEncoding.windows1252.name : guess.name, conversion.broken > 0)
        }
        return (Mixture(bytes).utf8, "utf-8 with windows-1252", true)
    }
}

/// UTF-8 in which some bytes are windows-1252, as where posts of two databases stand on one page.
private struct Mixture {
    private(set) var utf8: [UInt8] = []
    /// Valid sequences of two and more bytes.
    private(set) var sequences = 0
    /// Bytes that no UTF-8 writer can have written, taken as windows-1252.
    private(set) var odd = 0

    init(_ bytes: [UInt8]) {
        var odd = 0, brokenLeads = 0, miswrittenEnd = 0
        utf8 = repairedUTF8(bytes) { broken, result in
            if broken.startIndex < miswrittenEnd { return }
            brokenLeads += broken.count { Self.isLead($0) }
            if let end = Self.endOfMiswritten(broken.startIndex, in: bytes) {
                miswrittenEnd = end
                result.append(contentsOf: [0xEF, 0xBF, 0xBD])
            } else {
                odd += broken.count
                for byte in broken { Windows1252.append(byte, to: &result) }
            }
        }
        self.odd = odd
        sequences = bytes.count { Self.isLead($0) } - brokenLeads
    }

    private static func isLead(_ byte: UInt8) -> Bool { byte >= 0xC2 && byte <= 0xF4 }

    /// The end of a sequence that has UTF-8's form and no right value (overlong, surrogate, above U+10FFFF, cut off at the page's end).
    private static func endOfMiswritten(_ start: Int, in bytes: [UInt8]) -> Int? {
        let lead = bytes[start]
        let length = lead < 0xC0 ? 1 : lead < 0xE0 ? 2 : lead < 0xF0 ? 3 : lead < 0xF8 ? 4 : lead < 0xFC ? 5 : 6
        guard length > 1 else { return nil }
        let tail = bytes[(start + 1)...].prefix(length - 1).prefix { $0 & 0xC0 == 0x80 }
        let isCutOff = tail.endIndex == bytes.count && !tail.isEmpty
        return tail.count == length - 1 || isCutOff ? tail.endIndex : nil
    }
}
