/// An interval by drawing the groups again and again, with a fixed seed: the same data give the same interval.
///
/// Groups, not single judgements, are drawn, since those of one post or one author are not independent.
public struct Bootstrap: Sendable {
    public let rounds: Int
    public let seed: UInt64

    public init(rounds: Int = 1000, seed: UInt64 = 7) {
        self.rounds = rounds
        self.seed = seed
    }

    /// - Returns: the 2.5th and 97.5th percentile of `statistic` over the rounds; `nil` without groups.
    public func interval<Group>(_ groups: [Group], _ statistic: ([Group]) -> Double) -> ClosedRange<Double>? {
        guard !groups.isEmpty else { return nil }
        var random = SeededGenerator(seed: seed)
        let values = (0..<rounds).map { _ in statistic(groups.map { _ in groups[random.index(below: groups.count)] }) }.sorted()
        return quantile(0.025, of: values)...quantile(0.975, of: values)
    }
}
