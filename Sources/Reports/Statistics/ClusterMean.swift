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

/// The value below which a part of the values lie, between neighbours in proportion.
///
/// - Parameter sorted: ascending, not empty.
///
/// Source: R. J. Hyndman and Y. Fan, "Sample quantiles in statistical packages" (1996), definition 7 (R's default).
func quantile(_ part: Double, of sorted: [Double]) -> Double {
    precondition(!sorted.isEmpty, "a quantile needs values")
    let place = part * Double(sorted.count - 1)
    let below = Int(place)
    let above = min(below + 1, sorted.count - 1)
    return sorted[below] + (place - Double(below)) * (sorted[above] - sorted[below])
}

/// Random numbers that are the same on every machine and every night.
///
/// Source: SplitMix64 (G. Steele, D. Lea, C. Flood, "Fast splittable pseudorandom number generators", OOPSLA 2014).
struct SeededGenerator: RandomNumberGenerator {
    private var state: UInt64
    init(seed: UInt64) { state = seed }

    mutating func next() -> UInt64 {
        state &+= 0x9E37_79B9_7F4A_7C15
        var mixed = state
        mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
        mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
        return mixed ^ (mixed >> 31)
    }

    /// An index in 0..<`count`, by multiplication: the same on every version of the standard library.
    mutating func index(below count: Int) -> Int {
        Int(next().multipliedFullWidth(by: UInt64(count)).high)
    }
}
