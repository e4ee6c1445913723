import Cues
import Lexicons

/// "I wanted to like it, but it's a mess": what stands after "but" is what is meant.
struct Contrasting: SentimentRule {
    static let name = "contrast"
    static let examples: [SentimentExample] = [.feels(.negative, "the animation is nice but the ending was awful")]

    static func weigh(_ reading: inout SentenceReading, _ numbers: SentimentNumbers) {
        for cue in reading.cues where cue.category == "contrast" && !cue.trigger.isEmpty {
            let word = reading.tokens[cue.trigger.lowerBound].form
            let clause = reading.clause(of: cue.trigger.lowerBound)
            let isGranting = granting.contains(word) && cue.trigger.upperBound < reading.tokens.count - 1
            if isGranting {
                reading.weights[clause] *= numbers[.contrastBefore]
            } else if turning.contains(word) {
                for index in reading.weights.indices {
                    reading.weights[index] *= index < clause ? numbers[.contrastBefore] : numbers[.contrastAfter]
                }
            }
        }
    }

    private static let granting: Set<String> = ["although", "though", "even", "despite", "in", "whereas"]
    private static let turning: Set<String> = ["but", "however", "yet", "nevertheless", "nonetheless", "that", "having", "then", "on"]
}
