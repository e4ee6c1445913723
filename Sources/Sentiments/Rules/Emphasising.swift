import Discourse
import Lexicons

/// "I LOVE it", "sooo goooood", "*love*": how a word is written says how strongly it is meant.
struct Emphasising: SentimentRule {
    static let name = "emphasising"
    static let examples: [SentimentExample] = [.feels(.positive, "I LOVE this")]

    static func weigh(_ reading: inout SentenceReading, _ numbers: SentimentNumbers) {
        let words = reading.tokens.filter { $0.kind == .word }
        let isAllShouted = words.allSatisfy { $0.shape.contains(.allCaps) || $0.bytes.count < 2 }
        for index in reading.hits.indices {
            let hit = reading.hits[index]
            let shapes = reading.tokens[hit.tokens].map(\.shape)
            var factor = 1.0
            if !isAllShouted, shapes.contains(where: { $0.contains(.allCaps) }) { factor *= numbers[.capitals] }
            if shapes.contains(where: { $0.contains(.lengthened) }) { factor *= numbers[.stretched] }
            if shapes.contains(where: { $0.contains(.emphasised) }) { factor *= numbers[.emphasised] }
            reading.hits[index].multiply(by: factor, rule: name, from: hit.tokens)
        }
    }
}
