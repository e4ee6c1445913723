import Discourse

/// A line of `verbs.tsv`: a verb that takes a clause or a deed, and what it does to whether that is so.
public struct VerbEntry: Sendable, Hashable {
    public enum Signature: String, Sendable, Hashable, CaseIterable {
        case factive, confirm, deny, report, counterfactive
        case negRaising = "neg-raising"
        case implicative = "implicative+"
        case negativeImplicative = "implicative-"
    }
    public let verb: String
    public let signature: Signature
    /// All inflected forms, the verb itself first.
    public let forms: [String]
    public let origin: Origin

    public init(verb: String, signature: Signature, irregular: [String] = [], origin: Origin) {
        self.verb = verb
        self.signature = signature
        self.origin = origin
        forms = [verb] + Self.regular(verb) + irregular
    }

    /// "deny" → denies, denied, denying; "notice" → notices, noticed, noticing; "admit" → admits, admitted, admitting.
    static func regular(_ verb: String) -> [String] {
        let stem = String(verb.dropLast())
        switch verb.last {
        case "e": return [verb + "s", verb + "d", stem + "ing"]
        case "y" where !(verb.dropLast().last.map("aeiou".contains) ?? false): return [stem + "ies", stem + "ied", verb + "ing"]
        case "s", "x", "z", "h": return [verb + "es", verb + "ed", verb + "ing"]
        default:
            let doubled = ["admit", "omit", "stop", "quit", "let", "forget", "get", "begin", "regret", "cut", "drop", "bet"].contains(verb)
                ? verb + String(verb.suffix(1)) : verb
            return [verb + "s", doubled + "ed", doubled + "ing"]
        }
    }
}

/// A line of `claims/<kind>.tsv`: words that say, deny or leave open what claims of a kind say.
public struct ClaimPhraseEntry: Sendable, Hashable {
    public enum Direction: String, Sendable, Hashable, CaseIterable { case asserting, denying, hedging }
    public let phrase: String
    public let direction: Direction
    /// 1 leans that way, 2 mostly says so, 3 says it outright.
    public let strength: Int
    public let origin: Origin

    public init(phrase: String, direction: Direction, strength: Int, origin: Origin) {
        self.phrase = phrase
        self.direction = direction
        self.strength = strength
        self.origin = origin
    }
}

/// A line of `phrases.tsv`: plain words or slots in a row, and how much they speak for a stance.
public struct StancePhraseEntry: Sendable, Hashable {
    /// Forms parted by blanks; NAME, PAIR, RIVAL, ASSERTS and the like stand for what fills the slot.
    public let phrase: String
    public let stance: Stance
    public let weight: Double
    public let origin: Origin

    public init(phrase: String, stance: Stance, weight: Double, origin: Origin) {
        self.phrase = phrase
        self.stance = stance
        self.weight = weight
        self.origin = origin
    }
}

/// A line of `weights.tsv`: how much a kind of evidence counts.
public struct WeightEntry: Sendable, Hashable {
    public let name: String
    public let weight: Double
    public let origin: Origin

    public init(name: String, weight: Double, origin: Origin) {
        self.name = name
        self.weight = weight
        self.origin = origin
    }
}
