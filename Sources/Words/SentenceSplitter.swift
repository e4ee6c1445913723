import Discourse

/// Cuts a text's tokens into sentences: at full stops and outcries, at line breaks, at paragraphs.
struct SentenceSplitter {
    let bytes: [UInt8]
    let tokens: [Token]

    /// Tokens after which a sentence ends wherever it stands: text without a stop for pages must not make what is looked for
    /// in pairs (a cue and a word) as slow as its square. No sentence that people write is so long.
    static let longest = 1000

    /// What lies between two tokens.
    private enum Gap { case none, blank, line, paragraph }

    func sentences() -> [Sentence] {
        var sentences: [Sentence] = []
        var start = 0, paragraph = 0, index = 0
        while index < tokens.count {
            let last = lastIndex(at: index)
            let gap = gap(after: last)
            if gap == .paragraph || last + 1 == tokens.count || last - start + 1 >= Self.longest || breaks(after: index, through: last, gap: gap, from: start) {
                sentences.append(sentence(start...last, paragraph: paragraph))
                start = last + 1
                if gap == .paragraph { paragraph += 1 }
            }
            index = last + 1
        }
        return sentences
    }

    /// A hashtag ends with its last part.
    private func lastIndex(at index: Int) -> Int {
        var last = index
        if tokens[index].kind == .hashtag {
            while last + 1 < tokens.count, tokens[last + 1].kind == .part { last += 1 }
        } else if tokens[index].isTerminator {
            while last + 1 < tokens.count, follows(last + 1), !opensNext(last + 1) { last += 1 }
        }
        return last
    }

    /// Whether a token behind a terminator still belongs to its sentence: it touches it, or is a face after a blank.
    private func follows(_ index: Int) -> Bool {
        let gap = gap(after: index - 1)
        return tokens[index].closesSentence && (gap == .none || gap == .blank && tokens[index].isAfterthought)
    }

    /// A quotation mark that touches the word after it and not the one before opens the next sentence.
    private func opensNext(_ index: Int) -> Bool {
        guard tokens[index].form == "\"" || tokens[index].form == "'", index + 1 < tokens.count else { return false }
        return gap(after: index) == .none && gap(after: index - 1) != .none
    }

    private func breaks(after index: Int, through last: Int, gap: Gap, from start: Int) -> Bool {
        if gap == .line { return endsLine(last, from: start) }
        guard tokens[index].isTerminator, last + 1 < tokens.count else { return false }
        let next = tokens[last + 1]
        if gap == .none { return endsWithoutBlank(index, last: last, next: next) }
        let isLower = beginsLower(next)
        switch tokens[index].form {
        case "…": return !isLower && next.kind != .mark
        case ".": return !isAbbreviation(index, next: next, isLower: isLower)
        default: return !(isLower && closesAside(index + 1..<last + 1))
        }
    }

    /// "What?" she said: an outcry inside quotation marks or brackets, after which the sentence goes on.
    private func closesAside(_ closers: Range<Int>) -> Bool {
        closers.contains { tokens[$0].form == "\"" || tokens[$0].form == "'" || tokens[$0].form == ")" }
    }

    /// "canon.It": a stop between a small letter and a capital; "canon!!!it" after outcries.
    private func endsWithoutBlank(_ index: Int, last: Int, next: Token) -> Bool {
        guard next.kind == .word, index > 0, tokens[index - 1].kind == .word else { return false }
        if tokens[index].form == "…" { return false }
        if tokens[index].form != "." { return true }
        let before = bytes[tokens[index - 1].bytes.upperBound - 1]
        return before &- 0x61 < 26 && bytes[next.bytes.lowerBound] &- 0x41 < 26 && tokens[index - 1].bytes.count > 1
    }

    private func isAbbreviation(_ index: Int, next: Token, isLower: Bool) -> Bool {
        guard index > 0, tokens[index - 1].kind == .word, tokens[index - 1].bytes.upperBound == tokens[index].bytes.lowerBound else { return false }
        let word = tokens[index - 1]
        if Abbreviations.leading.contains(word.form) { return true }
        if next.kind == .number, Abbreviations.counting.contains(word.form) { return true }
        if Abbreviations.trailing.contains(word.form) { return isLower }
        let isInitial = word.bytes.count == 1 && bytes[word.bytes.lowerBound] &- 0x41 < 26 && word.form != "i"
        return (isInitial || word.form.utf8.contains(UInt8(ascii: "."))) && next.kind == .word
            && bytes[next.bytes.lowerBound] &- 0x41 < 26
    }

    /// A line break ends a sentence, unless the line is a long one that was wrapped and goes on in small letters.
    private func endsLine(_ last: Int, from start: Int) -> Bool {
        guard last + 1 < tokens.count else { return true }
        if tokens[last].isTerminator { return true }
        let end = tokens[last].bytes.upperBound
        var lineStart = end
        while lineStart > 0, bytes[lineStart - 1] != 0x0A { lineStart -= 1 }
        return end - lineStart < 60 || !beginsLower(tokens[last + 1])
    }

    private func beginsLower(_ token: Token) -> Bool {
        guard token.kind == .word else { return false }
        let byte = bytes[token.bytes.lowerBound]
        if byte < 0x80 { return byte &- 0x61 < 26 }
        return Unicode.Scalar(bytes.scalar(at: token.bytes.lowerBound).value)?.properties.isLowercase ?? false
    }

    private func gap(after index: Int) -> Gap {
        guard index + 1 < tokens.count else { return .paragraph }
        let from = tokens[index].bytes.upperBound, to = tokens[index + 1].bytes.lowerBound
        guard to > from else { return .none }
        var lines = 0
        for place in from..<to where bytes[place] == 0x0A { lines += 1 }
        return lines == 0 ? .blank : lines == 1 ? .line : .paragraph
    }

    private func sentence(_ range: ClosedRange<Int>, paragraph: Int) -> Sentence {
        let inside = Array(tokens[range])
        let end = inside.last { !$0.closesSentence || $0.isTerminator }.flatMap { $0.isTerminator ? $0 : nil }
        let exclamations = end.map { bytes[$0.bytes].count { $0 == UInt8(ascii: "!") } } ?? 0
        return Sentence(
            bytes: inside[0].bytes.lowerBound..<inside.reduce(0) { max($0, $1.bytes.upperBound) }, tokens: inside, ending: ending(end),
            exclamations: exclamations, paragraph: paragraph)
    }

    private func ending(_ terminator: Token?) -> Sentence.Ending {
        switch terminator?.form {
        case ".": .statement
        case "?", "?!": .question
        case "!": .exclamation
        case "…": .trailing
        default: .none
        }
    }
}

extension Token {
    var isTerminator: Bool {
        guard kind == .mark else { return false }
        switch form {
        case ".", "!", "?", "?!", "…": return true
        default: return false
        }
    }

    /// What may stand behind a full stop and still belong to its sentence.
    var closesSentence: Bool {
        if isTerminator || isAfterthought { return true }
        guard kind == .mark else { return false }
        switch form {
        case "\"", "'", ")", "]", "}", "*", "_", "~", "|": return true
        default: return false
        }
    }

    /// Faces and tone tags say how the sentence before them is meant, also after a blank.
    var isAfterthought: Bool {
        switch kind {
        case .emoji, .emoticon: true
        case .mark: form.utf8.count > 1 && form.utf8.first == UInt8(ascii: "/")
        default: false
        }
    }
}
