import Discourse
import Lexicons

/// "He married Cleo": what holds of another pair with one of the two in it speaks against the claim.
public struct RivalSaying: StanceRule {
    public static let name = "rival-saying"
    public static let about = "\"Ann married Cleo\": what holds of another pair with one of the two in it speaks against the claim."
    public static let examples: [RuleExample] = [
        .says(.rejected, "Ann and Cleo got married"),
        .silent("Ann and Bea got married"),
        .silent("Ann and Cleo never got married"),
    ]
    public init() {}

    public func findings(in testimony: Testimony) -> [Finding] {
        guard testimony.claim.about.count == 2 else { return [] }
        return testimony.findings(.asserting, [.affirmed], category: "rival", toward: .rejected) {
            $0.isOfRival && !$0.finding.isScorned && !$0.isInQuotes
        }
    }
}
