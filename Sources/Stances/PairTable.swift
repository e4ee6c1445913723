import Lexicons

/// Phrases of two words with a gap between them: "not _ canon" is met in "not in any way canon".
struct PairTable: Sendable {
    private struct Pair: Hashable {
        let first: Int32
        let second: Int32
    }
    private var words = FormIndex()
    private var values: [Pair: [Int]] = [:]

    /// How lines of `phrases.tsv` write the gap.
    static let gap = "_"
    /// Words between the two, at most.
    static let longestGap = 4

    /// - Parameter phrase: what `matches` gives where the pair is met.
    /// - Returns: whether the forms have a gap, and so belong here.
    mutating func add(_ forms: [String], _ phrase: Int) -> Bool {
        guard forms.count == 3, forms[1] == Self.gap else { return false }
        values[Pair(first: words.number(adding: forms[0]), second: words.number(adding: forms[2])), default: []].append(phrase)
        return true
    }

    /// Calls `meet` for every pair with one to four words between.
    func matches(in forms: [String], meet: (Range<Int>, Int) -> Void) {
        guard !words.isEmpty else { return }
        let numbers = forms.map { words.number(of: $0) ?? -1 }
        for first in numbers.indices where numbers[first] >= 0 {
            for second in first + 2..<max(first + 2, min(first + 2 + Self.longestGap, numbers.count)) where numbers[second] >= 0 {
                for phrase in values[Pair(first: numbers[first], second: numbers[second])] ?? [] { meet(first..<second + 1, phrase) }
            }
        }
    }
}
