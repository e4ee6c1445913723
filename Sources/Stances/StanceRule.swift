import Cues
import Discourse
import Lexicons

/// A way of reading evidence out of what a voice says about a claim. One file each in `Rules/`, and a line in `stanceRules`.
public protocol StanceRule: Sendable {
    /// As evidence and `explain --rules` name it ("negated-assertion").
    static var name: String { get }
    /// One sentence: what it reads.
    static var about: String { get }
    /// What it says of sentences about a claim of romance between Ann and Bea.
    static var examples: [RuleExample] { get }
    /// Counted up where the rule reads otherwise than before, so that the next run judges again.
    static var revision: Int { get }
    /// Whether it finds words that are said to be other than they say: negated, wished for, asked, supposed.
    static var turns: Bool { get }
    init()
    func findings(in testimony: Testimony) -> [Finding]
}

extension StanceRule {
    public static var turns: Bool { false }
    public static var revision: Int { 1 }
}

/// A sentence with what a rule makes of it, run by the tests and printed by `explain --rules`.
public enum RuleExample: Sendable, Hashable {
    case says(Stance, String)
    case silent(String)
}

/// What a rule found.
public struct Finding: Sendable {
    /// Index into the testimony's lines, or its quoted lines.
    let line: Int
    let isQuoted: Bool
    /// Ranges of the line's forms.
    let trigger: Range<Int>
    let scope: Range<Int>
    let category: String
    let toward: Stance
    /// How much of the rule's weight it takes: 1/3…1 for a phrase of a list, up to 3 for an answered quotation.
    let strength: Double
    let source: Origin?

    init(
        line: Int, isQuoted: Bool = false, trigger: Range<Int>, scope: Range<Int>? = nil, category: String, toward: Stance, strength: Double = 1,
        source: Origin? = nil
    ) {
        self.line = line
        self.isQuoted = isQuoted
        self.trigger = trigger
        self.scope = scope ?? trigger
        self.category = category
        self.toward = toward
        self.strength = strength
        self.source = source
    }
}

/// All rules, in the order of strength.
public let stanceRules: [any StanceRule.Type] = [
    NegatedAssertion.self, NegatedDenial.self, AffirmedAssertion.self, AffirmedDenial.self, OpenSaying.self, DeniedOpening.self, HedgedSaying.self,
    AskedSaying.self, SupposedSaying.self, WishedSaying.self, ContrarySaying.self, PastSaying.self, ScornedSaying.self, ImaginedSaying.self, ReportedSaying.self,
    RivalSaying.self, QuotedDenial.self, AnsweredQuotation.self,
]
