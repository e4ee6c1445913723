import Cues
import Discourse
import Lexicons

/// Weighs the tone of words: valences, turned, raised and damped by cues, clause by clause.
public struct SentimentEngine: Sendable {
    private let lexicons: LexiconSet
    private let topics: TopicFinder
    private var numbers: SentimentNumbers { lexicons.sentimentNumbers }

    public init(_ lexicons: LexiconSet) {
        self.lexicons = lexicons
        topics = TopicFinder(lexicons)
    }

    /// The tone of the poster's own words as a whole.
    public func tone(of exhibit: Exhibit) -> Tone {
        let clauses = ClauseReader(lexicons).clauses(of: exhibit) { $0.kind.isPostersVoice }
        var summary = ToneSummary()
        var rows: [Evidence] = []
        let evidence = ToneEvidence(exhibit: exhibit, concern: .sentiment)
        let last = clauses.lastIndex { $0.hasFeeling && $0.countsEmpty }
        for (index, clause) in clauses.enumerated() {
            guard clause.hasFeeling else {
                if clause.countsEmpty { summary.addEmpty(weight: numbers[.emptyClause]) }
                continue
            }
            summary.add(
                score: clause.score(numbers), weight: clause.weight * (index == last ? numbers[.lastClause] : 1), hits: clause.hits.count)
            rows += evidence.rows(of: clause)
        }
        return tone(summary, tokens: tokens(exhibit) { $0.kind.isPostersVoice }, evidence: rows, edges: (.positiveEdge, .negativeEdge))
    }

    /// The poster's feeling toward a claim's subject, from the clauses that are about it.
    ///
    /// - Parameter speaker: `nil` for the poster, else the quoted speaker whose words are weighed.
    public func tone(of exhibit: Exhibit, toward claim: Claim, by speaker: String?) -> Tone {
        let speaks: (Segment) -> Bool = { segment in
            speaker == nil ? segment.kind.isPostersVoice : segment.speaker == speaker && !segment.kind.isPostersVoice
        }
        let clauses = ClauseReader(lexicons).clauses(of: exhibit, where: speaks)
        let relations = topics.relations(of: clauses, in: exhibit, to: claim)
        var summary = ToneSummary()
        var rows: [Evidence] = []
        let evidence = ToneEvidence(exhibit: exhibit, concern: .target)
        for (clause, relation) in zip(clauses, relations) {
            let weight = clause.weight * self.weight(of: relation)
            guard weight > 0 else { continue }
            guard clause.hasFeeling else {
                if clause.countsEmpty { summary.addEmpty(weight: numbers[.emptyClause] * weight) }
                continue
            }
            let value: (Hit) -> Double = { self.value(of: $0, relation: relation) }
            summary.add(score: clause.score(numbers, value: value), weight: weight, hits: clause.hits.count)
            rows += evidence.rows(of: clause, value: value)
        }
        return tone(summary, tokens: tokens(exhibit, where: speaks), evidence: rows, edges: (.targetPositiveEdge, .targetNegativeEdge))
    }

    private func weight(of relation: TopicFinder.Relation) -> Double {
        switch relation {
        case .near: numbers[.targetNear]
        case .far: numbers[.targetFar]
        case .others: 0
        }
    }

    /// Grief and fear are no dislike of their subject, and anger is often at the world.
    private func value(of hit: Hit, relation: TopicFinder.Relation) -> Double {
        guard hit.value < 0 else { return hit.value }
        if hit.entry.tags.contains("sadness") || hit.entry.tags.contains("fear") { return hit.value * numbers[.targetGrief] }
        if hit.entry.tags.contains("anger") || hit.entry.tags.contains("profanity") { return hit.value * numbers[.targetAnger] }
        return hit.value
    }

    private func tokens(_ exhibit: Exhibit, where speaks: (Segment) -> Bool) -> Int {
        exhibit.parts.reduce(0) { count, part in
            speaks(part.segment) ? count + part.sentences.reduce(0) { $0 + $1.tokens.count(where: \.isWeighed) } : count
        }
    }

    private func tone(
        _ summary: ToneSummary, tokens: Int, evidence: [Evidence], edges: (positive: SentimentNumbers.Name, negative: SentimentNumbers.Name)
    ) -> Tone {
        guard summary.clauses > 0 else { return .unknown(tokens: tokens) }
        return Tone(
            feeling: summary.feeling(numbers, positiveEdge: numbers[edges.positive], negativeEdge: numbers[edges.negative]),
            polarity: summary.polarity, tokens: tokens, hits: summary.hits, clauses: summary.clauses, evidence: evidence)
    }
}
