import Discourse

/// Turns a segment's text into sentences of tokens.
public struct SentenceReader: Sendable {
    /// Words that run-together hashtags are split by ("korrasamiiscanon") and stretched words are cut to; those of the lexicons and packs.
    public let vocabulary: Set<String>
    private let words: Vocabulary

    public init(vocabulary: Set<String> = []) {
        self.vocabulary = vocabulary
        words = Vocabulary(vocabulary)
    }

    /// Reads the phrases of lists: stretched letters stay as the list has them ("aww", "heee").
    public static var ofPhrases: SentenceReader { SentenceReader(words: Vocabulary(keepsStretched: true)) }

    private init(words: Vocabulary) {
        vocabulary = words.words
        self.words = words
    }

    /// - Returns: sentences in order; their tokens lie in order inside them and lose no visible byte.
    public func sentences(in text: String) -> [Sentence] {
        var scanner = TokenScanner(text, vocabulary: words)
        let tokens = Emphasis.marked(scanner.scan(), in: scanner.bytes)
        return SentenceSplitter(bytes: scanner.bytes, tokens: tokens).sentences()
    }

    /// As `sentences(in:)` of its text; a tag of one run-together word ("korrasamiiscanon") is read as the hashtag that it was.
    public func sentences(in segment: Segment) -> [Sentence] {
        guard segment.kind == .tag else { return sentences(in: segment.text) }
        var scanner = TokenScanner(segment.text, vocabulary: words)
        let tokens = Emphasis.marked(scanner.scanTag(), in: scanner.bytes)
        return SentenceSplitter(bytes: scanner.bytes, tokens: tokens).sentences()
    }

    /// All tokens of a short text, such as a lexicon's phrase, whether or not they make one sentence.
    public func tokens(in text: String) -> [Token] {
        var scanner = TokenScanner(text, vocabulary: words)
        return Emphasis.marked(scanner.scan(), in: scanner.bytes)
    }
}
