import Cues
import Discourse
import Lexicons

/// How the poster's clauses came to their scores, step by step: what `explain` shows.
public struct ToneTrace: Sendable {
    /// What a rule did to a word's value.
    public struct Shift: Sendable, Hashable {
        public let rule: String
        /// UTF-8 offsets into the segment's text of the words that raised it.
        public let trigger: Range<Int>
        /// What the value was multiplied by; `nil` where it was set anew.
        public let factor: Double?
        public let change: Double
        public let source: String?
    }
    /// A word or phrase that the lists know.
    public struct Word: Sendable, Hashable {
        /// UTF-8 offsets into the segment's text.
        public let bytes: Range<Int>
        /// -4…4, as the list has it.
        public let listed: Double
        /// The same after all shifts.
        public let value: Double
        public let source: String
        public let shifts: [Shift]
    }
    public struct Clause: Sendable, Hashable {
        /// Indices into `Post.segments`, and into the segment's sentences.
        public let segment: Int
        public let sentence: Int
        /// UTF-8 offsets into the segment's text.
        public let bytes: Range<Int>
        /// -1…1; 0 where nothing fired.
        public let score: Double
        /// How much it counts in the mean.
        public let weight: Double
        /// Delight without a word for it (a keysmash, a bare "!"), added to the words.
        public let bare: Double
        public let words: [Word]
    }
    /// The poster's clauses in order, those in which nothing fired among them.
    public let clauses: [Clause]
    /// Their mean, -1…1: the sign "mean" of the tone model.
    public let mean: Double
}

/// Runs the sentiment rules again and keeps their steps.
public struct ToneTracer: Sendable {
    private let lexicons: LexiconSet
    private let topics: TopicFinder

    public init(_ lexicons: LexiconSet) {
        self.lexicons = lexicons
        topics = TopicFinder(lexicons)
    }

    public func trace(of exhibit: Exhibit) -> ToneTrace {
        let numbers = lexicons.sentimentNumbers
        let clauses = ClauseReader(lexicons, fandoms: topics.fandoms(of: exhibit, with: nil)).clauses(of: exhibit) { $0.kind.isPostersVoice }
        let last = clauses.lastIndex { $0.hasFeeling && $0.countsEmpty }
        var mean = ClauseMean()
        for (index, clause) in clauses.enumerated() { mean.add(clause, numbers, isLast: index == last) }
        return ToneTrace(
            clauses: clauses.enumerated().map { traced($1, in: exhibit, numbers, weight: $1.weight * ($0 == last ? numbers[.lastClause] : 1)) }, mean: mean.value)
    }

    private func traced(_ clause: WeighedClause, in exhibit: Exhibit, _ numbers: SentimentNumbers, weight: Double) -> ToneTrace.Clause {
        let sentence = exhibit.parts[clause.segment].sentences[clause.sentence]
        return ToneTrace.Clause(
            segment: clause.segment, sentence: clause.sentence, bytes: bytes(clause.tokens, in: sentence), score: clause.score(numbers), weight: weight,
            bare: clause.bare,
            words: clause.hits.map { hit in
                ToneTrace.Word(
                    bytes: bytes(hit.tokens, in: sentence), listed: hit.entry.valence.value, value: hit.value, source: hit.origin.description,
                    shifts: shifts(of: hit, in: sentence))
            })
    }

    private func shifts(of hit: Hit, in sentence: Sentence) -> [ToneTrace.Shift] {
        var value = hit.entry.valence.value
        return hit.shifts.map { shift in
            let before = value
            value += shift.change
            return ToneTrace.Shift(
                rule: shift.rule, trigger: bytes(shift.trigger, in: sentence), factor: before == 0 ? nil : value / before, change: shift.change,
                source: shift.source?.description)
        }
    }

    private func bytes(_ tokens: Range<Int>, in sentence: Sentence) -> Range<Int> {
        guard let first = sentence.tokens[tokens].first, let last = sentence.tokens[tokens].last else { return sentence.bytes }
        return first.bytes.lowerBound..<max(first.bytes.upperBound, last.bytes.upperBound)
    }
}
