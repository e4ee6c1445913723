import Discourse
import Lexicons

/// "Are they a couple?": words for or against the claim are asked.
public struct AskedSaying: StanceRule {
    public static let name = "asked-saying"
    public static let about = "\"Are they a couple?\": words for or against the claim are asked."
    public static let examples: [RuleExample] = [
        .says(.ambiguous, "are they dating?"),
        .says(.ambiguous, "they're married, right?"),
        .silent("did you know they are dating?"),
    ]
    public static let turns = true
    public init() {}

    public func findings(in testimony: Testimony) -> [Finding] {
        testimony.findings(.asserting, [.questioned], category: "question", toward: .ambiguous)
            + testimony.findings(.denying, [.questioned], category: "question", toward: .ambiguous)
    }
}
