import Cues
import Discourse
import Lexicons

/// Finds the phrases of `tone-phrases.tsv` or `target-phrases.tsv` in clauses.
struct TonePhraseReader: Sendable {
    /// A phrase met: where it first stands, and what it counts for.
    struct Met {
        let phrase: TonePhrase
        let segment: Int
        let sentence: Int
        /// Indices into the sentence's tokens.
        let tokens: Range<Int>
        /// What its weights are multiplied by: less in long posts, which hold more of everything.
        let share: Double
    }
    /// By number, so that each is counted once a post.
    private let table: FormTable<Int>
    private let phrases: [TonePhrase]

    init(_ phrases: [TonePhrase]) {
        self.phrases = phrases
        var table = FormTable<Int>()
        for (number, phrase) in phrases.enumerated() { table.add(phrase.forms, number) }
        self.table = table
    }

    /// - Returns: each phrase once, where it first stands.
    func phrases(in clauses: [WeighedClause], of exhibit: Exhibit, _ numbers: SentimentNumbers) -> [Met] {
        guard !table.isEmpty else { return [] }
        let rows = clauses.map { Self.forms(of: $0, in: exhibit) }
        let words = rows.reduce(0) { $0 + $1.count }
        let share = numbers[.phraseScale] / (Double(words) + numbers[.phraseSoftening]).squareRoot()
        var seen: Set<Int> = [], met: [Met] = []
        for (clause, forms) in zip(clauses, rows) {
            for match in table.allMatches(in: forms) where seen.insert(match.value).inserted {
                let start = clause.tokens.lowerBound
                met.append(
                    Met(
                        phrase: phrases[match.value], segment: clause.segment, sentence: clause.sentence,
                        tokens: start + match.range.lowerBound..<start + match.range.upperBound, share: share))
            }
        }
        return met
    }

    /// A clause as phrases are written: forms, and NUMBER for numbers.
    static func forms(of clause: WeighedClause, in exhibit: Exhibit) -> [String] {
        exhibit.parts[clause.segment].sentences[clause.sentence].tokens[clause.tokens].map { $0.kind == .number ? TonePhrase.number : $0.form }
    }
}
