import Cues
import Discourse
import Lexicons

/// Weighs a sheet of signs and the phrases beside it: how likely each tone is, and what made it so.
struct ToneModel: Sendable {
    let weights: ToneWeights
    let reader: TonePhraseReader

    init(weights: ToneWeights, phrases: [TonePhrase]) {
        self.weights = weights
        reader = TonePhraseReader(phrases)
    }

    /// How likely each tone is; they sum to 1.
    struct Shares {
        let positive: Double
        let negative: Double
        let neutral: Double
        let mixed: Double
        /// How far the post leans, -1…1.
        var polarity: Polarity { Polarity(positive - negative) }

        /// The likeliest tone, after the handicaps of mixed and neutral.
        func feeling(mixedShare: Double, neutralShare: Double) -> Feeling {
            let neutral = neutral * neutralShare, best = max(positive, negative, neutral)
            if mixed * mixedShare > best { return .mixed }
            if neutral == best { return .neutral }
            return positive > negative ? .positive : .negative
        }
    }

    func shares(of sheet: SignSheet, and phrases: [TonePhraseReader.Met]) -> Shares {
        var sums = [0.0, 0.0, 0.0, 0.0]
        func add(_ line: ToneWeights.Line, _ value: Double) {
            sums[0] += line.positive * value
            sums[1] += line.negative * value
            sums[2] += line.neutral * value
            sums[3] += line.mixed * value
        }
        for (sign, line) in weights.inOrder { add(line, sheet[sign]) }
        for met in phrases { add(met.phrase.line, met.share) }
        let shares = Logarithm.shares(sums)
        return Shares(positive: shares[0], negative: shares[1], neutral: shares[2], mixed: shares[3])
    }

    /// A sign's part in the leaning: above 0 toward the good.
    func leanings(of sheet: SignSheet) -> [(sign: ToneSign, effect: Double, origin: Origin)] {
        weights.inOrder.compactMap { sign, line in
            let effect = line.leaning * sheet[sign]
            return abs(effect) < Self.leastEffect ? nil : (sign, effect, line.origin)
        }
    }

    /// Signs and phrases that say less leave no row of evidence.
    static let leastEffect = 0.2
}
