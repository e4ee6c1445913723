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
        let short = Self.halfway / (Self.halfway + self[.words])
        for sign in ToneSign.allCases where !Self.asTheyAre.contains(sign) {
            values[sign.rawValue] = Logarithm.ofOnePlus(self[sign])
        }
        self[.short] = short
        for (sign, whole) in Self.inShort { self[sign] = self[whole] * short }
    }

    private static let asTheyAre: Set<ToneSign> = [.base, .mean, .last, .strongestGood, .strongestBad, .goodDensity, .badDensity]

    /// A post of so many words is half short. Chosen on gold/train by fandom and goemotions, of 10, 20 and 30.
    private static let halfway = 10.0

    private static let inShort: [(sign: ToneSign, whole: ToneSign)] = [
        (.shortGood, .good), (.shortBad, .bad), (.shortStrongestGood, .strongestGood), (.shortStrongestBad, .strongestBad), (.shortMean, .mean),
        (.shortHits, .hits), (.shortGoodDensity, .goodDensity), (.shortBadDensity, .badDensity), (.shortProfanity, .profanity), (.shortThanks, .thanks),
        (.shortNegation, .negation), (.shortQuestions, .questions), (.shortExclamations, .exclamations),
    ]
}
