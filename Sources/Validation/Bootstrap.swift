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
        var random = SplitMix(seed: seed)
        let values = (0..<rounds).map { _ in
            statistic((0..<groups.count).map { _ in groups[Int.random(in: 0..<groups.count, using: &random)] })
        }.sorted()
        let low = values[Int(0.025 * Double(rounds))], high = values[min(rounds - 1, Int(0.975 * Double(rounds)))]
        return low...high
    }
}

/// Source: Steele, Lea & Flood 2014, "Fast Splittable Pseudorandom Number Generators" (SplitMix64).
struct SplitMix: RandomNumberGenerator {
    private var state: UInt64
    init(seed: UInt64) { state = seed }
    mutating func next() -> UInt64 {
        state &+= 0x9E37_79B9_7F4A_7C15
        var mixed = state
        mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
        mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
        return mixed ^ (mixed >> 31)
    }
}
