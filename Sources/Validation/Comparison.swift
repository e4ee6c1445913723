import Discourse
import Statistics

/// The program's labels against people's, for one output: figures with intervals, as reports and papers quote them.
public struct Comparison<Label: Hashable & Sendable>: Sendable {
    /// The label that a person gave and the one that the program gave, for each unit of one group (a post).
    public typealias Group = [(gold: Label, given: Label)]

    public let matrix: ConfusionMatrix<Label>
    public let macroF1: Double
    /// 95 %, bootstrap over groups; `nil` without groups.
    public let interval: ClosedRange<Double>?
    /// Krippendorff's alpha between the people and the program, taken as two coders.
    public let alpha: Double?
    /// The same with the labels in order, where they have one.
    public let ordinalAlpha: Double?

    /// - Parameter ranks: the place of each label in its order; labels without a place are left out of `ordinalAlpha`.
    public init(_ groups: [Group], labels: [Label], ranks: [Label: Int] = [:], bootstrap: Bootstrap = Bootstrap()) {
        let filled = groups.filter { !$0.isEmpty }
        matrix = Self.matrix(filled, labels: labels)
        macroF1 = matrix.macroF1
        interval = bootstrap.interval(filled) { Self.matrix($0, labels: labels).macroF1 }
        let places = Dictionary(uniqueKeysWithValues: labels.enumerated().map { ($1, $0) })
        let pairs = filled.flatMap { $0 }
        alpha = Alpha.value(units: pairs.map { [places[$0.gold], places[$0.given]].compactMap { $0 } }, labels: labels.count, level: .nominal)
        ordinalAlpha = ranks.isEmpty ? nil
            : Alpha.value(
                units: pairs.map { [ranks[$0.gold], ranks[$0.given]].compactMap { $0 } }, labels: (ranks.values.max() ?? 0) + 1, level: .ordinal)
    }

    private static func matrix(_ groups: [Group], labels: [Label]) -> ConfusionMatrix<Label> {
        var matrix = ConfusionMatrix(labels: labels)
        for pair in groups.joined() { matrix.add(gold: pair.gold, given: pair.given) }
        return matrix
    }
}

extension Stance {
    /// rejected < ambiguous < confirmed; `none` has no place in the order.
    public static let ranks: [Stance: Int] = [.rejected: 0, .ambiguous: 1, .confirmed: 2]
}
