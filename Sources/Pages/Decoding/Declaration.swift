/// What a page says of its own encoding, in `<meta>` or in its XML declaration.
struct Declaration {
    /// Browsers look at 1,024 bytes; saved pages often begin with a long comment.
    private static let reach = 256 << 10

    /// - Returns: `nil` where the page says nothing that browsers would honour.
    static func encoding(in bytes: [UInt8]) -> TextEncoding? {
        let head = Array(bytes.prefix(reach))
        if let encoding = xmlDeclaration(head) { return encoding }
        // Once no comment is closed any more, none is looked for again.
        var place = 0, hasCommentEnds = true
        while let tag = head.place(of: UInt8(ascii: "<"), from: place) {
            if hasCommentEnds, head.hasPrefix(Array("<!--".utf8), at: tag) {
                let end = head.firstRange(of: Array("-->".utf8), from: tag + 2)
                hasCommentEnds = end != nil
                place = end ?? tag + 4
            } else if head.hasPrefix(Array("<meta".utf8), at: tag) {
                let end = head.place(of: UInt8(ascii: ">"), from: tag) ?? head.count
                if let encoding = meta(head[(tag + 5)..<max(end, tag + 5)]) { return encoding }
                place = end
            } else if head.hasPrefix(Array("<body".utf8), at: tag) {
                return nil
            } else {
                place = tag + 1
            }
        }
        return nil
    }

    private static func xmlDeclaration(_ head: [UInt8]) -> TextEncoding? {
        guard head.hasPrefix(Array("<?xml".utf8), at: 0), let end = head.place(of: UInt8(ascii: ">"), from: 0) else { return nil }
        return value(after: "encoding", in: head[..<end])
    }

    /// A page that could be read so far is not in UTF-16, whatever it says.
    private static func meta(_ tag: ArraySlice<UInt8>) -> TextEncoding? { value(after: "charset", in: tag) }

    private static func value(after name: String, in tag: ArraySlice<UInt8>) -> TextEncoding? {
        let bytes = Array(tag)
        guard var place = bytes.firstRange(of: Array(name.utf8), from: 0) else { return nil }
        place += name.utf8.count
        let isMark: (UInt8) -> Bool = { $0 == 0x3D || $0 == 0x22 || $0 == 0x27 || $0 <= 0x20 }
        let rest = bytes[place...].drop(while: isMark)
        guard rest.startIndex > place else { return nil }
        let label = rest.prefix { !isMark($0) && $0 != UInt8(ascii: ";") && $0 != UInt8(ascii: "/") && $0 != UInt8(ascii: "?") }
        let encoding = TextEncoding(label: String(decoding: label, as: UTF8.self))
        return encoding?.isUTF16 == true ? .utf8 : encoding
    }
}

extension [UInt8] {
    /// The next place of some bytes, whose letters are in lower case and stand for either case.
    func firstRange(of needle: [UInt8], from start: Int) -> Int? {
        var place = start
        while place + needle.count <= count {
            if hasPrefix(needle, at: place) { return place }
            place += 1
        }
        return nil
    }
}
