/// The mean of what people said, with an interval that knows that one person's posts are not independent.
package struct ClusterMean: Sendable, Hashable {
    package let value: Double
    package let interval: Interval
    /// Values that the mean is taken over.
    package let count: Int
    /// People that the values come from.
    package let authors: Int

    /// - Parameters:
    ///   - clusters: one list of values a person; empty lists are passed over. Their order decides which resamples are drawn.
    ///   - resamples: how often people are drawn anew, with replacement.
    ///   - seed: the same seed and clusters give the same interval on every machine.
    /// - Returns: `nil` where there are no values.
    ///
    /// Source: percentile bootstrap over clusters; B. Efron and R. Tibshirani, "An Introduction to the Bootstrap" (1993), ch. 13.
    package init?(of clusters: [[Double]], resamples: Int = 1000, seed: UInt64 = 1) {
        let people = clusters.filter { !$0.isEmpty }.map { (sum: $0.reduce(0, +), count: $0.count) }
        guard !people.isEmpty, resamples > 0 else { return nil }
        count = people.reduce(0) { $0 + $1.count }
        authors = people.count
        value = people.reduce(0) { $0 + $1.sum } / Double(count)
        var source = SeededGenerator(seed: seed)
        var means: [Double] = []
        means.reserveCapacity(resamples)
        for _ in 0..<resamples {
            var sum = 0.0, drawn = 0
            for _ in people.indices {
                let person = people[source.index(below: people.count)]
                sum += person.sum
                drawn += person.count
            }
            means.append(sum / Double(drawn))
        }
        means.sort()
        interval = Interval(low: quantile(0.025, of: means), high: quantile(0.975, of: means))
    }
}
