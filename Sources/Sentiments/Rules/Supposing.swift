import Lexicons

/// "if it were good", "I wish they kissed", "maybe it's great": what is only supposed, wished or guessed counts for less.
struct Supposing: SentimentRule {
    static let name = "supposing"
    static let examples: [SentimentExample] = []

    static func weigh(_ reading: inout SentenceReading, _ numbers: SentimentNumbers) {
        for cue in reading.cues {
            let factor: Double
            switch cue.action {
            case .suppose: factor = numbers[.conditional]
            case .contrary: factor = numbers[.regret]
            case .wish: factor = numbers[reading.tokens[cue.trigger].contains { regrets.contains($0.form) } ? .regret : .wish]
            case .open where cue.category == "hedge" && !isModifier(cue.trigger, reading): factor = numbers[.hedged]
            case .imagine: factor = numbers[.imagined]
            default: continue
            }
            for index in reading.hits.indices where isUnder(cue.scope, reading.hits[index]) && !reading.hits[index].tokens.overlaps(cue.trigger) {
                guard !reading.hits[index].wasShifted(by: name) else { continue }
                reading.hits[index].multiply(by: factor, rule: name, from: cue.trigger, source: cue.origin)
            }
        }
    }

    /// "I wish it was good" says that it was not.
    private static let regrets: Set<String> = ["wish", "wished", "only"]

    /// "kind of good" is damped once, as a modifier.
    private static func isModifier(_ trigger: Range<Int>, _ reading: SentenceReading) -> Bool {
        reading.modifiers.contains { $0.tokens.overlaps(trigger) }
    }

    private static func isUnder(_ scope: Range<Int>, _ hit: Hit) -> Bool { scope.contains(hit.tokens.lowerBound) }
}
