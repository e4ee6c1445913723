import Foundation

/// The two functions of the tone model that the standard library lacks.
enum Logarithm {
    static func ofOnePlus(_ value: Double) -> Double { log1p(value) }

    /// Shares that sum to 1, from scores of any size.
    static func shares(_ scores: [Double]) -> [Double] {
        let highest = scores.max() ?? 0
        let powers = scores.map { exp($0 - highest) }
        let sum = powers.reduce(0, +)
        return powers.map { $0 / sum }
    }
}
