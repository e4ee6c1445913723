/// Krippendorff's alpha: how far coders agree beyond chance; 1 is full agreement, 0 is chance, below 0 is worse.
///
/// Any number of coders, with gaps. Source: Hayes & Krippendorff 2007, "Answering the Call for a Standard
/// Reliability Measure for Coding Data", with its coincidence matrix.
public struct Alpha: Sendable {
    public enum Level: Sendable {
        /// Labels without an order.
        case nominal
        /// Labels in order: far misses weigh more than near ones.
        case ordinal
    }

    /// - Parameters:
    ///   - units: one list a unit, holding each coder's label as its place in the label order, without the gaps.
    ///   - labels: how many labels there are.
    /// - Returns: `nil` where no unit has two codes, or where all codes are the same (nothing to disagree on).
    public static func value(units: [[Int]], labels: Int, level: Level) -> Double? {
        var coincidences = [[Double]](repeating: [Double](repeating: 0, count: labels), count: labels)
        for codes in units where codes.count > 1 {
            for first in codes.indices {
                for second in codes.indices where second != first {
                    coincidences[codes[first]][codes[second]] += 1 / Double(codes.count - 1)
                }
            }
        }
        let margins = coincidences.map { $0.reduce(0, +) }
        let total = margins.reduce(0, +)
        guard total > 1 else { return nil }
        var observed = 0.0, expected = 0.0
        for first in 0..<labels {
            for second in 0..<labels where second != first {
                let distance = distance(first, second, margins: margins, level: level)
                observed += coincidences[first][second] * distance
                expected += margins[first] * margins[second] * distance
            }
        }
        guard expected > 0 else { return nil }
        return 1 - (total - 1) * observed / expected
    }

    private static func distance(_ first: Int, _ second: Int, margins: [Double], level: Level) -> Double {
        switch level {
        case .nominal: return 1
        case .ordinal:
            let between = margins[min(first, second)...max(first, second)].reduce(0, +)
            let span = between - (margins[first] + margins[second]) / 2
            return span * span
        }
    }
}
