/// A trigger of `cues.tsv`: what it is, what it does, which way and how far.
public struct CueEntry: Sendable, Hashable {
    /// What the trigger does to what lies in its scope.
    public enum Action: String, Sendable, Hashable, CaseIterable {
        /// Turns it round ("not").
        case negate
        /// Nothing: a longer phrase that holds a trigger but does not act ("not only", "no doubt").
        case mask
        /// Leaves it open ("might").
        case open
        /// Asks for it ("is it true that").
        case question
        /// Says it by a question that expects yes ("how is that not").
        case assert
        /// Denies it by a question that expects no ("since when").
        case deny
        /// Supposes it ("if").
        case suppose
        /// Wishes for what is not so ("I wish").
        case wish
        /// Hopes for what may yet be so ("I hope").
        case hope
        /// Says that it is not so but could have been ("should have been").
        case contrary
        /// Says that it was so ("used to").
        case past
        /// Says that it will be so ("going to").
        case foretell
        /// Gives it as others' words ("some people say").
        case report
        /// Gives it as others' words, and scorns them ("people keep saying").
        case mock
        /// Gives it as known or as well said ("as the artbook says", "we all know").
        case endorse
        /// Makes it a story's or a private reading's ("in my headcanon").
        case imagine
        /// Means the opposite of what it says ("sure, jan").
        case ironise
        /// Ends the scopes of cues before it ("but").
        case stop
        /// Grants it against the speaker's liking ("I have to admit").
        case concede
        /// A change of mind: what follows counts ("until", "I used to think").
        case turn
        /// Makes it stronger ("literally").
        case boost
        /// Shuts everything else out ("just", "only").
        case exclude
        /// Sets right what was denied before ("they are").
        case correct
    }
    public enum Direction: String, Sendable, Hashable, CaseIterable { case forward, backward, both, none }
    /// negation, hedge, question, contrast …
    public let category: String
    public let action: Action
    public let direction: Direction
    /// At most so many tokens; `nil` as far as the clause goes.
    public let reach: Int?
    public let note: String?

    public init(category: String, action: Action, direction: Direction, reach: Int? = nil, note: String? = nil) {
        self.category = category
        self.action = action
        self.direction = direction
        self.reach = reach
        self.note = note
    }

    static let columns = (required: ["trigger", "category", "action", "direction"], optional: ["reach", "note"])

    init(row: TSVTable.Row) throws(LexiconError) {
        self.init(
            category: try row.required("category"), action: try row.choice("action", of: Action.self),
            direction: try row.choice("direction", of: Direction.self),
            reach: try row.optionalNumber("reach", in: 0...200).map { Int($0) }, note: row.optional("note"))
    }
}
