import Discourse
import Lexicons

/// "They got married": words that say the claim holds, with nothing around that takes it back.
public struct AffirmedAssertion: StanceRule {
    public static let name = "affirmed-assertion"
    public static let about = "\"They got married\": words that say the claim holds, with nothing around that takes it back."
    public static let examples: [RuleExample] = [
        .says(.confirmed, "they got married"),
        .says(.confirmed, "everyone knows they are dating"),
        .says(.confirmed, "they never held a sword but they are in love"),
        .silent("they are not dating"),
        .silent("are they dating?"),
        .silent("maybe they are dating"),
        .silent("in my headcanon they are married"),
    ]
    public init() {}

    public func findings(in testimony: Testimony) -> [Finding] {
        testimony.findings(.asserting, [.affirmed], category: "asserting", toward: .confirmed)
    }
}
