import Discourse
import Lexicons

/// "great!!!": outcries raise what they close.
struct Exclaiming: SentimentRule {
    static let name = "exclamation"
    static let examples: [SentimentExample] = []

    static func weigh(_ reading: inout SentenceReading, _ numbers: SentimentNumbers) {
        let count = min(Double(reading.sentence.exclamations), numbers[.exclamationLimit])
        guard count > 0, let mark = reading.tokens.lastIndex(where: { $0.kind == .mark && $0.form.contains("!") }) else { return }
        for index in reading.hits.indices {
            reading.hits[index].multiply(by: 1 + numbers[.exclamation] * count, rule: name, from: mark..<mark + 1)
        }
    }
}
