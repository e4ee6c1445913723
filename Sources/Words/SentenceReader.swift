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

    /// All tokens of a short text, such as a lexicon's phrase, whether or not they make one sentence.
    public func tokens(in text: String) -> [Token] {
        var scanner = TokenScanner(text, vocabulary: words)
        return Emphasis.marked(scanner.scan(), in: scanner.bytes)
    }
}
