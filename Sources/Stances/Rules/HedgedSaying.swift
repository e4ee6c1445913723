import Discourse
import Lexicons

/// "Might be a couple": words for or against the claim stand under a hedge.
public struct HedgedSaying: StanceRule {
    public static let name = "hedged-saying"
    public static let about = "\"Might be a couple\": words for or against the claim stand under a hedge."
    public static let examples: [RuleExample] = [
        .says(.ambiguous, "they might be in love"),
        .says(.ambiguous, "they are kind of married"),
        .silent("they are in love"),
    ]
    public static let turns = true
    public init() {}

    public func findings(in testimony: Testimony) -> [Finding] {
        testimony.findings(.asserting, [.open], category: "hedge", toward: .ambiguous)
            + testimony.findings(.denying, [.open], category: "hedge", toward: .ambiguous)
    }
}
