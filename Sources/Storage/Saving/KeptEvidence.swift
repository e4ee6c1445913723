import Discourse

/// What a store keeps of the evidence of one output: every word, cue and rule, and of that which comes by the dozen (phrases, and
/// signs of a whole post) the rows that weighed most.
///
/// The label and its scores were summed over all rows; `explain --post` shows them all again. Kept whole, they were four rows of five.
enum KeptEvidence {
    /// Of rows that weigh alike, the first.
    ///
    /// - Parameter outcome: the stance that came out; more is kept of what speaks for it. `nil` for a feeling.
    /// - Returns: rows in their order; at least one toward the outcome where there was one.
    static func of(_ rows: [Evidence], for outcome: Stance? = nil) -> [Evidence] {
        var ranked: [Many: [(place: Int, weight: Double)]] = [:]
        for (place, row) in rows.enumerated() {
            guard let many = Many(row, for: outcome) else { continue }
            ranked[many, default: []].append((place, abs(row.effect)))
        }
        var left = Set<Int>()
        for (many, places) in ranked {
            let most = many.isFor ? mostFor : mostAgainst
            left.formUnion(places.sorted { ($1.weight, $0.place) < ($0.weight, $1.place) }.dropFirst(most).map(\.place))
        }
        return left.isEmpty ? rows : rows.indices.filter { !left.contains($0) }.map { rows[$0] }
    }

    /// A kind of rows of which there are many.
    private struct Many: Hashable {
        let category: String
        let isFor: Bool

        init?(_ row: Evidence, for outcome: Stance?) {
            guard row.category == "phrase" || row.category == "sign" else { return nil }
            category = row.category
            isFor = row.toward == outcome
        }
    }

    private static let mostFor = 3
    private static let mostAgainst = 2
}
