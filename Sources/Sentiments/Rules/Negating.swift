import Cues
import Discourse
import Lexicons

/// "not good", "never liked", "isn't bad": a negator turns the words after it, within its clause and a few words.
///
/// It reaches to the clause's end, to a comma, and no further than so many words; cues that only look like negators
/// ("not only", "no doubt") are masked by the cue tables.
struct Negating: SentimentRule {
    static let name = "negation"
    static let examples: [SentimentExample] = [
        .feels(.negative, "it was not good"),
        .feels(.positive, "that wasn't bad at all"),
        .feels(.positive, "nothing, everything is great"),
        .feels(.negative, "I don't like her"),
    ]

    static func weigh(_ reading: inout SentenceReading, _ numbers: SentimentNumbers) {
        for cue in reading.cues where cue.category == "negation" && cue.action == .negate {
            guard !cue.trigger.isEmpty, !isInsideHit(cue, reading) else { continue }
            let scope = scope(of: cue, in: reading, reach: Int(numbers[.negationReach]))
            for index in reading.hits.indices where scope.contains(reading.hits[index].tokens.lowerBound) {
                let hit = reading.hits[index]
                guard !hit.wasShifted(by: AbsenceOfBad.name), !isReinforced(hit, after: cue, in: reading) else { continue }
                let factor = hit.wasShifted(by: name) ? -1 : hit.value > 0 ? numbers[.negatedGood] : numbers[.negatedBad]
                reading.hits[index].multiply(by: factor, rule: name, from: cue.trigger, source: cue.origin)
            }
        }
    }

    /// "can't stand" is an entry of its own: its negation is in its valence.
    private static func isInsideHit(_ cue: Cue, _ reading: SentenceReading) -> Bool {
        reading.hits.contains { $0.tokens.overlaps(cue.trigger) && $0.tokens.count > 1 }
    }

    /// "never been happier", "couldn't be better": nothing is above it.
    private static func isReinforced(_ hit: Hit, after cue: Cue, in reading: SentenceReading) -> Bool {
        let negator = reading.tokens[cue.trigger.upperBound - 1].form
        guard negator == "never" || negator == "not" else { return false }
        let word = reading.tokens[hit.tokens.lowerBound].form
        let between = reading.tokens[cue.trigger.upperBound..<max(cue.trigger.upperBound, hit.tokens.lowerBound)].map(\.form)
        guard between.contains("been") || between.contains("be") || between.contains("felt") || between.contains("seen") else { return false }
        return comparatives.contains(word) || between.contains("more") || (between.contains("so") && negator == "never")
    }

    private static let comparatives: Set<String> = ["happier", "better", "prouder", "cuter", "funnier", "sweeter", "worse", "sadder", "angrier"]

    private static func scope(of cue: Cue, in reading: SentenceReading, reach: Int) -> Range<Int> {
        let clause = reading.clauses[reading.clause(of: cue.trigger.lowerBound)]
        if cue.isBackward, !cue.scope.isEmpty { return max(clause.lowerBound, cue.scope.lowerBound)..<cue.trigger.lowerBound }
        var end = cue.trigger.upperBound, words = 0
        while end < clause.upperBound, words < reach {
            let token = reading.tokens[end]
            if token.kind == .mark, token.form == "," || token.form == "/" { break }
            if token.isWeighed, !fillers.contains(token.form) { words += 1 }
            end += 1
        }
        return cue.trigger.upperBound..<max(end, cue.trigger.upperBound)
    }

    /// Words that a negator passes over without tiring.
    private static let fillers: Set<String> = ["a", "an", "the", "even", "really", "that", "very", "so", "to", "be", "been", "have", "any", "all", "as", "it"]
}
