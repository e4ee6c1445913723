import Discourse
import Lexicons

/// One idea about how words change each other's tone.
protocol SentimentRule: Sendable {
    /// As evidence names it.
    static var name: String { get }
    /// Posts that show what it does; the tests run them over the shipped lists.
    static var examples: [SentimentExample] { get }
    static func weigh(_ reading: inout SentenceReading, _ numbers: SentimentNumbers)
}

/// A sentence and how it must come out.
struct SentimentExample {
    let feeling: Feeling
    let text: String
    static func feels(_ feeling: Feeling, _ text: String) -> SentimentExample { SentimentExample(feeling: feeling, text: text) }
}

/// In the order in which they act: what stands closest to a word acts first.
let sentimentRules: [any SentimentRule.Type] = [
    ToneTag.self, Boosting.self, Emphasising.self, AbsenceOfBad.self, Negating.self, Supposing.self, Asking.self, Exclaiming.self, Contrasting.self,
]
