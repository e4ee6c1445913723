import Discourse
import Lexicons

/// "If they kiss": words for the claim are only supposed.
public struct SupposedSaying: StanceRule {
    public static let name = "supposed-saying"
    public static let about = "\"If they kiss\": words for the claim are only supposed."
    public static let examples: [RuleExample] = [
        .says(.ambiguous, "if they are dating then i will scream"),
        .silent("they are dating"),
    ]
    public init() {}

    public func findings(in testimony: Testimony) -> [Finding] {
        testimony.findings(.asserting, [.supposed], category: "conditional", toward: .ambiguous)
    }
}
