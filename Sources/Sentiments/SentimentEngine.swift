import Cues
import Discourse
import Lexicons

/// Weighs the tone of words: valences, turned, raised and damped by cues, clause by clause; then the signs of the whole.
public struct SentimentEngine: Sendable {
    private let lexicons: LexiconSet
    private let topics: TopicFinder
    private let postModel: ToneModel
    private let targetModel: ToneModel
    private var numbers: SentimentNumbers { lexicons.sentimentNumbers }

    public init(_ lexicons: LexiconSet) {
        self.lexicons = lexicons
        topics = TopicFinder(lexicons)
        postModel = ToneModel(weights: lexicons.toneWeights, phrases: lexicons.tonePhrases)
        targetModel = ToneModel(weights: lexicons.targetWeights, phrases: lexicons.targetPhrases)
    }

    /// The tone of the poster's own words as a whole.
    public func tone(of exhibit: Exhibit) -> Tone {
        tone(of: weighed(exhibit) { $0.kind.isPostersVoice }, model: postModel, in: exhibit, concern: .sentiment)
    }

    /// The poster's feeling toward a claim's subject, from the clauses that are about it.
    ///
    /// - Parameter speaker: `nil` for the poster, else the quoted speaker whose words are weighed.
    public func tone(of exhibit: Exhibit, toward claim: Claim, by speaker: String?) -> Tone {
        let voice = weighed(exhibit, toward: claim) { Self.speaks(speaker, $0) }
        return tone(of: voice, model: targetModel, in: exhibit, concern: .target)
    }

    /// The signs behind `tone(of:)`, or behind `tone(of:toward:by:)` of the poster: what the weights of `tone.tsv` and `target.tsv` are fitted to.
    public func signs(of exhibit: Exhibit, toward claim: Claim? = nil) -> SignSheet {
        weighed(exhibit, toward: claim) { $0.kind.isPostersVoice }.sheet
    }

    /// The clauses behind `signs(of:toward:)` as forms in a row: what the phrases of `tone-phrases.tsv` and `target-phrases.tsv` are found among.
    public func lines(of exhibit: Exhibit, toward claim: Claim? = nil) -> [[String]] {
        weighed(exhibit, toward: claim) { $0.kind.isPostersVoice }.clauses.map { TonePhraseReader.forms(of: $0, in: exhibit) }
    }

    /// The steps by which the clauses behind `tone(of:)` came to their scores.
    public func trace(of exhibit: Exhibit) -> ToneTrace {
        let voice = weighed(exhibit) { $0.kind.isPostersVoice }
        let clauses = voice.clauses.enumerated().map { index, clause in
            ToneTrace.Clause(clause, in: exhibit, numbers, weight: clause.weight * (index == voice.last ? numbers[.lastClause] : 1))
        }
        return ToneTrace(clauses: clauses, mean: voice.sheet[.mean])
    }

    private static func speaks(_ speaker: String?, _ segment: Segment) -> Bool {
        speaker == nil ? segment.kind.isPostersVoice : segment.speaker == speaker && !segment.kind.isPostersVoice
    }

    /// A voice's clauses and its signs.
    private struct Voice {
        let clauses: [WeighedClause]
        /// The last clause that feels anything, which counts for more.
        let last: Int?
        let sheet: SignSheet
        let tokens: Int
        let hits: Int
    }

    private func weighed(_ exhibit: Exhibit, toward claim: Claim? = nil, where speaks: (Segment) -> Bool) -> Voice {
        let clauses = ClauseReader(lexicons, fandoms: topics.fandoms(of: exhibit, with: claim)).clauses(of: exhibit, where: speaks)
        let relations = claim.map { topics.relations(of: clauses, in: exhibit, to: $0) }
        var counter = SignCounter(numbers)
        var mean = ClauseMean()
        let last = clauses.lastIndex { $0.hasFeeling && $0.countsEmpty }
        for (index, clause) in clauses.enumerated() {
            counter.count(clause, relation: relations?[index])
            if relations?[index] != .others { mean.add(clause, numbers, isLast: index == last) }
        }
        var tokens = 0
        for part in exhibit.parts where speaks(part.segment) {
            counter.count(part)
            for sentence in part.sentences { tokens += sentence.tokens.count(where: \.isWeighed) }
        }
        let hits = clauses.reduce(0) { $0 + $1.hits.count + ($1.bare > 0 ? 1 : 0) }
        return Voice(clauses: clauses, last: last, sheet: counter.settle(mean: mean.value, post: exhibit.post), tokens: tokens, hits: hits)
    }

    private func tone(of voice: Voice, model: ToneModel, in exhibit: Exhibit, concern: Evidence.Concern) -> Tone {
        let phrases = model.reader.phrases(in: voice.clauses, of: exhibit, numbers)
        // Nothing that the lexicons know was said: unknown, which is not the same as neutral.
        guard voice.hits > 0 || phrases.contains(where: { abs($0.phrase.line.leaning) >= numbers[.phraseSpeaks] }) else {
            return .unknown(tokens: voice.tokens)
        }
        let shares = model.shares(of: voice.sheet, and: phrases)
        let evidence = ToneEvidence(exhibit: exhibit, concern: concern)
        return Tone(
            feeling: shares.feeling(mixedShare: numbers[.mixedShare], neutralShare: numbers[.neutralShare]), polarity: shares.polarity, tokens: voice.tokens, hits: voice.hits,
            clauses: voice.clauses.count(where: \.hasFeeling),
            evidence: voice.clauses.flatMap { evidence.rows(of: $0) } + evidence.rows(of: phrases)
                + evidence.rows(of: model.leanings(of: voice.sheet), beside: voice.clauses))
    }
}
