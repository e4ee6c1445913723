import Cues
import Discourse
import Lexicons

/// VADER's five heuristics over an imported VADER list (`--rules vader`), for results that must compare with its own.
///
/// Written from Hutto & Gilbert 2014, "VADER: A Parsimonious Rule-based Model for Sentiment Analysis of Social Media Text", section 3.2,
/// with the constants that its authors measured there.
public struct VaderRules: Sendable {
    private let lexicon: VaderLexicon

    public init(_ lexicon: VaderLexicon) { self.lexicon = lexicon }

    /// A word that felt something, and what it came to.
    public struct Felt: Sendable, Hashable {
        /// UTF-8 offsets into the text.
        public let bytes: Range<Int>
        public let value: Double
    }

    /// What a text comes to.
    public struct Reading: Sendable {
        /// -1…1, four places.
        public let compound: Double
        public let words: [Felt]
        public let tokens: Int
    }

    public func reading(of text: String) -> Reading {
        let words = VaderWords(text, lexicon)
        var values = words.words.indices.map { value(at: $0, in: words) }
        weighContrast(&values, words)
        var sum = values.reduce(0, +)
        let emphasis = Self.emphasis(of: text)
        if sum > 0 { sum += emphasis } else if sum < 0 { sum -= emphasis }
        let compound = sum == 0 ? 0 : sum / (sum * sum + Self.softening).squareRoot()
        return Reading(
            compound: (max(-1, min(1, compound)) * 10_000).rounded() / 10_000,
            words: zip(words.words, values).filter { $1 != 0 }.map { Felt(bytes: $0.bytes, value: $1) }, tokens: words.words.count)
    }

    /// A word's valence as those around it leave it.
    private func value(at index: Int, in words: VaderWords) -> Double {
        let form = words.words[index].form
        guard !lexicon.isDegree(form), !(form == "kind" && words.form(index + 1) == "of"), var value = lexicon.valences[form] else { return 0 }
        // "no" before a charged word only turns that word.
        if form == "no", words.form(index + 1).map({ lexicon.valences[$0] != nil }) == true { value = 0 }
        if words.isTurnedByNo(index) { value = (lexicon.valences[form] ?? 0) * Self.turn }
        if words.isShouted(index) { value += value > 0 ? Self.capitals : -Self.capitals }
        for distance in 1...3 {
            guard let before = words.form(index - distance) else { break }
            guard lexicon.valences[before] == nil else { continue }
            value += degree(of: index - distance, in: words, at: distance, on: value)
            value *= words.turning(index, by: distance)
            if distance == 3 { value = (lexicon.idiom(around: index, in: words) ?? value) + lexicon.degree(before: index, in: words) }
        }
        return words.isLeast(index) && lexicon.valences["least"] == nil ? value * Self.turn : value
    }

    /// "very", "kinda": what a word of degree adds, less from further off, more when shouted.
    private func degree(of index: Int, in words: VaderWords, at distance: Int, on value: Double) -> Double {
        guard var step = lexicon.degrees[words.words[index].form] else { return 0 }
        if value < 0 { step = -step }
        if words.isShouted(index) { step += value > 0 ? Self.capitals : -Self.capitals }
        return step * [1, 0.95, 0.9][distance - 1]
    }

    /// What stands before a "but" counts half, what stands after it half as much again.
    private func weighContrast(_ values: inout [Double], _ words: VaderWords) {
        guard let but = words.words.firstIndex(where: { $0.form == "but" }) else { return }
        for index in values.indices where index != but { values[index] *= index < but ? 0.5 : 1.5 }
    }

    /// "!" up to four, and "?" from the second.
    private static func emphasis(of text: String) -> Double {
        let outcries = text.utf8.count { $0 == UInt8(ascii: "!") }, questions = text.utf8.count { $0 == UInt8(ascii: "?") }
        return Double(min(outcries, 4)) * 0.292 + (questions > 3 ? 0.96 : questions > 1 ? Double(questions) * 0.18 : 0)
    }

    static let turn = -0.74
    private static let capitals = 0.733
    /// Alpha of the paper: near the largest sum that is met, so that compounds stay inside -1…1.
    private static let softening = 15.0
}

extension VaderRules {
    /// A post's tone by these rules, over the poster's own words; the edges between labels are the authors'.
    public func tone(of exhibit: Exhibit) -> Tone {
        var evidence: [Evidence] = [], text = "", starts: [(segment: Int, start: Int)] = []
        for (index, part) in exhibit.parts.enumerated() where part.segment.kind.isPostersVoice {
            if !text.isEmpty { text += "\n" }
            starts.append((index, text.utf8.count))
            text += part.segment.text
        }
        let reading = reading(of: text)
        for felt in reading.words {
            guard let home = starts.last(where: { $0.start <= felt.bytes.lowerBound }) else { continue }
            let place = felt.bytes.lowerBound - home.start..<felt.bytes.upperBound - home.start
            let sentence = exhibit.parts[home.segment].sentences.lastIndex { $0.bytes.lowerBound <= place.lowerBound } ?? 0
            evidence.append(
                Evidence(
                    concern: .sentiment, segment: home.segment, sentence: sentence, trigger: place, scope: place, category: "valence", rule: "vader",
                    source: lexicon.origin(of: text.slice(felt.bytes)), effect: felt.value))
        }
        let feeling: Feeling = reading.compound >= 0.05 ? .positive : reading.compound <= -0.05 ? .negative : .neutral
        return Tone(
            feeling: feeling, polarity: Polarity(reading.compound), tokens: reading.tokens, hits: reading.words.count, clauses: reading.words.isEmpty ? 0 : 1,
            evidence: evidence)
    }
}
