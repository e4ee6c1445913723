/// A run of tokens that says one thing, as a place in a segment's text.
public struct Sentence: Sendable, Hashable {
    public enum Ending: String, Sendable, Hashable, CaseIterable {
        /// "." or a closing line; the plain case.
        case statement
        /// "?", "??", "?!"
        case question
        /// "!", "!!!"
        case exclamation
        /// "…", "..."
        case trailing
        /// Nothing: a line break or the segment's end closed it.
        case none
    }
    /// UTF-8 offsets into the segment's text.
    public let bytes: Range<Int>
    public let tokens: [Token]
    public let ending: Ending
    /// How many "!" close it.
    public let exclamations: Int
    /// Which paragraph of the segment it stands in, from 0.
    public let paragraph: Int

    public init(bytes: Range<Int>, tokens: [Token], ending: Ending, exclamations: Int = 0, paragraph: Int = 0) {
        self.bytes = bytes
        self.tokens = tokens
        self.ending = ending
        self.exclamations = exclamations
        self.paragraph = paragraph
    }
}

extension String {
    /// The words at UTF-8 offsets, as a sentence, a trigger or a scope gives them; "" where the offsets cut a character or lie outside.
    public func slice(_ bytes: Range<Int>) -> String {
        guard bytes.lowerBound >= 0, bytes.upperBound <= utf8.count,
            let slice = String(utf8[utf8.index(startIndex, offsetBy: bytes.lowerBound)..<utf8.index(startIndex, offsetBy: bytes.upperBound)])
        else { return "" }
        return slice
    }
}

extension Sentence {
    /// What a run of its tokens covers, as UTF-8 offsets into the segment's text; the whole sentence for no tokens.
    ///
    /// - Parameter range: indices into `tokens`.
    public func bytes(of range: Range<Int>) -> Range<Int> {
        guard let first = tokens[range].first, let last = tokens[range].last else { return bytes }
        return first.bytes.lowerBound..<max(first.bytes.upperBound, last.bytes.upperBound)
    }
}
