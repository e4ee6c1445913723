/// Makes a page safe for libxml2 2.9, whose ways of losing text or time are not a browser's.
///
/// - A NUL inside a tag makes libxml2 drop what follows, a broken UTF-8 sequence makes it guess anew: both are repaired.
/// - An unclosed comment swallows the rest: it is closed at its first `>`. `<!…>` that is neither comment nor doctype becomes a comment.
/// - A quotation mark that is never closed swallows the rest: it is taken out.
/// - Attributes beyond the limit take quadratic time: they are cut out of the tag.
/// - Markup inside `title`, `textarea`, `xmp` and after `plaintext` is text in a browser: it is escaped.
///
/// - Returns: the same bytes where nothing had to be done, as on nearly every page.
func repairedMarkup(_ utf8: [UInt8], path: String, limits: TreeLimits) throws(PageError) -> [UInt8] {
    guard utf8.count <= limits.bytes else {
        throw .unreadable(path, reason: "larger than \(limits.bytes >> 20) MiB; split it")
    }
    var bytes = utf8
    if bytes.starts(with: [0xEF, 0xBB, 0xBF]) { bytes.removeFirst(3) }
    if !isValidUTF8(bytes) { bytes = repairedUTF8(bytes) }
    if bytes.contains(0) { bytes.removeAll { $0 == 0 } }
    var prescan = TreePrescan(bytes, attributeLimit: limits.attributes)
    prescan.run()
    return prescan.repaired
}

/// One walk over a page's bytes from tag to tag, noting what has to be repaired.
struct TreePrescan {
    private let bytes: [UInt8]
    private let attributeLimit: Int
    private var repairs: [(range: Range<Int>, replacement: [UInt8])] = []
    /// Where each thing that was looked for stands next (the end of the page for none), so that nothing is looked for twice over.
    private var upcoming: [[UInt8]: Int] = [:]

    init(_ bytes: [UInt8], attributeLimit: Int) {
        self.bytes = bytes
        self.attributeLimit = attributeLimit
    }

    mutating func run() {
        var place = 0
        while let tag = bytes.place(of: UInt8(ascii: "<"), from: place), tag + 1 < bytes.count {
            switch bytes[tag + 1] {
            case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"): place = walkTag(at: tag)
            case UInt8(ascii: "!"): place = walkDeclaration(at: tag)
            default: place = tag + 1
            }
        }
    }

    /// The page with its repairs.
    var repaired: [UInt8] {
        guard !repairs.isEmpty else { return bytes }
        var result: [UInt8] = [], place = 0
        result.reserveCapacity(bytes.count + repairs.count * 8)
        for repair in repairs {
            result.append(contentsOf: bytes[place..<repair.range.lowerBound])
            result.append(contentsOf: repair.replacement)
            place = repair.range.upperBound
        }
        result.append(contentsOf: bytes[place...])
        return result
    }

    /// - Returns: where to go on: behind the tag, or behind its content where that is no markup.
    private mutating func walkTag(at tag: Int) -> Int {
        var place = tag + 1
        while place < bytes.count, !isBlank(bytes[place]), bytes[place] != UInt8(ascii: ">"), bytes[place] != UInt8(ascii: "/") { place += 1 }
        let name = tag + 1..<place
        var attributes = 0, cut: Int?
        while place < bytes.count, bytes[place] != UInt8(ascii: ">") {
            guard !isBlank(bytes[place]), bytes[place] != UInt8(ascii: "/") else {
                place += 1
                continue
            }
            attributes += 1
            if attributes == attributeLimit + 1 { cut = place }
            place = walkAttribute(at: place, isKept: cut == nil)
        }
        if let cut { repairs.append((cut..<place, [])) }
        return place < bytes.count ? walkContent(of: name, from: place + 1) : place
    }

    private mutating func walkAttribute(at start: Int, isKept: Bool) -> Int {
        var place = start
        // A mark that begins a name is part of it, even "=".
        repeat { place += 1 } while place < bytes.count && !endsAttributeName(bytes[place])
        var value = place
        while value < bytes.count, isBlank(bytes[value]) { value += 1 }
        guard value < bytes.count, bytes[value] == UInt8(ascii: "=") else { return place }
        value += 1
        while value < bytes.count, isBlank(bytes[value]) { value += 1 }
        guard value < bytes.count else { return value }
        if bytes[value] == UInt8(ascii: "\"") || bytes[value] == UInt8(ascii: "'") {
            if let end = closingQuote(of: value) { return end + 1 }
            if isKept { repairs.append((value..<value + 1, [])) }
            value += 1
        }
        while value < bytes.count, !isBlank(bytes[value]), bytes[value] != UInt8(ascii: ">") { value += 1 }
        return value
    }

    private mutating func closingQuote(of start: Int) -> Int? {
        let quote = bytes[start]
        if upcoming[[quote]] == bytes.count { return nil }
        let end = bytes.place(of: quote, from: start + 1)
        if end == nil { upcoming[[quote]] = bytes.count }
        return end
    }

    /// The next place of some bytes, whose letters are in lower case and stand for either case.
    private mutating func find(_ needle: [UInt8], from start: Int) -> Int? {
        if let known = upcoming[needle], known >= start { return known < bytes.count ? known : nil }
        var place = bytes.place(of: needle[0], from: start)
        while let candidate = place, !bytes.hasPrefix(needle, at: candidate) {
            place = bytes.place(of: needle[0], from: candidate + 1)
        }
        upcoming[needle] = place ?? bytes.count
        return place
    }

    private mutating func walkDeclaration(at tag: Int) -> Int {
        if bytes.hasPrefix(Array("--".utf8), at: tag + 2) { return walkComment(at: tag) }
        let isDoctype = bytes.hasPrefix(Array("doctype".utf8), at: tag + 2)
        guard let end = find([UInt8(ascii: ">")], from: tag) else { return bytes.count }
        if !isDoctype {
            repairs.append((tag + 2..<tag + 2, Array("--".utf8)))
            repairs.append((end..<end, Array("--".utf8)))
        }
        return end + 1
    }

    private mutating func walkComment(at tag: Int) -> Int {
        let start = tag + 4
        if bytes.hasPrefix(Array(">".utf8), at: start) { return empty(tag..<start + 1) }
        if bytes.hasPrefix(Array("->".utf8), at: start) { return empty(tag..<start + 2) }
        let regular = find(Array("-->".utf8), from: start), odd = find(Array("--!>".utf8), from: start)
        if let odd, odd < regular ?? bytes.count {
            repairs.append((odd + 2..<odd + 3, []))
            return odd + 4
        }
        if let regular { return regular + 3 }
        guard let end = find([UInt8(ascii: ">")], from: start) else {
            repairs.append((bytes.count..<bytes.count, Array("-->".utf8)))
            return bytes.count
        }
        repairs.append((end..<end, Array("--".utf8)))
        return end + 1
    }

    /// A comment that closes before it began (`<!-->`) is an empty one.
    private mutating func empty(_ comment: Range<Int>) -> Int {
        repairs.append((comment, Array("<!-- -->".utf8)))
        return comment.upperBound
    }

    private mutating func walkContent(of name: Range<Int>, from start: Int) -> Int {
        guard let raw = RawContent(name, in: bytes) else { return start }
        if raw == .rest {
            repairs.append((start..<bytes.count, escaped(start..<bytes.count, ampersands: true)))
            return bytes.count
        }
        guard let end = find(Array("</".utf8) + bytes[name].map { $0 | 0x20 }, from: start) else { return raw == .code ? bytes.count : start }
        if raw != .code, bytes[start..<end].contains(UInt8(ascii: "<")) {
            repairs.append((start..<end, escaped(start..<end, ampersands: raw == .verbatim)))
        }
        return end
    }

    private func escaped(_ range: Range<Int>, ampersands: Bool) -> [UInt8] {
        var result: [UInt8] = []
        for byte in bytes[range] {
            switch byte {
            case UInt8(ascii: "<"): result.append(contentsOf: "&lt;".utf8)
            case UInt8(ascii: "&") where ampersands: result.append(contentsOf: "&amp;".utf8)
            default: result.append(byte)
            }
        }
        return result
    }
}

/// An element whose content a browser does not read as markup.
private enum RawContent {
    /// Programs: libxml2 reads them rightly.
    case code
    /// Text with entities.
    case escapable
    /// Text without.
    case verbatim
    /// Text up to the end of the page.
    case rest

    init?(_ name: Range<Int>, in bytes: [UInt8]) {
        guard (3...9).contains(name.count) else { return nil }
        // Only names that begin like one of these are worth the copy.
        guard "stxp".utf8.contains(bytes[name.lowerBound] | 0x20) else { return nil }
        switch bytes[name].map({ $0 | 0x20 }) {
        case Self.script, Self.style: self = .code
        case Self.title, Self.textarea: self = .escapable
        case Self.xmp: self = .verbatim
        case Self.plaintext: self = .rest
        default: return nil
        }
    }

    private static let script = Array("script".utf8), style = Array("style".utf8), title = Array("title".utf8)
    private static let textarea = Array("textarea".utf8), xmp = Array("xmp".utf8), plaintext = Array("plaintext".utf8)
}

private func isBlank(_ byte: UInt8) -> Bool { byte == 0x20 || (0x09...0x0D).contains(byte) }

private func endsAttributeName(_ byte: UInt8) -> Bool {
    isBlank(byte) || byte == UInt8(ascii: "=") || byte == UInt8(ascii: ">") || byte == UInt8(ascii: "/")
}
