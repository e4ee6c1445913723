import Discourse

/// A line of `tone-phrases.tsv` or `target-phrases.tsv`: one or two words in a row, and how strongly they speak for each tone.
///
/// Signs count feelings that the lists know; phrases say what the lists cannot: "can't wait", "what happened to", "finally got".
public struct TonePhrase: Sendable {
    /// The forms in a row, as sentences have them; NUMBER stands for any number.
    public let forms: [String]
    public let line: ToneWeights.Line

    public static let number = "NUMBER"

    static let columns = (required: ["phrase"] + ToneWeights.tones, optional: ["posts", "note"])

    static func all(in file: LexiconFile?) throws(LexiconError) -> [TonePhrase] {
        guard let file else { return [] }
        var phrases: [TonePhrase] = []
        for row in try TSVTable(file.text, file: file.name, required: columns.required, optional: columns.optional).rows {
            let forms = try row.required("phrase").split(separator: " ").map(String.init)
            phrases.append(TonePhrase(forms: forms, line: try ToneWeights.Line(row)))
        }
        return phrases
    }
}
