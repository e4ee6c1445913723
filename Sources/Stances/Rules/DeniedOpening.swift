import Discourse
import Lexicons

/// "It is not a hint, it is the ending": who denies that it is open does not hold it open.
public struct DeniedOpening: StanceRule {
    public static let name = "denied-opening"
    public static let about = "\"It's not up to interpretation\": who denies that it is open does not hold it open."
    public static let examples: [RuleExample] = [
        .says(.none, "it's not up to interpretation"),
        .silent("it's up to interpretation"),
    ]
    public static let turns = true
    public init() {}

    public func findings(in testimony: Testimony) -> [Finding] {
        testimony.findings(.hedging, [.negated], category: "denied opening", toward: .none)
    }
}
