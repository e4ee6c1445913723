import Discourse
import Lexicons

/// "If they kiss", "I hope they kiss": words for the claim are only supposed or hoped for.
public struct SupposedSaying: StanceRule {
    public static let name = "supposed-saying"
    public static let about = "\"If they kiss\", \"I hope they kiss\": words for the claim are only supposed or hoped for."
    public static let examples: [RuleExample] = [
        .says(.ambiguous, "if they are dating then i will scream"),
        .silent("they are dating"),
    ]
    public static let turns = true
    public init() {}

    public func findings(in testimony: Testimony) -> [Finding] {
        testimony.findings(.asserting, [.supposed, .hoped], category: "conditional", toward: .ambiguous)
    }
}
