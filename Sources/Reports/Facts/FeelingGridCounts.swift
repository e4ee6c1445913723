import Discourse

/// Posters by the position that they took last and their feeling toward the subject in that post.
struct FeelingGridCounts: Sendable {
    static let rows: [Stance] = [.confirmed, .ambiguous, .rejected, .none]
    /// The last column is "no word known": not neutral, unknown.
    static let columns: [Feeling?] = Feeling.columns + [nil]

    private let counts: [Cell: Int]
    let basis: Basis

    private struct Cell: Hashable {
        let stance: Stance
        let feeling: Feeling?
    }

    /// - Parameter opinions: in time order. Whoever never takes a position stands in the row of none.
    init(_ opinions: [Opinion]) {
        var latest: [Int: Opinion] = [:]
        for opinion in opinions where opinion.stance != .none || (latest[opinion.author]?.stance ?? Stance.none) == Stance.none {
            latest[opinion.author] = opinion
        }
        counts = latest.values.reduce(into: [:]) { $0[Cell(stance: $1.stance, feeling: $1.feeling), default: 0] += 1 }
        basis = Basis(opinions)
    }

    func count(_ stance: Stance, _ feeling: Feeling?) -> Int { counts[Cell(stance: stance, feeling: feeling)] ?? 0 }

    func total(_ stance: Stance) -> Int { Self.columns.reduce(0) { $0 + count(stance, $1) } }

    static func word(_ feeling: Feeling?) -> String { feeling?.rawValue ?? "no word known" }
}
