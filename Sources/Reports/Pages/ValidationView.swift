import Storage

/// How far the labels agree with people's, or the plain word that nobody knows.
struct ValidationView: Sendable {
    let isValidated: Bool
    let sentence: String
    let table: TableView?

    init(_ facts: Facts) {
        let figures = facts.validation
        guard let first = figures.first else {
            isValidated = false
            sentence = "There is no validation: nobody has compared these labels with labels that people gave. Run “shiplog sample” for a coding sheet, code it (better two people than one), and run “shiplog validate” on it; precision, recall, F1 and Krippendorff's alpha will then stand here."
            table = nil
            return
        }
        isValidated = true
        let lead = figures.first { $0.output == .stance && $0.measure == .macroF1 } ?? first
        let alpha = figures.first { $0.output == .stance && $0.measure == .alpha }
        sentence = "Against \(Wording.count(lead.units, "unit")) that people coded (\(lead.gold), \(Day(lead.validatedAt).inWords)): \(Self.words(lead))"
            + (alpha.map { ", " + Self.words($0) } ?? "") + "."
            + (lead.judgeVersion == facts.run.judgeVersion ? "" : " Rules or word lists have changed since.")
        table = TableView(
            "All figures of the latest validation",
            columns: [
                .init("Output", isNumber: false), .init("Label", isNumber: false), .init("Measure", isNumber: false), .init("Value"),
                .init("95 % interval"), .init("Units"),
            ],
            rows: figures.map {
                [
                    $0.output.words, $0.label.isEmpty ? "all" : $0.label, $0.measure.words, fixed($0.value, places: 2), Self.interval($0) ?? "–",
                    Wording.count($0.units),
                ]
            })
    }

    private static func words(_ row: ValidationRow) -> String {
        "\(row.output.words) \(row.measure.words) \(fixed(row.value, places: 2))" + (interval(row).map { " " + $0 } ?? "")
    }

    private static func interval(_ row: ValidationRow) -> String? {
        row.interval.map { "[\(fixed($0.lowerBound, places: 2)),\(Wording.noBreak)\(fixed($0.upperBound, places: 2))]" }
    }
}

extension ValidationRow.Output {
    var words: String {
        switch self {
        case .stance: "stance"
        case .postSentiment: "post sentiment"
        case .targetSentiment: "target sentiment"
        }
    }
}

extension ValidationRow.Measure {
    var words: String {
        switch self {
        case .precision: "precision"
        case .recall: "recall"
        case .f1: "F1"
        case .macroF1: "macro-F1"
        case .alpha: "alpha (nominal)"
        case .ordinalAlpha: "alpha (ordinal)"
        case .accuracy: "accuracy"
        }
    }
}
