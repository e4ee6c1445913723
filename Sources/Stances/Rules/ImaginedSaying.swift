import Discourse
import Lexicons

/// "In my headcanon they are married": a story or a private reading says nothing of the work.
public struct ImaginedSaying: StanceRule {
    public static let name = "imagined-saying"
    public static let about = "\"In my headcanon they are married\": a story or a private reading says nothing of the work."
    public static let examples: [RuleExample] = [
        .says(.none, "in my headcanon they are married"),
        .silent("they are married"),
    ]
    public static let turns = true
    public init() {}

    public func findings(in testimony: Testimony) -> [Finding] {
        testimony.findings(.asserting, [.imagined], category: "headcanon", toward: .none)
            + testimony.findings(.denying, [.imagined], category: "headcanon", toward: .none)
    }
}
