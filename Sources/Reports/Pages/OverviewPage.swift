import Discourse
import Statistics
import Storage

/// The first page: verdicts, alerts, changes, trust and limits.
struct OverviewPage: Sendable {
    struct Alert: Sendable {
        let kind: String
        let title: String
        let text: String
        let link: String?
        let linkWords: String?
    }
    struct Section: Sendable {
        let fandom: String
        let showsFandom: Bool
        /// The fandom's page, where there are several fandoms.
        let file: String?
        /// A line a claim, in place of cards, where there are many.
        let table: TableView?
        let cards: [Card]
        let hasCards: Bool
    }
    struct Card: Sendable {
        let statement: String
        let file: String
        let verdict: VerdictView
        let bar: DrawingView?
        let timeline: DrawingView?
        /// First and last month under it.
        let ends: [String]
        let shares: [Share]
    }
    struct Share: Sendable {
        let kind: String
        let mark: String
        let word: String
        let percent: String
        let bounds: String
    }
    struct Change: Sendable {
        let takeaway: String
        let note: String?
        let table: TableView?
    }
    let head: PageHead
    let range: String
    let totals: [Total]
    let alerts: [Alert]
    let hasAlerts: Bool
    let verdictRule = VerdictSentence.rule
    let sections: [Section]
    let silent: String?
    let changes: Change
    let validation: ValidationView
    let volume: FigureView?
    let sites: TableView
    let limits: [String]
    let heard: String
    let citation: String
    let files: [FileView]

    struct Total: Sendable {
        let number: String
        let word: String
    }
    struct FileView: Sendable {
        let name: String
        let description: String
    }

    init(_ facts: Facts, options: ReportOptions, tables: [TableOutline], unread: String?) {
        head = PageHead(facts.title.isEmpty ? "Fan discourse" : facts.title, facts: facts, options: options, here: PageName.overview, isDrawn: true)
        range = Self.range(facts.posts)
        totals = [
            Total(number: Wording.count(facts.posts.count), word: facts.posts.count == 1 ? "post" : "posts"),
            Total(number: Wording.count(facts.texts), word: facts.texts == 1 ? "text" : "texts"),
            Total(number: Wording.count(facts.posts.authors), word: facts.posts.authors == 1 ? "author" : "authors"),
            Total(number: Wording.count(facts.posts.sites.count), word: facts.posts.sites.count == 1 ? "site" : "sites"),
        ]
        alerts = Alerts.list(facts, unread: unread)
        hasAlerts = !alerts.isEmpty
        let spoken = facts.claims.filter { !$0.opinions.isEmpty }
        let isCrowded = ReportSize(claims: spoken.count).isCrowded
        sections = facts.fandomsWithClaims.compactMap { fandom in
            let claims = spoken.filter { $0.fandom == fandom.id }.sorted { ($1.opinions.count, $0.id) < ($0.opinions.count, $1.id) }
            guard !claims.isEmpty else { return nil }
            return Section(
                fandom: fandom.title, showsFandom: facts.hasFandomPages, file: facts.hasFandomPages ? PageName.fandom(fandom.id) : nil,
                table: isCrowded ? Self.lines(claims, of: fandom.title, k: options.k) : nil,
                cards: isCrowded ? [] : claims.map { Card($0, k: options.k, isSmall: false) }, hasCards: !isCrowded)
        }
        let unheard = facts.claims.count - spoken.count
        silent = Self.silent(unheard, isAll: spoken.isEmpty)
        changes = ChangeSummary.of(facts)
        validation = ValidationView(facts)
        volume = VolumeFigure.of(facts)
        sites = Self.sites(facts, k: options.k)
        limits = Limits.sentences(facts, k: options.k)
        heard = MethodsPage.heard(facts)
        citation = MethodsPage.citation(facts)
        files = tables.map { FileView(name: $0.file, description: $0.description) } + [
            FileView(name: "datapackage.json", description: "Types of all columns, for R, pandas and Frictionless.")
        ]
    }

    private static func silent(_ claims: Int, isAll: Bool) -> String? {
        guard claims > 0 else { return nil }
        if isAll { return "No post concerns " + (claims == 1 ? "the claim" : "any of the \(Wording.count(claims)) claims") + " of the packs." }
        return "No post concerns " + (claims == 1 ? "1 further claim" : "\(Wording.count(claims)) further claims") + " of the packs."
    }

    private static func range(_ posts: PostFacts) -> String {
        if posts.count == 0 { return "No post was read." }
        guard let first = posts.first, let last = posts.last else { return "No post has a date." }
        return Day.range(first, last)
    }

    private static func lines(_ claims: [ClaimFacts], of fandom: String, k: Int) -> TableView {
        TableView(
            "Verdicts on \(fandom)",
            columns: [.init("Claim", isNumber: false), .init("Verdict", isNumber: false)] + Stance.positions.map { .init($0.signed) } + [.init("Posters")],
            rows: claims.map { claim in
                let verdict = VerdictSentence(claim)
                let isShown = verdict.kind != .none && verdict.census.basis.authors >= k
                return [claim.statement, "\(verdict.mark) \(verdict.headline)"]
                    + Stance.positions.map { isShown ? Wording.estimate(verdict.census.share($0)) : "–" }
                    + [verdict.census.posters < k ? "<\(k)" : Wording.count(verdict.census.posters)]
            }, links: claims.map { PageName.claim($0.id) })
    }

    static func sites(_ facts: Facts, k: Int) -> TableView {
        TableView(
            "Where the posts are from",
            columns: [.init("Site", isNumber: false), .init("Posts"), .init("Authors"), .init("From – to", isNumber: false)],
            rows: facts.posts.sites.map {
                [
                    $0.name, Wording.count($0.posts), $0.authors < k && $0.authors > 0 ? "<\(k)" : Wording.count($0.authors),
                    Self.unbroken($0.first, $0.last),
                ]
            })
    }

    private static func unbroken(_ first: Day?, _ last: Day?) -> String {
        guard let first, let last else { return "undated" }
        let words = [first, last].map { $0.inWords.replacing(" ", with: Wording.noBreak) }
        return first == last ? words[0] : words[0] + Wording.noBreak + "– " + words[1]
    }
}

extension OverviewPage.Card {
    /// - Parameter isSmall: leaves the chart over time out, where there are many cards.
    init(_ claim: ClaimFacts, k: Int, isSmall: Bool) {
        let verdict = VerdictSentence(claim)
        let id = "claim-" + PageName.plain(claim.id)
        statement = claim.statement
        file = PageName.claim(claim.id)
        self.verdict = VerdictView(verdict, of: claim)
        // Without a verdict there is no bar either: it would be read as one.
        let isShown = verdict.kind != .none && verdict.census.basis.authors >= k
        shares = isShown
            ? Stance.positions.map {
                let share = verdict.census.share($0)
                return OverviewPage.Share(
                    kind: $0.rawValue, mark: $0.mark, word: $0.word, percent: Wording.percent(share), bounds: Wording.bounds(share.interval))
            } : []
        bar = isShown
            ? DrawingView(
                id: id + "-bar", size: "small", title: "Shares of \(Wording.count(verdict.census.posters, "poster"))",
                description: Stance.positions.map { "\($0.word) \(Wording.percent(verdict.census.share($0)))" }.joined(separator: ", "),
                ShareBar(census: verdict.census).drawing()) : nil
        let isDrawn = !isSmall && claim.timeline.entries.contains { $0.census.posters >= k }
        let small = SmallTimeline(timeline: claim.timeline, events: claim.events, k: k)
        ends = small.ends
        timeline = isDrawn
            ? DrawingView(
                id: id + "-time", size: "small", title: "Stance over time", description: StanceOverTimeFigure.takeaway(claim, k: k),
                small.drawing()) : nil
    }
}
