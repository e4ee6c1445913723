import Cues
import Discourse
import Lexicons

/// The signs of one voice in one post, counted.
public struct SignSheet: Sendable {
    private var values = [Double](repeating: 0, count: ToneSign.allCases.count)

    public subscript(_ sign: ToneSign) -> Double {
        get { values[sign.rawValue] }
        set { values[sign.rawValue] = newValue }
    }

    init() { self[.base] = 1 }

    /// Puts log(1 + count) in place of the counts and sums, once all is counted.
    mutating func settle() {
        let words = max(1, self[.words])
        self[.goodDensity] = min(1.5, self[.good] / words * 5)
        self[.badDensity] = min(1.5, self[.bad] / words * 5)
        for sign in ToneSign.allCases where !Self.asTheyAre.contains(sign) {
            values[sign.rawValue] = Logarithm.ofOnePlus(self[sign])
        }
    }

    private static let asTheyAre: Set<ToneSign> = [.base, .mean, .last, .strongestGood, .strongestBad, .goodDensity, .badDensity]
}
