import Discourse
import Lexicons

/// "They are like sisters": words that deny the claim, with nothing around that takes it back.
public struct AffirmedDenial: StanceRule {
    public static let name = "affirmed-denial"
    public static let about = "\"They are like sisters\": words that deny the claim, with nothing around that takes it back."
    public static let examples: [RuleExample] = [
        .says(.rejected, "they are like sisters"),
        .says(.rejected, "it is just a headcanon"),
        .silent("some people say they are like sisters"),
    ]
    public init() {}

    public func findings(in testimony: Testimony) -> [Finding] {
        testimony.findings(.denying, [.affirmed], category: "denying", toward: .rejected)
    }
}
