import Discourse
import Lexicons

/// "Some people think they're canon": others' words are not the speaker's.
public struct ReportedSaying: StanceRule {
    public static let name = "reported-saying"
    public static let about = "\"Some people think they're married\": others' words are not the speaker's."
    public static let examples: [RuleExample] = [
        .says(.none, "some people think they're married"),
        .silent("they're married"),
    ]
    public static let turns = true
    public init() {}

    public func findings(in testimony: Testimony) -> [Finding] {
        testimony.findings(.asserting, [.reported], category: "report", toward: .none)
            + testimony.findings(.denying, [.reported], category: "report", toward: .none)
    }
}
