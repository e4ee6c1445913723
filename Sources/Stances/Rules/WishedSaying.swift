import Discourse
import Lexicons

/// "I wish they were a couple": who wishes for it does not have it.
public struct WishedSaying: StanceRule {
    public static let name = "wished-saying"
    public static let about = "\"I wish they were a couple\": who wishes for it does not have it."
    public static let examples: [RuleExample] = [
        .says(.rejected, "i wish they were married"),
        .silent("they were married"),
    ]
    public static let turns = true
    public init() {}

    public func findings(in testimony: Testimony) -> [Finding] {
        testimony.findings(.asserting, [.wished], category: "wish", toward: .rejected)
    }
}
