import Discourse
import Lexicons

/// "They should have been canon": it could have been and is not.
public struct ContrarySaying: StanceRule {
    public static let name = "contrary-saying"
    public static let about = "\"They should have been canon\": it could have been and is not."
    public static let examples: [RuleExample] = [
        .says(.rejected, "they should have been girlfriends"),
        .says(.rejected, "they would have been married if the network let them"),
        .silent("they have been girlfriends"),
    ]
    public static let turns = true
    public init() {}

    public func findings(in testimony: Testimony) -> [Finding] {
        testimony.findings(.asserting, [.contrary], category: "counterfactual", toward: .rejected)
    }
}
