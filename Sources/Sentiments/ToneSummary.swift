import Cues
import Discourse
import Lexicons

/// Adds clauses up to a tone: a mean, not a sum, so that a long post is no stronger than a short one.
struct ToneSummary {
    private(set) var hits = 0
    private(set) var clauses = 0
    private var weights = 0.0
    private var good = 0.0
    private var bad = 0.0

    /// - Parameters:
    ///   - score: the clause's polarity, -1…1.
    ///   - weight: how much it counts; 0 leaves it out.
    mutating func add(score: Double, weight: Double, hits count: Int) {
        hits += count
        clauses += 1
        weights += weight
        if score > 0 { good += weight * score } else { bad -= weight * score }
    }

    /// A clause in which nothing fired draws the mean to the middle a little.
    mutating func addEmpty(weight: Double) { weights += weight }

    var polarity: Polarity { Polarity(weights > 0 ? (good - bad) / weights : 0) }

    /// - Parameters:
    ///   - positiveEdge: polarity from which it is positive.
    ///   - negativeEdge: polarity to which it is negative.
    func feeling(_ numbers: SentimentNumbers, positiveEdge: Double, negativeEdge: Double) -> Feeling {
        guard weights > 0, hits > 0 || good + bad > 0 else { return .neutral }
        let weaker = min(good, bad), stronger = max(good, bad)
        if stronger > 0, weaker / stronger >= numbers[.mixedShare], weaker / weights >= numbers[.mixedStrength] { return .mixed }
        let value = polarity.value
        return value >= positiveEdge ? .positive : value <= negativeEdge ? .negative : .neutral
    }
}

/// Turns clauses into the rows that explain them.
struct ToneEvidence {
    let exhibit: Exhibit
    let concern: Evidence.Concern

    /// A row a hit, and after it a row for each shift: what fired, then what was done to it.
    ///
    /// - Parameter value: what the hit is worth in this tone; the rest of its change is a row of the rule `relation`.
    func rows(of clause: WeighedClause, value: (Hit) -> Double = \.value) -> [Evidence] {
        let sentence = exhibit.parts[clause.segment].sentences[clause.sentence]
        var rows: [Evidence] = []
        for hit in clause.hits where hit.value != 0 || hit.entry.valence.value != 0 {
            let words = bytes(hit.tokens, in: sentence)
            rows.append(row(clause, trigger: words, scope: words, category: hit.entry.list.rawValue, rule: "valence", source: hit.origin, effect: value(hit)))
            for shift in hit.shifts {
                rows.append(
                    row(clause, trigger: bytes(shift.trigger, in: sentence), scope: words, category: "shift", rule: shift.rule, source: shift.source, effect: shift.change))
            }
        }
        if clause.bare != 0 {
            let words = bytes(clause.tokens, in: sentence)
            rows.append(row(clause, trigger: words, scope: words, category: "outcry", rule: "bare-outcry", source: nil, effect: clause.bare))
        }
        return rows
    }

    private func row(
        _ clause: WeighedClause, trigger: Range<Int>, scope: Range<Int>, category: String, rule: String, source: Origin?, effect: Double
    ) -> Evidence {
        Evidence(
            concern: concern, segment: clause.segment, sentence: clause.sentence, trigger: trigger, scope: scope, category: category, rule: rule,
            source: source?.description, effect: effect)
    }

    private func bytes(_ tokens: Range<Int>, in sentence: Sentence) -> Range<Int> {
        guard let first = sentence.tokens[tokens].first, let last = sentence.tokens[tokens].last else { return sentence.bytes }
        return first.bytes.lowerBound..<max(first.bytes.upperBound, last.bytes.upperBound)
    }
}
