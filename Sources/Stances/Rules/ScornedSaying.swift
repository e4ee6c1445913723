import Discourse
import Lexicons

/// "Sure, like sisters": words said in irony or laid in the mouths of those laughed at mean their opposite.
public struct ScornedSaying: StanceRule {
    public static let name = "scorned-saying"
    public static let about = "\"Sure, like sisters\": words said in irony or laid in the mouths of those laughed at mean their opposite."
    public static let examples: [RuleExample] = [
        .says(.confirmed, "yeah right, like sisters"),
        .says(.rejected, "people keep saying they are in love"),
        .silent("they are like sisters"),
    ]
    public static let turns = true
    public init() {}

    public func findings(in testimony: Testimony) -> [Finding] {
        testimony.findings(.denying, [.negated], category: "irony", toward: .confirmed) { $0.finding.isScorned && !$0.isOfRival }
            + testimony.findings(.asserting, [.negated], category: "irony", toward: .rejected) { $0.finding.isScorned && !$0.isOfRival }
    }
}
