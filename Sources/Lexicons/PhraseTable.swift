import Discourse

/// The file and line that an entry came from, as evidence names it.
public struct Origin: Sendable, Hashable, CustomStringConvertible {
    public let file: String
    public let line: Int
    public init(file: String, line: Int) {
        self.file = file
        self.line = line
    }
    public var description: String { "\(file):\(line)" }
}

/// Phrases looked up by tokens, not by letters: a trie over folded forms, longest match first.
public struct PhraseTable<Value: Sendable>: Sendable {
    /// An entry met in a sentence.
    public struct Match: Sendable {
        /// Indices into the sentence's tokens.
        public let tokens: Range<Int>
        public let value: Value
        public let origin: Origin
    }

    public init() {}

    /// Adds an entry. The phrase is folded and split as texts are, so that what people write matches what they read.
    /// A last "*" makes the last word a beginning ("hat*").
    public mutating func add(_ phrase: String, _ value: Value, from origin: Origin) {}

    /// Left to right, the longest entry at each place, each token in one match at most.
    public func matches(in tokens: [Token]) -> [Match] { [] }

    /// Every entry at every place, also inside one another; by start, then longest first.
    public func allMatches(in tokens: [Token]) -> [Match] { [] }
}
