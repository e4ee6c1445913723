/// A line of `cues.tsv`: words that change what other words say.
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
        /// Supposes it ("if").
        case suppose
        /// Wishes for it ("I wish").
        case wish
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

    public let trigger: String
    public let category: String
    public let action: Action
    public let direction: Direction
    /// Words that it acts on at the most; `nil` to the clause's end.
    public let reach: Int?
    public let origin: Origin

    public init(trigger: String, category: String, action: Action, direction: Direction, reach: Int? = nil, origin: Origin) {
        self.trigger = trigger
        self.category = category
        self.action = action
        self.direction = direction
        self.reach = reach
        self.origin = origin
    }
}
