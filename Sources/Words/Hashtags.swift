import Discourse

extension TokenScanner {
    /// "#KorrasamiIsCanon": the hashtag, then its words inside it.
    mutating func scanHashtag() -> Bool {
        guard !isInsideWord, isWordByte(index + 1) || byteAt(index + 1) == UInt8(ascii: "_") else { return false }
        let start = index + 1
        var end = start, hasLetter = false
        while end < bytes.count {
            guard isWordByte(end) || bytes[end] == UInt8(ascii: "_") || isExtender(at: end) else { break }
            if byteClass(at: end) != .digit { hasLetter = true }
            end += width(at: end)
        }
        guard hasLetter else { return false }
        let whole = Folding.general(bytes[index..<end])
        tokens.append(Token(.hashtag, bytes: index..<end, form: whole))
        for part in parts(of: start..<end) {
            tokens.append(Token(.part, bytes: part, form: Folding.general(bytes[part]), shape: shape(of: part)))
        }
        index = end
        return true
    }

    /// A tag's text without its "#": where it is one word, its parts stand for it.
    mutating func scanTag() -> [Token] {
        var end = 0
        while end < bytes.count, isWordByte(end) || bytes[end] == UInt8(ascii: "_") { end += width(at: end) }
        guard end == bytes.count, end > 0 else { return scan() }
        let parts = parts(of: 0..<bytes.count)
        guard parts.count > 1 else { return scan() }
        return parts.map { Token(.word, bytes: $0, form: Folding.general(bytes[$0]), shape: shape(of: $0)) }
    }

    private func shape(of part: Range<Int>) -> Token.Shape {
        part.count >= 2 && bytes[part].allSatisfy { $0 &- 0x41 < 26 } ? .allCaps : []
    }

    private func isExtender(at place: Int) -> Bool {
        guard bytes[place] >= 0x80 else { return false }
        if case .extender = ScalarClass(bytes.scalar(at: place).value) { return true }
        return false
    }

    /// Split where the writer marked it (capitals, underscores, digits), then what is left by the vocabulary.
    private func parts(of range: Range<Int>) -> [Range<Int>] {
        pieces(of: range).flatMap { piece in
            HashtagSplitter.split(Folding.general(bytes[piece]), vocabulary: vocabulary)?.map {
                piece.lowerBound + $0.lowerBound..<piece.lowerBound + $0.upperBound
            } ?? [piece]
        }
    }

    private func pieces(of range: Range<Int>) -> [Range<Int>] {
        var pieces: [Range<Int>] = []
        var start = range.lowerBound
        for place in range {
            if bytes[place] == UInt8(ascii: "_") {
                if place > start { pieces.append(start..<place) }
                start = place + 1
            } else if place > start, isSeam(at: place, in: range) {
                pieces.append(start..<place)
                start = place
            }
        }
        if start < range.upperBound { pieces.append(start..<range.upperBound) }
        return isShortForm(pieces, range) ? [range] : pieces
    }

    /// "LoK", "SpN", "AtLA": a short form of mixed letters, whose last capital is no word.
    private func isShortForm(_ pieces: [Range<Int>], _ range: Range<Int>) -> Bool {
        guard range.count <= 5, pieces.count > 1, let last = pieces.last, last.count == 1 || last.count == 2 && range.count == 4 else { return false }
        return range.allSatisfy { bytes[$0] | 0x20 &- 0x61 < 26 } && bytes[last].allSatisfy { $0 &- 0x41 < 26 }
    }

    /// Between "i" and "I" in "KorrasamiIs", between "OK" and "Korra" in "OKKorra", between letters and digits.
    private func isSeam(at place: Int, in range: Range<Int>) -> Bool {
        let before = bytes[place - 1], here = bytes[place], next = place + 1 < range.upperBound ? bytes[place + 1] : 0
        let isUpper = here &- 0x41 < 26
        if isUpper, before &- 0x61 < 26 || before &- 0x30 < 10 || before >= 0x80 { return true }
        if isUpper, before &- 0x41 < 26, next &- 0x61 < 26 { return place - range.lowerBound > 0 && !isPluralCapital(place, next, range) }
        let isDigit = here &- 0x30 < 10, wasDigit = before &- 0x30 < 10
        return isDigit != wasDigit && (isDigit ? before != UInt8(ascii: "_") : here != UInt8(ascii: "_"))
    }

    /// "OTPs": a lone small s after capitals belongs to them.
    private func isPluralCapital(_ place: Int, _ next: UInt8, _ range: Range<Int>) -> Bool {
        next == UInt8(ascii: "s") && place + 2 == range.upperBound
    }
}

/// Splits a run of letters into known words: the fewest words, and of these the longest first.
enum HashtagSplitter {
    /// - Returns: UTF-8 ranges in `word`; `nil` where the vocabulary cannot cover it or knows it whole.
    static func split(_ word: String, vocabulary: Vocabulary) -> [Range<Int>]? {
        let letters = Array(word.utf8)
        guard letters.count >= 4, letters.count <= 60, letters.allSatisfy({ $0 < 0x80 }), !vocabulary.contains(word) else { return nil }
        var cost = [Int](repeating: .max, count: letters.count + 1)
        var from = [Int](repeating: -1, count: letters.count + 1)
        cost[0] = 0
        for end in 1...letters.count {
            for start in max(0, end - vocabulary.longest)..<end where cost[start] < .max {
                let length = end - start
                guard length > 1 || letters[start] == UInt8(ascii: "a") || letters[start] == UInt8(ascii: "i"),
                    vocabulary.contains(String(decoding: letters[start..<end], as: UTF8.self))
                else { continue }
                // Short words are cheap to find by chance, so each costs more than a longer one.
                let price = cost[start] + (length <= 2 ? 5 : length == 3 ? 4 : 3)
                if price < cost[end] { (cost[end], from[end]) = (price, start) }
            }
        }
        guard cost[letters.count] < .max else { return nil }
        var parts: [Range<Int>] = []
        var end = letters.count
        while end > 0 {
            parts.append(from[end]..<end)
            end = from[end]
        }
        return parts.reversed()
    }
}
