import Cues
import Discourse
import Lexicons

/// A clause with all rules done: where it stands, what fired in it, what it comes to.
struct WeighedClause {
    let segment: Int
    let sentence: Int
    /// Indices into the sentence's tokens.
    let tokens: Range<Int>
    let hits: [Hit]
    /// A sign of feeling without a word for it ("!", a keysmash); added to the sum.
    let bare: Double
    /// How much it counts beside other clauses.
    let weight: Double
    /// Whether it counts as a neutral clause when nothing fired in it; a keyword tag does not.
    let countsEmpty: Bool

    var hasFeeling: Bool { hits.contains { $0.value != 0 } || bare != 0 }

    /// The clause's polarity, -1…1, from the mean of its words: saying a thing ten times does not make it stronger here.
    func score(_ numbers: SentimentNumbers) -> Double {
        let felt = hits.count { $0.value != 0 }
        let sum = hits.reduce(bare) { $0 + $1.value } / Double(max(1, felt))
        guard sum != 0 else { return 0 }
        return sum / (sum * sum + numbers[.clauseSoftening]).squareRoot()
    }
}

/// Reads the segments of one voice, clause by clause.
struct ClauseReader {
    let lexicons: LexiconSet
    private let fandoms: Set<String>
    private var numbers: SentimentNumbers { lexicons.sentimentNumbers }

    /// - Parameter fandoms: whose own entries count.
    init(_ lexicons: LexiconSet, fandoms: Set<String>) {
        self.lexicons = lexicons
        self.fandoms = fandoms
    }

    /// - Parameter speaks: which segments are this voice's.
    func clauses(of exhibit: Exhibit, where speaks: (Segment) -> Bool) -> [WeighedClause] {
        var clauses: [WeighedClause] = []
        for (index, part) in exhibit.parts.enumerated() where speaks(part.segment) {
            for (place, sentence) in part.sentences.enumerated() {
                clauses += weighed(sentence, cues: place < part.cues.count ? part.cues[place] : [], at: (index, place), in: part)
            }
        }
        return clauses
    }

    private func weighed(_ sentence: Sentence, cues: [Cue], at place: (segment: Int, sentence: Int), in part: Exhibit.Part) -> [WeighedClause] {
        var reading = SentenceReading(sentence: sentence, cues: cues, lexicons: lexicons, fandoms: fandoms)
        for rule in sentimentRules { rule.weigh(&reading, numbers) }
        let isTag = part.segment.kind == .tag
        let weight = isTag ? numbers[.tagWeight] : part.segment.kind == .title ? numbers[.titleWeight] : 1
        return reading.clauses.indices.map { index in
            let clause = reading.clauses[index]
            let hits = reading.hits.filter { clause.contains($0.tokens.lowerBound) }
            return WeighedClause(
                segment: place.segment, sentence: place.sentence, tokens: clause,
                hits: isTag && isKeyword(sentence, hits) ? [] : hits,
                bare: isTag ? 0 : bareFeeling(in: reading, clause: index), weight: weight * reading.weights[index], countsEmpty: !isTag)
        }
    }

    /// "#angst", "#slow burn": a tag of one or two plain words names a topic and says nothing.
    private func isKeyword(_ sentence: Sentence, _ hits: [Hit]) -> Bool {
        sentence.tokens.count(where: \.isWeighed) <= 2 && hits.allSatisfy { $0.entry.list == .valence && $0.entry.tags.contains("topic") }
    }

    /// Delight that has no word: a keysmash, or an outcry that nothing explains.
    private func bareFeeling(in reading: SentenceReading, clause index: Int) -> Double {
        let clause = reading.clauses[index]
        var bare = 0.0
        if reading.tokens[clause].contains(where: { $0.kind == .keysmash }) { bare += numbers[.bareKeysmash] }
        if reading.sentence.exclamations > 0, index == reading.clauses.count - 1, reading.hits.allSatisfy({ $0.value == 0 }) {
            bare += numbers[.bareExclamation] * min(Double(reading.sentence.exclamations), numbers[.exclamationLimit])
        }
        return bare
    }
}
