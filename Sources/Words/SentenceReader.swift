import Discourse

/// Turns a segment's text into sentences of tokens.
public struct SentenceReader: Sendable {
    /// Words that run-together hashtags are split by ("korrasamiiscanon"); those of the lexicons and packs.
    public let vocabulary: Set<String>

    public init(vocabulary: Set<String> = []) { self.vocabulary = vocabulary }

    /// - Returns: sentences in order; their tokens lie in order inside them and lose no visible byte.
    public func sentences(in text: String) -> [Sentence] { [] }
}
