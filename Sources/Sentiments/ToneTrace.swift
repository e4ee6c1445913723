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

extension ToneTrace.Clause {
    /// - Parameter weight: how much it counts in the mean, its place taken in.
    init(_ clause: WeighedClause, in exhibit: Exhibit, _ numbers: SentimentNumbers, weight: Double) {
        let sentence = exhibit.parts[clause.segment].sentences[clause.sentence]
        self.init(
            segment: clause.segment, sentence: clause.sentence, bytes: sentence.bytes(of: clause.tokens), score: clause.score(numbers), weight: weight,
            bare: clause.bare, words: clause.hits.map { ToneTrace.Word($0, in: sentence) })
    }
}

extension ToneTrace.Word {
    fileprivate init(_ hit: Hit, in sentence: Sentence) {
        var value = hit.entry.valence.value
        self.init(
            bytes: sentence.bytes(of: hit.tokens), listed: value, value: hit.value, source: hit.origin.description,
            shifts: hit.shifts.map { shift in
                let before = value
                value += shift.change
                return ToneTrace.Shift(
                    rule: shift.rule, trigger: sentence.bytes(of: shift.trigger), factor: before == 0 ? nil : value / before, change: shift.change,
                    source: shift.source?.description)
            })
    }
}
