import Discourse

/// A line of `phrases.tsv`: words and slots in a row, and how much they speak for a stance.
///
/// Slots are written in capitals: NAME, PAIR and RIVAL stand for the claim's subjects, ASSERTS, DENIES and OPENS for the phrases of
/// `claims/*.tsv`, "^" and "$" for a sentence's beginning and end.
public struct StancePhrase: Sendable, Hashable {
    /// The forms in a row, as texts are written out.
    public let forms: [String]
    public let stance: Stance
    public let weight: Double
    public let origin: Origin

    public init(forms: [String], stance: Stance, weight: Double, origin: Origin) {
        self.forms = forms
        self.stance = stance
        self.weight = weight
        self.origin = origin
    }

    static func all(in file: LexiconFile?) throws(LexiconError) -> [StancePhrase] {
        guard let file else { return [] }
        var phrases: [StancePhrase] = []
        for row in try TSVTable(file.text, file: file.name, required: ["phrase", "stance", "weight"], optional: ["posts"]).rows {
            phrases.append(
                StancePhrase(
                    forms: try row.required("phrase").split(separator: " ").map(String.init),
                    stance: try row.choice("stance", of: Stance.self), weight: try row.number("weight", in: 0...50), origin: row.origin))
        }
        return phrases
    }
}

/// `spellings.tsv`: short forms and slips, and the words that they stand for.
enum Spellings {
    static func all(in file: LexiconFile?) throws(LexiconError) -> [String: [String]] {
        guard let file else { return [:] }
        var spellings: [String: [String]] = [:]
        for row in try TSVTable(file.text, file: file.name, required: ["form", "written"]).rows {
            spellings[try row.required("form")] = try row.required("written").split(separator: " ").map(String.init)
        }
        return spellings
    }
}
