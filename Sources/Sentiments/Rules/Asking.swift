import Lexicons

/// A question asserts less than it asks.
struct Asking: SentimentRule {
    static let name = "question"
    static let examples: [SentimentExample] = []

    static func weigh(_ reading: inout SentenceReading, _ numbers: SentimentNumbers) {
        guard reading.sentence.ending == .question, reading.sentence.exclamations == 0 else { return }
        let end = reading.tokens.count
        for index in reading.hits.indices where reading.hits[index].entry.list == .valence {
            reading.hits[index].multiply(by: numbers[.question], rule: name, from: end - 1..<end)
        }
    }
}
