import Digests
import Discourse

/// Which text a voice speaks: the same words in a reblog, a mirror or another page are one text and several acts.
struct SpokenText: Sendable, Hashable {
    let id: String
    let words: Int
    /// `nil` for texts too short to tell an edit from another text.
    let sketch: Sketch?

    /// Under this many words the same text is no copy: a hundred fans may say "it's canon" of their own accord.
    private static let fewestForCopy = 8

    /// - Parameter speaker: who speaks, which tells short texts apart.
    init(_ texts: [String], speaker: String) {
        var folded: [UInt8] = []
        var words = 0
        for text in texts { words += Self.fold(text, into: &folded) }
        sketch = Sketch(words: folded)
        if words < Self.fewestForCopy { folded += Array("\n\(speaker)".utf8) }
        id = Digest(of: folded).short(16)
        self.words = words
    }

    /// Appends the words in lower case, a blank after each. - Returns: how many.
    private static func fold(_ text: String, into folded: inout [UInt8]) -> Int {
        var words = 0
        var isInWord = false
        for scalar in text.unicodeScalars {
            if isWordPart(scalar) {
                if scalar.isASCII { folded.append(lowercased(UInt8(truncatingIfNeeded: scalar.value))) } else {
                    folded += Array(scalar.properties.lowercaseMapping.utf8)
                }
                if !isInWord { words += 1 }
                isInWord = true
            } else if isInWord, scalar != "'", scalar != "\u{2019}" {
                folded.append(0x20)
                isInWord = false
            }
        }
        if isInWord { folded.append(0x20) }
        return words
    }

    private static func isWordPart(_ scalar: Unicode.Scalar) -> Bool {
        if scalar.isASCII {
            let byte = UInt8(truncatingIfNeeded: scalar.value)
            return (0x30...0x39).contains(byte) || (0x41...0x5A).contains(byte) || (0x61...0x7A).contains(byte)
        }
        return scalar.properties.isAlphabetic || scalar.properties.numericType != nil || scalar.properties.isEmoji
    }

    private static func lowercased(_ byte: UInt8) -> UInt8 { (0x41...0x5A).contains(byte) ? byte + 0x20 : byte }
}

extension Post {
    /// What the poster says, without tags; all that the post shows where the poster adds no word.
    var postersTexts: [String] {
        let own = segments.filter { $0.kind == .own || $0.kind == .title }.map(\.text)
        return own.contains { !$0.isEmpty } ? own : segments.map(\.text)
    }

    /// What a quoted speaker says: the segments under that name, else those that the evidence stands in.
    func texts(of verdict: Verdict) -> [String] {
        guard let speaker = verdict.speaker else { return postersTexts }
        let named = segments.filter { $0.speaker == speaker }.map(\.text)
        if !named.isEmpty { return named }
        return Set(verdict.evidence.map(\.segment)).sorted().compactMap { segments.indices.contains($0) ? segments[$0].text : nil }
    }
}
