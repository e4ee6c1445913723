import Discourse
import Lexicons

/// "I hate them (affectionate)", "great episode /s": a tone tag says how the words before it are meant, and is right.
struct ToneTag: SentimentRule {
    static let name = "tone-tag"
    static let examples: [SentimentExample] = [
        .feels(.positive, "I hate them so much (affectionate)"),
        .feels(.positive, "he is an absolute menace /pos"),
    ]

    static func weigh(_ reading: inout SentenceReading, _ numbers: SentimentNumbers) {
        for tag in reading.hits where tag.entry.tags.contains("tone") && abs(tag.value) >= 1 {
            for index in reading.hits.indices where reading.hits[index].tokens.upperBound <= tag.tokens.lowerBound {
                let value = reading.hits[index].value
                guard value * tag.value < 0 else { continue }
                reading.hits[index].become(-value * numbers[.toneTag], by: name, from: tag.tokens, source: tag.origin)
            }
        }
    }
}
