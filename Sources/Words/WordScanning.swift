import Discourse

/// What was seen on the way through a word.
private struct WordSigns {
    var isASCII = true
    var letters = 0
    var upper = 0
    var digits = 0
    var run = 0
    var isStretched = false
    var hasApostrophe = false
}

extension TokenScanner {
    /// A word or number: letters, digits, and the marks that hold words together from inside.
    mutating func scanWord() {
        var signs = WordSigns()
        let end = wordEnd(&signs)
        if signs.digits > 0, let keycap = keycapEnd(from: end) { return add(.emoji, to: keycap, form: keycapForm(to: keycap)) }
        let slice = bytes[index..<end]
        guard signs.isASCII else { return addGeneral(slice, to: end, signs: signs) }
        if signs.letters == 0 { return add(.number, to: end, form: Folding.ascii(slice)) }
        var shape: Token.Shape = []
        if signs.upper == signs.letters, signs.letters >= 2 { shape.insert(.allCaps) }
        if signs.upper > 0, signs.upper < signs.letters, bytes[index] &- 0x41 < 26 { shape.insert(.capitalised) }
        addFolded(Folding.ascii(slice), to: end, shape: shape, signs: signs)
    }

    private mutating func addFolded(_ folded: String, to end: Int, shape: Token.Shape, signs: WordSigns) {
        var form = folded, shape = shape
        if !signs.hasApostrophe, signs.digits == 0, Keysmash.isIn(signs.isStretched ? Lengthening.single(form) : form), !vocabulary.contains(form) {
            return add(.keysmash, to: end, form: form, shape: shape)
        }
        if signs.isStretched {
            shape.insert(.lengthened)
            if !vocabulary.keepsStretched { form = Lengthening.cut(form, vocabulary: vocabulary.words) }
        }
        addWhole(form, to: end, shape: shape, signs: signs)
    }

    /// One token, or two where the word is a contraction.
    private mutating func addWhole(_ form: String, to end: Int, shape: Token.Shape, signs: WordSigns) {
        let halves: Contractions.Halves? =
            if signs.hasApostrophe {
                Contractions.halves(of: form, bytes: bytes[index..<end])
            } else if mayLackApostrophe(end), !shape.contains(.lengthened) {
                Contractions.bare[form]
            } else {
                nil
            }
        guard let halves, halves.seam > 0, index + halves.seam < end else { return add(.word, to: end, form: form, shape: shape) }
        add(.word, to: index + halves.seam, form: halves.first, shape: halves.seam > 1 ? shape : [])
        add(.word, to: end, form: halves.second, shape: shape.subtracting(.capitalised))
    }

    /// Looks at the last two letters, which rules out nearly all words without a look-up.
    private func mayLackApostrophe(_ end: Int) -> Bool {
        guard end - index >= 2, end - index <= 9 else { return false }
        let last = bytes[end - 1] | 0x20, before = bytes[end - 2] | 0x20
        switch last {
        case UInt8(ascii: "t"): return before == UInt8(ascii: "n") || before == UInt8(ascii: "o") && end - index == 6
        case UInt8(ascii: "m"): return end - index == 2
        case UInt8(ascii: "e"): return before == UInt8(ascii: "v") || before == UInt8(ascii: "r")
        case UInt8(ascii: "l"): return before == UInt8(ascii: "l")
        case UInt8(ascii: "s"): return end - index <= 6
        default: return false
        }
    }

    private mutating func addGeneral(_ slice: ArraySlice<UInt8>, to end: Int, signs: WordSigns) {
        var form = Folding.general(slice)
        guard !form.isEmpty else {
            index = end
            return
        }
        var letters = 0, upper = 0, isFirst = true, isFirstUpper = false
        for scalar in String(decoding: slice, as: UTF8.self).unicodeScalars where scalar.properties.isAlphabetic {
            letters += 1
            if scalar.properties.isUppercase {
                upper += 1
                isFirstUpper = isFirstUpper || isFirst
            }
            isFirst = false
        }
        var shape: Token.Shape = []
        if letters >= 2, upper == letters { shape.insert(.allCaps) }
        if isFirstUpper, upper < letters { shape.insert(.capitalised) }
        if Lengthening.isIn(form) {
            shape.insert(.lengthened)
            if !vocabulary.keepsStretched { form = Lengthening.cut(form, vocabulary: vocabulary.words) }
        }
        if letters == 0 { return add(.number, to: end, form: form, shape: shape) }
        addWhole(form, to: end, shape: shape, signs: signs)
    }

    private func wordEnd(_ signs: inout WordSigns) -> Int {
        var end = index
        var before: UInt8 = 0
        while end < bytes.count {
            let byte = bytes[end]
            switch byteClass(at: end) {
            case .letter:
                signs.letters += 1
                if byte < 0x61 { signs.upper += 1 }
                signs.run = byte | 0x20 == before ? signs.run + 1 : 1
                before = byte | 0x20
                if signs.run >= 3 { signs.isStretched = true }
                end += 1
            case .digit:
                signs.digits += 1
                before = 0
                end += 1
            case .mark:
                guard let width = joined(at: end, signs: signs) else { return end }
                if byte == UInt8(ascii: "'") || byte == UInt8(ascii: "`") { signs.hasApostrophe = true }
                before = 0
                end += width
            case .high:
                guard let width = highJoined(at: end, signs: &signs) else { return end }
                before = 0
                end += width
            case .blank, .newline: return end
            }
        }
        return end
    }

    /// A mark inside a word, and how much of what follows it carries along; `nil` where the word ends before it.
    private func joined(at place: Int, signs: WordSigns) -> Int? {
        guard place > index, isWordByte(place + 1) else { return censored(at: place, signs: signs) }
        let isBetweenDigits = byteClass(at: place - 1) == .digit && byteClass(at: place + 1) == .digit
        switch bytes[place] {
        case UInt8(ascii: "'"), UInt8(ascii: "`"):
            return byteClass(at: place + 1) != .digit && byteClass(at: place - 1) != .digit || signs.letters > 0 ? 1 : nil
        case UInt8(ascii: "_"): return 1
        case UInt8(ascii: "."): return isBetweenDigits || isInitial(at: place) ? 1 : nil
        case UInt8(ascii: ","), UInt8(ascii: ":"): return isBetweenDigits && signs.letters == 0 ? 1 : nil
        default: return censored(at: place, signs: signs)
        }
    }

    /// "e.g", "J.K", "u.s.a": a full stop between single letters.
    private func isInitial(at place: Int) -> Bool {
        byteClass(at: place - 1) == .letter && byteClass(at: place + 1) == .letter
            && (place - 1 == index || bytes[place - 2] == UInt8(ascii: "."))
            && !isWordByte(place + 2)
    }

    /// "f*ck", "sh!t", "b**ch", "a$$": one group of masking marks inside a short word.
    private func censored(at place: Int, signs: WordSigns) -> Int? {
        guard place > index, place - index <= 4, signs.digits == 0, Self.masks.contains(bytes[place]) else { return nil }
        var after = place
        while after < bytes.count, Self.masks.contains(bytes[after]) { after += 1 }
        if bytes[place] == UInt8(ascii: "$"), after - place == 2, place - index == 1, !isWordByte(after) { return 2 }
        guard after - place <= 3, byteClass(at: after) == .letter else { return nil }
        var end = after
        while byteClass(at: end) == .letter { end += 1 }
        let isBang = bytes[place] == UInt8(ascii: "!")
        let isRepeatedLater = end < bytes.count && bytes[end] == bytes[place] && !isBang
        guard (4...9).contains(end - index), !isRepeatedLater else { return nil }
        if isBang { return end - index == 4 && after - place == 1 ? 1 : nil }
        return after - place
    }

    private static let masks: [UInt8] = [UInt8(ascii: "*"), UInt8(ascii: "!"), UInt8(ascii: "$"), UInt8(ascii: "@"), UInt8(ascii: "#")]

    private func highJoined(at place: Int, signs: inout WordSigns) -> Int? {
        let scalar = bytes.scalar(at: place)
        switch ScalarClass(scalar.value) {
        case .letter:
            signs.letters += 1
            signs.isASCII = false
        case .digit:
            signs.digits += 1
            signs.isASCII = false
        case .extender:
            guard place > index, !(0xFE00...0xFE0F).contains(scalar.value), scalar.value != 0x20E3 else { return nil }
            signs.isASCII = false
        case .apostrophe:
            guard place > index, isWordByte(place + scalar.width) else { return nil }
            signs.hasApostrophe = true
            signs.isASCII = false
        default: return nil
        }
        return scalar.width
    }
}
