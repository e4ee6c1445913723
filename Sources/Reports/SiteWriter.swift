import Discourse
import Storage

/// Writes the pages of a report.
struct SiteWriter {
    let store: Store
    let options: ReportOptions
    let mask: HandleMask?
    let facts: Facts
    let strongest: StrongestQuotes
    let renderer: PageRenderer
    let draft: String
    private(set) var names: [String] = []

    init(store: Store, options: ReportOptions, mask: HandleMask?, facts: Facts, strongest: StrongestQuotes, renderer: PageRenderer, draft: String) {
        self.store = store
        self.options = options
        self.mask = mask
        self.facts = facts
        self.strongest = strongest
        self.renderer = renderer
        self.draft = draft
    }

    /// The strongest quotes on one claim, by stance in the order of `Stance.positions`; the makers' apart.
    private struct Quotes {
        let claim: ClaimFacts
        let byStance: [(stance: Stance, quotes: [Quote])]
        let makers: [Quote]
    }

    mutating func write(sites: [String], outlines: [TableOutline]) throws {
        let size = ReportSize(claims: facts.spoken.count)
        let all = try facts.spoken.map { try quotes(on: $0, size: size) }
        let links = QuoteLinks(posts: Set(all.flatMap { Self.posts(of: $0, size: size) }))
        let unread = facts.errors.isEmpty ? nil : PageName.unread
        try page(OverviewPage(facts, options: options, tables: outlines, unread: unread), "overview", PageName.overview)
        try OutputFile.write(try renderer.render(Nothing(), with: "style"), to: draft + "/style.css")
        names.append("style.css")
        if let unread { try page(UnreadPage(facts, options: options), "unread", unread) }
        try page(WordsPage(facts, options: options, links: links), "words", PageName.words)
        try page(MethodsPage(facts, options: options), "methods", PageName.methods)
        try writeFandoms(isSmall: size.isCrowded)
        for quotes in all { try writeClaim(quotes, sites: sites, links: links, size: size) }
        try writeEvidence(all, links: links, size: size)
        for post in links.posts.sorted() { try writePost(post) }
    }

    private struct Nothing: Sendable {}

    private mutating func page(_ page: some Sendable, _ template: String, _ name: String) throws(ReportError) {
        try OutputFile.write(try renderer.render(page, with: template), to: draft + "/" + name)
        names.append(name)
    }

    private mutating func writeFandoms(isSmall: Bool) throws {
        guard facts.hasFandomPages else { return }
        for fandom in facts.fandomsWithClaims {
            let claims = facts.spoken.filter { $0.fandom == fandom.id }
            guard !claims.isEmpty else { continue }
            try page(FandomPage(fandom, claims: claims, facts: facts, options: options, isSmall: isSmall), "fandom", PageName.fandom(fandom.id))
        }
    }

    private mutating func writeClaim(_ quotes: Quotes, sites: [String], links: QuoteLinks, size: ReportSize) throws {
        let words = zip(facts.claims, facts.words).first { $0.0.id == quotes.claim.id }?.1 ?? []
        let shown = { (stance: Stance) in Quote.varied(quotes.byStance.first { $0.stance == stance }?.quotes ?? [], limit: size.quotesOnClaim) }
        let evidence = ClaimPage.Evidence(
            confirmed: shown(.confirmed), rejected: shown(.rejected), ambiguous: shown(.ambiguous), makers: quotes.makers)
        try page(
            ClaimPage(quotes.claim, facts: facts, words: words, evidence: evidence, sites: sites, links: links, size: size, options: options), "claim",
            PageName.claim(quotes.claim.id))
    }

    private mutating func writeEvidence(_ all: [Quotes], links: QuoteLinks, size: ReportSize) throws {
        var shown: [(claim: ClaimFacts, bundles: [EvidencePage.Bundle])] = []
        for quotes in all {
            let bundles = EvidencePage.bundles(quotes.byStance.map { ($0.stance, Array($0.quotes.prefix(size.quotesInBrowser))) })
            let paged = EvidencePage.paged(bundles)
            shown.append((quotes.claim, bundles))
            for number in 1...max(1, paged.count) {
                try page(
                    EvidencePage(quotes.claim, number: number, of: paged, facts: facts, links: links, options: options), "evidence",
                    PageName.evidence(on: quotes.claim.id, number: number))
            }
        }
        try page(EvidenceIndexPage(facts, shown: shown, options: options), "evidence-index", PageName.evidence)
    }

    private mutating func writePost(_ post: String) throws {
        let rows = try store.quotes(ofPost: post), judgements = try store.judgements(ofPost: post)
        try page(PostPage(rows: rows, judgements: judgements, facts: facts, mask: mask, options: options), "post", PageName.post(post))
    }

    private func quotes(on claim: ClaimFacts, size: ReportSize) throws -> Quotes {
        Quotes(
            claim: claim,
            byStance: try Stance.positions.map { ($0, try strongest(claim.id, $0, .poster, among: max(size.quotesInBrowser, size.quotesOnClaim * 4))) },
            makers: try Stance.positions.flatMap { Quote.varied(try strongest(claim.id, $0, .maker, among: 24), limit: size.isCrowded ? 1 : 3) })
    }

    private func strongest(_ claim: String, _ stance: Stance, _ voice: Voice, among limit: Int) throws -> [Quote] {
        try strongest.quotes(on: claim, stance, voice, limit: limit).map { quote in
            var quote = quote
            if options.identify { quote.post = try store.post(quote.row.post, identified: true) }
            return quote
        }
    }

    /// Posts that are taken apart: of the quotes that a claim's page shows, the first ones.
    private static func posts(of quotes: Quotes, size: ReportSize) -> [String] {
        (quotes.byStance.flatMap { Quote.varied($0.quotes, limit: size.quotesOnClaim).prefix(size.posts) } + quotes.makers.prefix(size.posts)).map(\.row.post)
    }
}
