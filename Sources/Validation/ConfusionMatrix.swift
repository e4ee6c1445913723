/// How often a label was given where another was due: the ground of precision, recall and F1.
public struct ConfusionMatrix<Label: Hashable & Sendable>: Sendable {
    /// In the order that tables print them.
    public let labels: [Label]
    private var counts: [Pair: Int] = [:]

    private struct Pair: Hashable {
        let gold: Label
        let given: Label
    }

    public init(labels: [Label]) { self.labels = labels }

    public mutating func add(gold: Label, given: Label) { counts[Pair(gold: gold, given: given), default: 0] += 1 }

    public func count(gold: Label, given: Label) -> Int { counts[Pair(gold: gold, given: given)] ?? 0 }

    public var total: Int { counts.values.reduce(0, +) }

    /// The share of right answers, 0…1; `nil` without any.
    public var accuracy: Double? {
        total == 0 ? nil : Double(labels.reduce(0) { $0 + count(gold: $1, given: $1) }) / Double(total)
    }

    /// What a label's row of the table says; 0 where nothing was due or given.
    public func score(of label: Label) -> LabelScore {
        let hits = count(gold: label, given: label)
        let given = labels.reduce(0) { $0 + count(gold: $1, given: label) }
        let due = labels.reduce(0) { $0 + count(gold: label, given: $1) }
        return LabelScore(hits: hits, given: given, due: due)
    }

    /// The mean of the labels' F1, each label counting alike, 0…1.
    public var macroF1: Double { labels.reduce(0) { $0 + score(of: $1).f1 } / Double(max(1, labels.count)) }
}

/// Precision, recall and F1 of one label, each 0…1.
public struct LabelScore: Sendable, Hashable {
    public let hits: Int
    public let given: Int
    public let due: Int
    public var precision: Double { given == 0 ? 0 : Double(hits) / Double(given) }
    public var recall: Double { due == 0 ? 0 : Double(hits) / Double(due) }
    public var f1: Double { given + due == 0 ? 0 : 2 * Double(hits) / Double(given + due) }
}
