import Discourse

extension TokenScanner {
    /// One picture, whatever it is built of: joiners, skin tones, variation selectors.
    mutating func scanEmoji() {
        var end = index + bytes.scalar(at: index).width
        while end < bytes.count, bytes[end] >= 0x80 {
            let scalar = bytes.scalar(at: end)
            guard case .extender = ScalarClass(scalar.value) else { break }
            end += scalar.width
            if scalar.value == 0x200D, end < bytes.count, bytes[end] >= 0x80, case .emoji = ScalarClass(bytes.scalar(at: end).value) {
                end += bytes.scalar(at: end).width
            }
        }
        add(.emoji, to: end, form: Self.plain(bytes[index..<end]))
    }

    /// The picture without skin tone, gender and selectors, so that one lexicon line speaks for all its variants.
    static func plain(_ bytes: ArraySlice<UInt8>) -> String {
        var plain = String.UnicodeScalarView()
        for scalar in String(decoding: bytes, as: UTF8.self).unicodeScalars {
            switch scalar.value {
            case 0xFE00...0xFE0F, 0x1F3FB...0x1F3FF: continue
            case 0x2640, 0x2642: if plain.last?.value == 0x200D { plain.removeLast() } else { plain.append(scalar) }
            default: plain.append(scalar)
            }
        }
        while plain.count > 1, plain.last?.value == 0x200D { plain.removeLast() }
        return String(plain)
    }

    /// Two regional letters are a flag; one alone is a mark.
    mutating func scanFlag() {
        let next = index + 4
        var end = next
        if next + 4 <= bytes.count, bytes[next] == 0xF0, case .regional = ScalarClass(bytes.scalar(at: next).value) { end = next + 4 }
        add(end > next ? .emoji : .mark, to: end, form: String(decoding: bytes[index..<end], as: UTF8.self))
    }

    /// Where "1️⃣" ends, when the digits at `index` are the first half of a keycap.
    func keycapEnd(from end: Int) -> Int? {
        guard end == index + 1, end < bytes.count, bytes[end] >= 0x80 else { return nil }
        var place = end
        if bytes.scalar(at: place).value == 0xFE0F { place += 3 }
        guard place < bytes.count, bytes[place] >= 0x80, bytes.scalar(at: place).value == 0x20E3 else { return nil }
        return place + 3
    }

    func keycapForm(to end: Int) -> String { Self.plain(bytes[index..<end]) }

    /// A face of the table, longest first; those that end in a letter must not run on into a word.
    mutating func scanEmoticon() -> Bool {
        if bytes[index] == UInt8(ascii: "<"), scanHeart() { return true }
        let candidates = Emoticons.byFirstByte[Int(bytes[index])]
        guard !candidates.isEmpty else { return false }
        for candidate in candidates where index + candidate.count <= bytes.count {
            guard bytes[index..<index + candidate.count].elementsEqual(candidate) else { continue }
            let end = mouthEnd(of: candidate)
            guard mayStand(candidate, to: end) else { continue }
            add(.emoticon, to: end, form: Folding.ascii(candidate[...]))
            return true
        }
        return false
    }

    /// "<3", "<33333", "</3": however many threes, the same heart.
    private mutating func scanHeart() -> Bool {
        let slashed = byteAt(index + 1) == UInt8(ascii: "/") || byteAt(index + 1) == UInt8(ascii: "\\") ? 1 : 0
        var end = index + 1 + slashed
        while byteAt(end) == UInt8(ascii: "3") { end += 1 }
        guard end > index + 1 + slashed, !isWordByte(end) || byteClass(at: end) == .letter, byteAt(end) != UInt8(ascii: "%") else { return false }
        add(.emoticon, to: end, form: slashed == 1 ? "</3" : "<3")
        return true
    }

    /// ":)))))" smiles as ":)" does, only wider.
    private func mouthEnd(of face: [UInt8]) -> Int {
        var end = index + face.count
        guard let mouth = face.last, Self.wideMouths.contains(mouth) else { return end }
        while end < bytes.count, bytes[end] == mouth { end += 1 }
        return end
    }

    private static let wideMouths = Array(")(D".utf8)

    private func mayStand(_ face: [UInt8], to end: Int) -> Bool {
        let beginsWithMark = byteClass(at: index) == .mark, endsWithMark = byteClass(at: end - 1) == .mark
        if isWordByte(end), !(beginsWithMark && endsWithMark) { return false }
        if isInsideWord, !beginsWithMark || !endsWithMark || byteClass(at: index - 1) == .digit && face.count == 2 { return false }
        if face.last == UInt8(ascii: "/"), byteAt(end) == UInt8(ascii: "/") || isInsideWord { return false }
        return !closesBracket(face)
    }

    /// "(see ep. 3):" and "(her);": the face would begin with the bracket that ends an aside.
    private func closesBracket(_ face: [UInt8]) -> Bool {
        guard face[0] == UInt8(ascii: ")") || face[0] == UInt8(ascii: "]") else { return false }
        return index > 0 && byteClass(at: index - 1) != .blank && byteClass(at: index - 1) != .newline
    }

    /// ":sobs:", ":joy:".
    mutating func scanShortcode() -> Bool {
        guard bytes[index] == UInt8(ascii: ":"), !isInsideWord, byteClass(at: index + 1) == .letter else { return false }
        var end = index + 1
        while byteClass(at: end) == .letter || byteClass(at: end) == .digit || byteAt(end) == UInt8(ascii: "_") { end += 1 }
        guard byteAt(end) == UInt8(ascii: ":"), end - index > 2, end - index < 32, !isWordByte(end + 1) else { return false }
        add(.emoticon, to: end + 1, form: Folding.ascii(bytes[index..<end + 1]))
        return true
    }

    /// "(＾▽＾)", "(*^_^*)", "(T_T)": brackets round a face without words.
    mutating func scanKaomoji() -> Bool {
        guard bytes[index] == UInt8(ascii: "(") else { return false }
        var end = index + 1, odd = 0
        while end < bytes.count, bytes[end] != UInt8(ascii: ")") {
            let byte = bytes[end]
            if byte <= 0x20 || end - index > 40 || byteClass(at: end) == .letter && byteClass(at: end + 1) == .letter { return false }
            if byteClass(at: end) == .high {
                if case .letter = ScalarClass(bytes.scalar(at: end).value), end == index + 1 { return false }
                odd += 2
            }
            if byte == UInt8(ascii: "^") || byte == UInt8(ascii: "_") || byte == UInt8(ascii: ";") { odd += 1 }
            if byteClass(at: end) == .digit { return false }
            end += width(at: end)
        }
        guard end < bytes.count, odd >= 2, end - index >= 3 else { return false }
        add(.emoticon, to: end + 1, form: String(decoding: bytes[index..<end + 1], as: UTF8.self))
        return true
    }
}
