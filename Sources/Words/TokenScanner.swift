import Discourse

/// Walks a text's bytes once and leaves its tokens.
///
/// Each `scan…` either takes what stands at `index`, moves on and returns true, or leaves all as it was.
struct TokenScanner {
    let bytes: [UInt8]
    let vocabulary: Vocabulary
    var index = 0
    var tokens: [Token] = []
    private let classes = ByteClass.table

    init(_ text: String, vocabulary: Vocabulary) {
        bytes = Array(text.utf8)
        self.vocabulary = vocabulary
        tokens.reserveCapacity(bytes.count / 5 + 4)
    }

    /// - Returns: tokens in order; only blanks lie between them. Parts of a hashtag follow it and lie inside it.
    mutating func scan() -> [Token] {
        while index < bytes.count {
            switch classes[Int(bytes[index])] {
            case .blank, .newline: index += 1
            case .letter, .digit: scanWordLike()
            case .mark: scanMark()
            case .high: scanHigh()
            }
        }
        return tokens
    }

    func byteClass(at place: Int) -> ByteClass {
        place >= 0 && place < bytes.count ? classes[Int(bytes[place])] : .blank
    }

    /// Whether a letter, digit or letter beyond ASCII stands there.
    func isWordByte(_ place: Int) -> Bool {
        switch byteClass(at: place) {
        case .letter, .digit: true
        case .high: isHighLetter(at: place)
        default: false
        }
    }

    /// Whether a word's byte stands right before: then nothing new can begin but a mark.
    var isInsideWord: Bool {
        guard index > 0 else { return false }
        let before = bytes.scalarStart(before: index)
        return isWordByte(before)
    }

    func isHighLetter(at place: Int) -> Bool {
        switch ScalarClass(bytes.scalar(at: place).value) {
        case .letter, .digit, .ideograph: true
        default: false
        }
    }

    mutating func add(_ kind: Token.Kind, to end: Int, form: String, shape: Token.Shape = []) {
        let end = afterExtenders(end)
        tokens.append(Token(kind, bytes: index..<end, form: form, shape: shape))
        index = end
    }

    /// Accents and joiners belong to what they stand behind, whatever it is (UAX #29, rule WB4).
    private func afterExtenders(_ end: Int) -> Int {
        var end = end
        while end < bytes.count, bytes[end] >= 0xC0 {
            let scalar = bytes.scalar(at: end)
            guard case .extender = ScalarClass(scalar.value) else { break }
            end += scalar.width
        }
        return end
    }

    private mutating func scanWordLike() {
        if !isInsideWord {
            if scanAddress() || scanEmoticon() || scanShortWord() { return }
        }
        scanWord()
    }

    private mutating func scanHigh() {
        let scalar = bytes.scalar(at: index)
        switch ScalarClass(scalar.value) {
        case .letter, .digit:
            if isInsideWord || !scanEmoticon() { scanWord() }
        case .ideograph: add(.word, to: index + scalar.width, form: Folding.general(bytes[index..<index + scalar.width]))
        case .blank: index += scalar.width
        case .emoji: if !scanEmoticon() { scanEmoji() }
        case .regional: scanFlag()
        case .extender: scanLoneExtender(scalar)
        case .apostrophe: add(.mark, to: index + scalar.width, form: "'")
        case .mark: if !scanEmoticon() && !scanKaomoji() { scanHighMark(scalar) }
        }
    }

    /// A joiner or accent with nothing to stand on: invisible ones are passed over, visible ones are marks.
    private mutating func scanLoneExtender(_ scalar: DecodedScalar) {
        let isVisible = Unicode.Scalar(scalar.value).map { $0.properties.generalCategory != .format } ?? false
        guard isVisible, !(0xFE00...0xFE0F).contains(scalar.value) else {
            index += scalar.width
            return
        }
        add(.mark, to: index + scalar.width, form: String(decoding: bytes[index..<index + scalar.width], as: UTF8.self))
    }
}
