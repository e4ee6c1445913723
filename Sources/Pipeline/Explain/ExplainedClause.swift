import Discourse
import Sentiments

/// A clause of the poster's as `explain` shows it: each word's listed valence, what each rule multiplied it by, and the score.
public struct ExplainedClause: Encodable, Sendable {
    public struct Shift: Encodable, Sendable {
        public let rule: String
        public let text: String
        public let trigger: [Int]
        /// `nil` where the value was set anew.
        public let factor: Double?
        public let change: Double
        public let source: String?
    }
    public struct Felt: Encodable, Sendable {
        public let text: String
        public let start: Int
        public let end: Int
        /// -4…4, as the list has it.
        public let listed: Double
        /// After all shifts.
        public let value: Double
        public let source: String
        public let shifts: [Shift]
    }
    public let text: String
    public let start: Int
    public let end: Int
    /// -1…1.
    public let score: Double
    public let weight: Double
    /// An outcry without a word for it, added to the words.
    public let bare: Double
    public let words: [Felt]

    init(_ clause: ToneTrace.Clause, in segment: Segment) {
        text = segment.text.slice(clause.bytes)
        start = segment.start + clause.bytes.lowerBound
        end = segment.start + clause.bytes.upperBound
        score = rounded(clause.score)
        weight = rounded(clause.weight)
        bare = rounded(clause.bare)
        words = clause.words.map { word in
            Felt(
                text: segment.text.slice(word.bytes), start: segment.start + word.bytes.lowerBound, end: segment.start + word.bytes.upperBound,
                listed: word.listed, value: rounded(word.value), source: word.source,
                shifts: word.shifts.map { shift in
                    Shift(
                        rule: shift.rule, text: segment.text.slice(shift.trigger),
                        trigger: [segment.start + shift.trigger.lowerBound, segment.start + shift.trigger.upperBound],
                        factor: shift.factor.map(rounded), change: rounded(shift.change), source: shift.source)
                })
        }
    }
}
