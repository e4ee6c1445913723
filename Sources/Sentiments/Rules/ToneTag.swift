import Discourse
import Lexicons

/// "I hate them (affectionate)", "great episode /s": a tone tag says how the words before it are meant, and is right.
struct ToneTag: SentimentRule {
    static let name = "tone-tag"
    static let examples: [SentimentExample] = [
        .feels(.positive, "I hate them so much (affectionate)"),
        .feels(.positive, "he is an absolute menace /pos"),
        .feels(.negative, "great episode /s"),
    ]

    static func weigh(_ reading: inout SentenceReading, _ numbers: SentimentNumbers) {
        for tag in reading.hits where tag.entry.tags.contains("tone") {
            let isSarcasm = reading.tokens[tag.tokens].contains { sarcasms.contains($0.form) }
            guard isSarcasm || abs(tag.value) >= 1 else { continue }
            for index in reading.hits.indices where reading.hits[index].tokens.upperBound <= tag.tokens.lowerBound {
                let value = reading.hits[index].value
                if isSarcasm {
                    reading.hits[index].become(value * numbers[.sarcasm], by: name, from: tag.tokens, source: tag.origin)
                } else if value * tag.value < 0 {
                    reading.hits[index].become(-value * numbers[.toneTag], by: name, from: tag.tokens, source: tag.origin)
                }
            }
        }
    }

    private static let sarcasms: Set<String> = ["/s", "/sarc", "/sarcasm", "sarcasm", "sarcastic"]
}
