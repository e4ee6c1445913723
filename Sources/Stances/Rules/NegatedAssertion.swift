import Discourse
import Lexicons

/// "Never a couple": words that say the claim holds stand inside a negation.
public struct NegatedAssertion: StanceRule {
    public static let name = "negated-assertion"
    public static let about = "\"Never a couple\": words that say the claim holds stand inside a negation."
    public static let examples: [RuleExample] = [
        .says(.rejected, "they were not ever really dating"),
        .says(.rejected, "i don't think they are in love"),
        .says(.rejected, "the show failed to make them canon"),
        .silent("they were dating"),
        .silent("never mind, they were dating"),
        .silent("no doubt they are in love"),
    ]
    public static let turns = true
    public init() {}

    public func findings(in testimony: Testimony) -> [Finding] {
        testimony.findings(.asserting, [.negated], category: "negation", toward: .rejected)
    }
}
