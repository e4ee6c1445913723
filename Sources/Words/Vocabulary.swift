/// The words that the lexicons and packs know: what run-together hashtags are split by and stretched words are cut to.
public struct Vocabulary: Sendable {
    public let words: Set<String>
    /// No word is longer, in bytes.
    let longest: Int
    /// Whether stretched words are left as they are.
    let keepsStretched: Bool

    public init(_ words: Set<String> = [], keepsStretched: Bool = false) {
        self.words = words
        self.keepsStretched = keepsStretched
        longest = min(24, words.lazy.map(\.utf8.count).max() ?? 0)
    }

    func contains(_ word: String) -> Bool { words.contains(word) }
}
