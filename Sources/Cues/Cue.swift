import Discourse
import Lexicons

/// Words that change what other words say: a trigger, what it does, and the scope that it does it to.
public struct Cue: Sendable, Hashable {
    /// What the trigger is: negation, hedge, question … (`Lexicons/en/cues.tsv`, column category); for a verb its signature.
    public let category: String
    /// What it does to what lies in its scope; `nil` for a verb of `verbs.tsv`, which acts by its signature.
    public let action: CueEntry.Action?
    /// How a verb treats the clause or deed that it takes; `nil` for a line of `cues.tsv`.
    public let signature: VerbEntry.Signature?
    /// Indices into the sentence's tokens.
    public let trigger: Range<Int>
    /// Indices into the sentence's tokens; what it acts on. A cue that acts both ways gives two cues.
    public let scope: Range<Int>
    public let origin: Origin?

    public init(
        category: String, action: CueEntry.Action? = nil, signature: VerbEntry.Signature? = nil, trigger: Range<Int>,
        scope: Range<Int>, origin: Origin?
    ) {
        self.category = category
        self.action = action
        self.signature = signature
        self.trigger = trigger
        self.scope = scope
        self.origin = origin
    }

    /// Whether the scope lies before the trigger.
    public var isBackward: Bool { scope.upperBound <= trigger.lowerBound }
}
