import Cues
import Lexicons

/// "no problem", "no complaints", "without regrets": where something bad is not, it is good.
struct AbsenceOfBad: SentimentRule {
    static let name = "absence-of-bad"
    static let examples: [SentimentExample] = [
        .feels(.positive, "no complaints here"),
        .feels(.positive, "zero regrets"),
    ]

    static func weigh(_ reading: inout SentenceReading, _ numbers: SentimentNumbers) {
        for index in reading.hits.indices where reading.hits[index].value < 0 {
            let start = reading.hits[index].tokens.lowerBound
            guard start > 0, absences.contains(reading.tokens[start - 1].form) else { continue }
            reading.hits[index].multiply(by: numbers[.absentBad], rule: name, from: start - 1..<start)
        }
    }

    private static let absences: Set<String> = ["no", "zero", "without"]
}
