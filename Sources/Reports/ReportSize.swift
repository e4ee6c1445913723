/// How much of the evidence the pages show, so that a report stays small whatever the corpus: the tables have all of it.
struct ReportSize: Sendable {
    /// Quotations a stance on a claim's page.
    let quotesOnClaim: Int
    /// Words on a claim's page.
    let words: Int
    /// Quotations a claim and stance among which the evidence pages choose.
    let quotesInBrowser: Int
    /// Posts taken apart, a claim and stance.
    let posts: Int
    /// Whether the first page has a line a claim in place of a card.
    let isCrowded: Bool

    /// - Parameter claims: those that somebody speaks of.
    init(claims: Int) {
        isCrowded = claims > 24
        quotesOnClaim = isCrowded ? 2 : 6
        words = isCrowded ? 2 : 12
        quotesInBrowser = max(3, min(80, 300 / max(1, claims)))
        posts = claims > 40 ? 0 : claims > 12 ? 1 : 3
    }

    /// Quotations on one evidence page.
    static let quotesOnPage = 60
}
