/// The claims of one fandom, where a report has several fandoms.
struct FandomPage: Sendable {
    let head: PageHead
    let title: String
    let basis: String
    let cards: [OverviewPage.Card]
    let events: [EventView]
    let hasEvents: Bool

    init(_ fandom: Facts.FandomTitle, claims: [ClaimFacts], facts: Facts, options: ReportOptions, isSmall: Bool) {
        head = PageHead(fandom.title, facts: facts, options: options, isDrawn: true)
        title = fandom.title
        basis = Basis(claims.flatMap(\.posters)).inWords + " that concern a claim; a post may concern several"
        cards = claims.map { OverviewPage.Card($0, k: options.k, isSmall: isSmall) }
        let longest = claims.max { $0.events.count < $1.events.count }
        events = EventView.list(longest?.events ?? [])
        hasEvents = !events.isEmpty
    }
}
