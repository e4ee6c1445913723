/// The numbers of the sentiment rules, as `sentiment.tsv` gives them: factors, reaches and the edges between labels.
public struct SentimentNumbers: Sendable, Hashable {
    /// What each is for stands beside it in the list.
    public enum Name: String, Sendable, Hashable, CaseIterable {
        case negatedGood = "negated-good"
        case negatedBad = "negated-bad"
        case absentBad = "absent-bad"
        case negationReach = "negation-reach"
        case boosterReach = "booster-reach"
        case capitals, stretched, emphasised, exclamation
        case exclamationLimit = "exclamation-limit"
        case question, conditional, wish, regret, hedged, imagined, sarcasm
        case contrastBefore = "contrast-before"
        case contrastAfter = "contrast-after"
        case toneTag = "tone-tag"
        case bareExclamation = "bare-exclamation"
        case bareKeysmash = "bare-keysmash"
        case clauseSoftening = "clause-softening"
        case emptyClause = "empty-clause"
        case lastClause = "last-clause"
        case mixedStrength = "mixed-strength"
        case mixedBalance = "mixed-balance"
        case tagWeight = "tag-weight"
        case titleWeight = "title-weight"
    }
    private let values: [Name: Double]

    public subscript(_ name: Name) -> Double { values[name] ?? 0 }

    static let columns = (required: ["name", "value"], optional: ["reason"])

    /// - Parameter file: `nil` in a set made of texts: all numbers are 0 and nothing scores.
    init(_ file: LexiconFile?) throws(LexiconError) {
        guard let file else {
            values = [:]
            return
        }
        var values: [Name: Double] = [:]
        for row in try TSVTable(file.text, file: file.name, required: Self.columns.required, optional: Self.columns.optional).rows {
            let name = try row.choice("name", of: Name.self)
            guard values.updateValue(try row.number("value", in: -100...100), forKey: name) == nil else {
                throw .faulty(row.origin, fault: "\"\(name.rawValue)\" was given a value before", remedy: "keep one of the lines")
            }
        }
        let missing = Name.allCases.filter { values[$0] == nil }.map(\.rawValue)
        guard missing.isEmpty else {
            throw .faulty(
                Origin(file: file.name, line: 1), fault: "no value for \(missing.joined(separator: ", "))",
                remedy: "add a line with name, value and reason for each")
        }
        self.values = values
    }
}

extension SentimentNumbers {
    /// The same numbers with some of them changed: what tuning tries out.
    public func changing(_ changes: [Name: Double]) -> SentimentNumbers { SentimentNumbers(values: values.merging(changes) { $1 }) }

    private init(values: [Name: Double]) { self.values = values }
}
