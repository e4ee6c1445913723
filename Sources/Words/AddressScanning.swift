import Discourse

extension TokenScanner {
    /// "https://…", "www.…", and Reddit's "u/name", "/r/sub".
    mutating func scanAddress() -> Bool {
        if begins("http://") || begins("https://") || begins("www.") || isDomain { return scanURL() }
        let slashed = bytes[index] == UInt8(ascii: "/") ? 1 : 0
        let kind = byteAt(index + slashed) | 0x20
        guard kind == UInt8(ascii: "u") || kind == UInt8(ascii: "r"), byteAt(index + slashed + 1) == UInt8(ascii: "/"),
            isWordByte(index + slashed + 2), slashed == 1 || !isInsideWord
        else { return false }
        var end = index + slashed + 2
        while isWordByte(end) || byteAt(end) == UInt8(ascii: "_") || byteAt(end) == UInt8(ascii: "-") { end += width(at: end) }
        guard end - index - slashed > 4 else { return false }
        add(.mention, to: end, form: Folding.general(bytes[index..<end]))
        return true
    }

    /// "ao3.org", "tumblr.com/post/1": names parted by full stops, the last a common one; "It ended.Then" is none.
    private var isDomain: Bool {
        guard byteClass(at: index) == .letter, !isInsideWord else { return false }
        var label = index, end = labelEnd(from: index)
        guard end - index > 1 else { return false }
        while byteAt(end) == UInt8(ascii: "."), labelEnd(from: end + 1) > end + 1 {
            label = end + 1
            end = labelEnd(from: label)
        }
        return label > index && Self.domains.contains(Folding.ascii(bytes[label..<end]))
    }

    private func labelEnd(from start: Int) -> Int {
        var end = start
        while byteClass(at: end) == .letter || byteClass(at: end) == .digit || byteAt(end) == UInt8(ascii: "-") { end += 1 }
        return end
    }

    private static let domains: Set<String> = ["com", "org", "net", "edu", "gov", "io", "uk"]

    private mutating func scanURL() -> Bool {
        var end = index
        while end < bytes.count {
            let byte = bytes[end]
            if byte <= 0x20 || byte == UInt8(ascii: "<") || byte == UInt8(ascii: ">") || byte == UInt8(ascii: "\"") { break }
            end += 1
        }
        while end > index, Self.trailers.contains(bytes[end - 1]) { end -= 1 }
        guard end > index + 4 else { return false }
        add(.url, to: end, form: Folding.general(bytes[index..<end]))
        return true
    }

    private static let trailers = Array(".,;:!?)]}'*_".utf8)

    func begins(_ word: StaticString) -> Bool {
        guard index + word.utf8CodeUnitCount <= bytes.count else { return false }
        return word.withUTF8Buffer { letters in
            for place in 0..<letters.count {
                let byte = bytes[index + place]
                if (byte &- 0x41 < 26 ? byte | 0x20 : byte) != letters[place] { return false }
            }
            return true
        }
    }

    func width(at place: Int) -> Int { bytes[place] < 0x80 ? 1 : bytes.scalar(at: place).width }

    /// "@name": letters, digits, and "_", "-", "." inside.
    mutating func scanMention() -> Bool {
        guard !isInsideWord, isWordByte(index + 1) || byteAt(index + 1) == UInt8(ascii: "_") else { return false }
        var end = index + 1
        while end < bytes.count {
            let isInner = bytes[end] == UInt8(ascii: "-") || bytes[end] == UInt8(ascii: ".")
            guard isWordByte(end) || bytes[end] == UInt8(ascii: "_") || (isInner && isWordByte(end + 1)) else { break }
            end += width(at: end)
        }
        add(.mention, to: end, form: Folding.general(bytes[index..<end]))
        return true
    }

    /// "w/o", "b/c", "w/": words that hold a slash.
    mutating func scanShortWord() -> Bool {
        guard byteAt(index + 1) == UInt8(ascii: "/") else { return false }
        let first = bytes[index] | 0x20, third = byteAt(index + 2) | 0x20
        let isWithout = first == UInt8(ascii: "w") && third == UInt8(ascii: "o")
        let isBecause = first == UInt8(ascii: "b") && third == UInt8(ascii: "c")
        guard isWithout || isBecause, !isWordByte(index + 3) else { return false }
        add(.word, to: index + 3, form: isWithout ? "without" : "because")
        return true
    }
}
