import Validation

/// A comparison as a table of 80 columns.
struct ComparisonTable<Label: Hashable & Sendable & RawRepresentable> where Label.RawValue == String {
    private let title: String
    private let comparison: Comparison<Label>

    init(_ title: String, _ comparison: Comparison<Label>) {
        self.title = title
        self.comparison = comparison
    }

    var lines: [String] {
        let interval = comparison.interval.map { " [\(Self.figure($0.lowerBound)), \(Self.figure($0.upperBound))]" } ?? ""
        let alpha = comparison.alpha.map { ", alpha \(Self.figure($0))" } ?? ""
        let ordinal = comparison.ordinalAlpha.map { ", ordinal alpha \(Self.figure($0))" } ?? ""
        return ["\(title): macro-F1 \(Self.figure(comparison.macroF1))\(interval), n \(comparison.matrix.total)\(alpha)\(ordinal)"]
            + comparison.matrix.labels.map(row)
    }

    private func row(_ label: Label) -> String {
        let score = comparison.matrix.score(of: label)
        return "    " + label.rawValue.padded(to: 12) + "precision \(Self.figure(score.precision))  recall \(Self.figure(score.recall))  F1 "
            + "\(Self.figure(score.f1))  n \(score.due)"
    }

    /// Three places behind the point.
    static func figure(_ value: Double) -> String {
        let thousandths = Int((abs(value) * 1000).rounded())
        let digits = String(thousandths % 1000)
        return (value < 0 && thousandths > 0 ? "-" : "") + "\(thousandths / 1000)." + String(repeating: "0", count: 3 - digits.count) + digits
    }
}
