import Lexicons

/// Phrases of two words with a gap between them: "not _ canon" is met in "not in any way canon".
struct PairTable: Sendable {
    private struct Pair: Hashable {
        let first: Int32
        let second: Int32
    }
    private var words: [String: Int32] = [:]
    private var values: [Pair: [StancePhrase]] = [:]

    /// How lines of `phrases.tsv` write the gap.
    static let gap = "_"
    /// Words between the two, at most.
    static let longestGap = 4

    /// - Returns: whether the phrase has a gap, and so belongs here.
    mutating func add(_ phrase: StancePhrase) -> Bool {
        guard phrase.forms.count == 3, phrase.forms[1] == Self.gap else { return false }
        values[Pair(first: number(of: phrase.forms[0]), second: number(of: phrase.forms[2])), default: []].append(phrase)
        return true
    }

    private mutating func number(of word: String) -> Int32 {
        if let number = words[word] { return number }
        let number = Int32(words.count)
        words[word] = number
        return number
    }

    /// Calls `meet` for every pair with one to four words between.
    func matches(in forms: [String], meet: (Range<Int>, StancePhrase) -> Void) {
        guard !words.isEmpty else { return }
        let numbers = forms.map { words[$0] ?? -1 }
        for first in numbers.indices where numbers[first] >= 0 {
            for second in first + 2..<max(first + 2, min(first + 2 + Self.longestGap, numbers.count)) where numbers[second] >= 0 {
                for phrase in values[Pair(first: numbers[first], second: numbers[second])] ?? [] { meet(first..<second + 1, phrase) }
            }
        }
    }
}
