import Discourse

extension TokenScanner {
    /// A mark of ASCII: a face, a tag, a mention, or the mark itself (runs of one mark are one token).
    mutating func scanMark() {
        let byte = bytes[index]
        switch byte {
        case UInt8(ascii: "#"): if scanHashtag() { return }
        case UInt8(ascii: "@"): if scanMention() { return }
        case UInt8(ascii: "/"): if scanToneTag() || scanAddress() { return }
        case UInt8(ascii: ">"), UInt8(ascii: "!"): if scanSpoilerMark() { return }
        default: break
        }
        if scanEmoticon() || scanShortcode() || scanKaomoji() { return }
        switch byte {
        case UInt8(ascii: "!"), UInt8(ascii: "?"): scanOutcry()
        case UInt8(ascii: "."): addRun(form: { $0 == 1 ? "." : "…" })
        case UInt8(ascii: "-"): addRun(form: { $0 == 1 ? "-" : "—" })
        case UInt8(ascii: "*"), UInt8(ascii: "_"), UInt8(ascii: "~"), UInt8(ascii: "="), UInt8(ascii: "|"), UInt8(ascii: "+"):
            addRun(form: { _ in String(Unicode.Scalar(byte)) })
        case UInt8(ascii: "`"): add(.mark, to: index + 1, form: "'")
        default: add(.mark, to: index + 1, form: String(Unicode.Scalar(byte)))
        }
    }

    /// Reddit's ">!" and "!<" round a spoiler: no outcry.
    private mutating func scanSpoilerMark() -> Bool {
        let isOpening = bytes[index] == UInt8(ascii: ">")
        guard byteAt(index + 1) == (isOpening ? UInt8(ascii: "!") : UInt8(ascii: "<")), index + 1 < bytes.count else { return false }
        let inner = isOpening ? byteClass(at: index + 2) : byteClass(at: index - 1)
        guard inner != .blank, inner != .newline, isOpening || byteAt(index + 2) != UInt8(ascii: "3") else { return false }
        add(.mark, to: index + 2, form: isOpening ? ">!" : "!<")
        return true
    }

    /// "!!!", "??", "?!?1": one token, form "!", "?" or "?!".
    private mutating func scanOutcry() {
        var end = index, hasQuestion = false, hasBang = false
        while end < bytes.count {
            switch bytes[end] {
            case UInt8(ascii: "!"): hasBang = true
            case UInt8(ascii: "?"): hasQuestion = true
            case UInt8(ascii: "1") where hasBang && end - index >= 2 && !isWordByte(end + 1): break
            default: return add(.mark, to: end, form: hasQuestion ? (hasBang ? "?!" : "?") : "!")
            }
            end += 1
        }
        add(.mark, to: end, form: hasQuestion ? (hasBang ? "?!" : "?") : "!")
    }

    private mutating func addRun(form: (Int) -> String) {
        var end = index + 1
        while end < bytes.count, bytes[end] == bytes[index] { end += 1 }
        add(.mark, to: end, form: form(end - index))
    }

    /// Marks beyond ASCII, drawn to the plain ones that lexicons are written with.
    mutating func scanHighMark(_ scalar: DecodedScalar) {
        let end = index + scalar.width
        switch scalar.value {
        case 0x201C...0x201F, 0xAB, 0xBB, 0x300C, 0x300D, 0xFF02: add(.mark, to: end, form: "\"")
        case 0x201A, 0x201B, 0x2032: add(.mark, to: end, form: "'")
        case 0x2012...0x2015: add(.mark, to: end, form: "—")
        case 0x2010, 0x2011: add(.mark, to: end, form: "-")
        case 0x2026: add(.mark, to: end, form: "…")
        case 0x203C, 0xFF01: add(.mark, to: end, form: "!")
        case 0xFF1F: add(.mark, to: end, form: "?")
        case 0x2047: add(.mark, to: end, form: "?")
        case 0x2048, 0x2049: add(.mark, to: end, form: "?!")
        case 0x3002, 0xFF0E: add(.mark, to: end, form: ".")
        case 0xFF0C, 0x3001: add(.mark, to: end, form: ",")
        default: add(.mark, to: end, form: String(decoding: bytes[index..<end], as: UTF8.self))
        }
    }

    /// "/s", "/pos" after a blank and before one.
    private mutating func scanToneTag() -> Bool {
        guard !isInsideWord else { return false }
        var end = index + 1
        while byteClass(at: end) == .letter { end += 1 }
        guard end > index + 1, end < index + 14, !isWordByte(end), byteAt(end) != UInt8(ascii: "/") else { return false }
        let form = Folding.ascii(bytes[index..<end])
        guard Emoticons.toneTags.contains(form) else { return false }
        add(.mark, to: end, form: form)
        return true
    }

    func byteAt(_ place: Int) -> UInt8 { place >= 0 && place < bytes.count ? bytes[place] : 0x20 }
}
