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
            case .wish, .contrary: factor = numbers[.wish]
            case .open where cue.category == "hedge": factor = numbers[.hedged]
            case .imagine: factor = numbers[.imagined]
            default: continue
            }
            for index in reading.hits.indices where isUnder(cue.scope, reading.hits[index]) && !reading.hits[index].tokens.overlaps(cue.trigger) {
                guard !reading.hits[index].wasShifted(by: name) else { continue }
                reading.hits[index].multiply(by: factor, rule: name, from: cue.trigger, source: cue.origin)
            }
        }
    }

    private static func isUnder(_ scope: Range<Int>, _ hit: Hit) -> Bool { scope.contains(hit.tokens.lowerBound) }
}
