import Discourse
import Lexicons

/// "Not like sisters": words that deny the claim stand inside a negation.
public struct NegatedDenial: StanceRule {
    public static let name = "negated-denial"
    public static let about = "\"Not like sisters\": words that deny the claim stand inside a negation."
    public static let examples: [RuleExample] = [
        .says(.confirmed, "nobody thinks they are like sisters"),
        .silent("they are like sisters"),
    ]
    public static let turns = true
    public init() {}

    public func findings(in testimony: Testimony) -> [Finding] {
        testimony.findings(.denying, [.negated], category: "negation", toward: .confirmed)
    }
}
