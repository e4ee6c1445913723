import Discourse
import Lexicons

/// "They used to be together": it was so and is no longer.
public struct PastSaying: StanceRule {
    public static let name = "past-saying"
    public static let about = "\"They used to be together\": it was so and is no longer."
    public static let examples: [RuleExample] = [
        .says(.rejected, "they used to be girlfriends"),
        .silent("they are girlfriends"),
    ]
    public static let turns = true
    public init() {}

    public func findings(in testimony: Testimony) -> [Finding] {
        testimony.findings(.asserting, [.past], category: "past", toward: .rejected)
    }
}
