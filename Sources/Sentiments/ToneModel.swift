import Discourse
import Lexicons

/// Weighs a sheet of signs: how likely each tone is, and which signs made it so.
struct ToneModel {
    let weights: ToneWeights

    struct Shares {
        let positive: Double
        let negative: Double
        let neutral: Double
        /// How far the post leans, -1…1.
        var polarity: Polarity { Polarity(positive - negative) }
    }

    func shares(of sheet: SignSheet) -> Shares {
        var positive = 0.0, negative = 0.0, neutral = 0.0
        for (sign, line) in weights.inOrder {
            let value = sheet[sign]
            positive += line.positive * value
            negative += line.negative * value
            neutral += line.neutral * value
        }
        let shares = Logarithm.shares([positive, negative, neutral])
        return Shares(positive: shares[0], negative: shares[1], neutral: shares[2])
    }

    /// A sign's part in the leaning: above 0 toward the good.
    func leanings(of sheet: SignSheet) -> [(sign: ToneSign, effect: Double, origin: Origin)] {
        weights.inOrder.compactMap { sign, line in
            let effect = (line.positive - line.negative) * sheet[sign]
            return abs(effect) < Self.leastEffect ? nil : (sign, effect, line.origin)
        }
    }

    /// Signs that say less leave no row of evidence.
    private static let leastEffect = 0.2
}
