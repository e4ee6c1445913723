import Discourse
import Lexicons

/// "Up to interpretation": words that leave the claim open.
public struct OpenSaying: StanceRule {
    public static let name = "open-saying"
    public static let about = "\"Up to interpretation\": words that leave the claim open."
    public static let examples: [RuleExample] = [
        .says(.ambiguous, "it is up to interpretation"),
        .says(.ambiguous, "the whole thing is ambiguous"),
        .silent("they are married"),
    ]
    public init() {}

    public func findings(in testimony: Testimony) -> [Finding] {
        testimony.findings(.hedging, [.affirmed, .open, .supposed, .questioned], category: "hedging", toward: .ambiguous)
    }
}
