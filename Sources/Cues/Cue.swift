import Discourse
import Lexicons

/// Words that change what other words say: a trigger, what it does, and the scope that it does it to.
public struct Cue: Sendable, Hashable {
    /// What the trigger is: negation, hedge, question … (`Lexicons/en/cues.tsv`, column category).
    public let category: String
    /// Indices into the sentence's tokens.
    public let trigger: Range<Int>
    /// Indices into the sentence's tokens; what it acts on.
    public let scope: Range<Int>
    public let origin: Origin?
    public init(category: String, trigger: Range<Int>, scope: Range<Int>, origin: Origin?) {
        self.category = category
        self.trigger = trigger
        self.scope = scope
        self.origin = origin
    }
}

/// Finds the cues of a sentence and how far each reaches.
public struct CueFinder: Sendable {
    public init(_ lexicons: LexiconSet) {}
    /// - Returns: in order of their triggers.
    public func cues(in sentence: Sentence) -> [Cue] { [] }
}
