/// The numbers of the sentiment rules, as `sentiment.tsv` gives them: factors, reaches and the edges between labels.
public struct SentimentNumbers: Sendable, Hashable {
    /// What each is for stands beside it in the list.
    public enum Name: Int, NamedCase {
        case negatedGood
        case negatedBad
        case absentBad
        case negationReach
        case boosterReach
        case capitals, stretched, emphasised, exclamation
        case exclamationLimit
        case question, conditional, wish, regret, hedged, imagined, sarcasm
        case contrastBefore
        case contrastAfter
        case toneTag
        case bareExclamation
        case bareKeysmash
        case clauseSoftening
        case emptyClause
        case lastClause
        case mixedShare
        case neutralShare
        case phraseScale
        case phraseSoftening
        case phraseSpeaks
        case tagWeight
        case titleWeight
    }
    /// By `Name.rawValue`.
    private let values: [Double]

    public subscript(_ name: Name) -> Double { values[name.rawValue] }

    static let columns = (required: ["name", "value"], optional: ["reason"])

    /// - Parameter file: `nil` in a set made of texts: all numbers are 0 and nothing scores.
    init(_ file: LexiconFile?) throws(LexiconError) {
        guard let file else {
            values = Name.allCases.map { _ in 0 }
            return
        }
        var values: [Name: Double] = [:]
        for row in try TSVTable(file.text, file: file.name, required: Self.columns.required, optional: Self.columns.optional).rows {
            let name = try row.named("name", of: Name.self)
            guard values.updateValue(try row.number("value", in: -100...100), forKey: name) == nil else {
                throw .faulty(row.origin, fault: "\"\(name.name)\" was given a value before", remedy: "keep one of the lines")
            }
        }
        let missing = Name.allCases.filter { values[$0] == nil }.map(\.name)
        guard missing.isEmpty else {
            throw .faulty(
                Origin(file: file.name, line: 1), fault: "no value for \(missing.joined(separator: ", "))",
                remedy: "add a line with name, value and reason for each")
        }
        self.values = Name.allCases.map { values[$0] ?? 0 }
    }
}

extension SentimentNumbers {
    /// The same numbers with some of them changed: what tuning tries out.
    public func changing(_ changes: [Name: Double]) -> SentimentNumbers {
        SentimentNumbers(values: Name.allCases.map { changes[$0] ?? values[$0.rawValue] })
    }

    private init(values: [Double]) { self.values = values }
}
