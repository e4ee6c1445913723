import Discourse

/// What a store keeps of the evidence of one output: every rule and cue, and of that which comes by the dozen the rows that weighed most.
///
/// The label and its scores were summed over all rows; `explain --post` shows them all again. Kept whole, they were four fifths of a
/// database. Every word of a post's own tone stays, so that it can be told which lines of the lists ever spoke.
struct KeptEvidence {
    private let rows: [Evidence]
    private var left = Set<Int>()

    /// - Parameters:
    ///   - rows: of one output: a stance, a post's tone, or the feeling toward one claim's subject.
    ///   - outcome: the stance that came out; more is kept of what speaks for it. `nil` for a feeling.
    /// - Returns: rows in their order; at least one toward the outcome where there was one.
    static func of(_ rows: [Evidence], for outcome: Stance? = nil) -> [Evidence] {
        var kept = KeptEvidence(rows: rows)
        for category in ["phrase", "sign"] {
            kept.thin(Self.mostFor) { $0.category == category && $0.toward == outcome }
            kept.thin(Self.mostAgainst) { $0.category == category && $0.toward != outcome }
        }
        kept.thinWords()
        return kept.left.isEmpty ? rows : rows.indices.filter { !kept.left.contains($0) }.map { rows[$0] }
    }

    private init(rows: [Evidence]) { self.rows = rows }

    /// Phrases and signs kept of those for the outcome, and of those for all else.
    private static let mostFor = 3, mostAgainst = 2
    /// Words kept toward a claim's subject, each with its shifts; and words of a post's tone whose shifts are kept.
    private static let mostWords = 6

    private mutating func thin(_ most: Int, where isMeant: (Evidence) -> Bool) {
        left.formUnion(ranked(rows.indices.filter { isMeant(rows[$0]) }).dropFirst(most))
    }

    /// A word's row goes before those of the shifts that were done to it.
    private mutating func thinWords() {
        let words = rows.indices.filter { ["valence", "bare-outcry"].contains(rows[$0].rule) }
        for word in ranked(words).dropFirst(Self.mostWords) {
            if rows[word].concern == .target { left.insert(word) }
            left.formUnion(rows.indices[(word + 1)...].prefix { rows[$0].category == "shift" })
        }
    }

    /// The heaviest first; of rows that weigh alike, the first.
    private func ranked(_ places: [Int]) -> [Int] { places.sorted { (abs(rows[$1].effect), $0) < (abs(rows[$0].effect), $1) } }
}
