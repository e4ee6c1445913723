/// A trigger of `cues.tsv`: what it is, what it does, which way and how far.
public struct CueEntry: Sendable, Hashable {
    public enum Direction: String, Sendable, Hashable, CaseIterable { case forward, backward, both, none }
    /// negation, hedge, question, contrast …
    public let category: String
    /// What it does to its scope ("negate", "end", "pseudo" …); the cue finder's words.
    public let action: String
    public let direction: Direction
    /// At most so many tokens; `nil` as far as the clause goes.
    public let reach: Int?
    public let note: String?

    public init(category: String, action: String, direction: Direction, reach: Int? = nil, note: String? = nil) {
        self.category = category
        self.action = action
        self.direction = direction
        self.reach = reach
        self.note = note
    }

    static let columns = (required: ["trigger", "category", "action", "direction"], optional: ["reach", "note"])

    init(row: TSVTable.Row) throws(LexiconError) {
        self.init(
            category: try row.required("category"), action: try row.required("action"),
            direction: try row.choice("direction", of: Direction.self),
            reach: try row.optionalNumber("reach", in: 0...200).map { Int($0) }, note: row.optional("note"))
    }
}
