import Lexicons

/// "so good", "a bit sad", "funny af": a word that makes its neighbour stronger or weaker.
struct Boosting: SentimentRule {
    static let name = "boosting"
    static let examples: [SentimentExample] = [
        .feels(.positive, "it was extremely good"),
        .feels(.negative, "it was really bad"),
    ]

    static func weigh(_ reading: inout SentenceReading, _ numbers: SentimentNumbers) {
        let reach = Int(numbers[.boosterReach])
        for modifier in reading.modifiers {
            guard let index = target(of: modifier, in: reading, reach: reach) else { continue }
            reading.hits[index].multiply(by: modifier.value.factor, rule: name, from: modifier.tokens, source: modifier.origin)
        }
    }

    /// The nearest hit on the modifier's side, in its clause.
    private static func target(of modifier: PhraseTable<Modifier>.Match, in reading: SentenceReading, reach: Int) -> Int? {
        let clause = reading.clauses[reading.clause(of: modifier.tokens.lowerBound)]
        switch modifier.value.position {
        case .before:
            return reading.hits.firstIndex {
                $0.tokens.lowerBound >= modifier.tokens.upperBound && clause.contains($0.tokens.lowerBound)
                    && reading.words(in: modifier.tokens.upperBound..<$0.tokens.lowerBound) < reach
            }
        case .after:
            return reading.hits.lastIndex {
                $0.tokens.upperBound <= modifier.tokens.lowerBound && clause.contains($0.tokens.lowerBound)
                    && reading.words(in: $0.tokens.upperBound..<modifier.tokens.lowerBound) < reach
            }
        }
    }
}
