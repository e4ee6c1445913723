import Discourse

/// "Just "gal pals"": words that deny the claim stand inside quotation marks, and are mostly not meant.
public struct QuotedDenial: StanceRule {
    public static let name = "quoted-denial"
    public static let about = "\"They are \"gal pals\"\": words that deny the claim stand inside quotation marks, and are mostly not meant."
    public static let examples: [RuleExample] = [
        .says(.confirmed, "\"just friends\", they tell us"),
        .silent("they are just friends"),
        .silent("\"they are dating\", they tell us"),
    ]
    public init() {}

    public func findings(in testimony: Testimony) -> [Finding] {
        testimony.findings(.denying, Set(Standing.allCases), category: "quotation marks", toward: .confirmed) { $0.isInQuotes && !$0.isOfRival }
    }
}
