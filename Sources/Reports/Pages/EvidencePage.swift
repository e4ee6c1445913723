import Discourse
import Storage

/// The evidence on one claim, page by page: by stance, then by month, then by site.
struct EvidencePage: Sendable {
    struct Group: Sendable {
        let id: String
        let kind: String
        let mark: String
        let title: String
        let quotes: [QuoteView]
    }
    struct Link: Sendable {
        let words: String
        let file: String
        let isHere: Bool
    }
    let head: PageHead
    let statement: String
    /// The claim's, as the tables have it.
    let id: String
    let claimFile: String
    let takeaway: String
    /// Where each month and site stands, by stance.
    let places: [Place]
    let pages: [Link]
    let hasPages: Bool
    let groups: [Group]

    struct Place: Sendable {
        let mark: String
        let word: String
        let kind: String
        let links: [Link]
    }

    /// Quotations of one stance, month and site.
    struct Bundle: Sendable {
        let stance: Stance
        let month: String
        let site: String
        let quotes: [Quote]
        var id: String { PageName.plain("\(stance.rawValue)-\(month)-\(site)") }
    }

    /// Everything that the pages of a claim show, in order.
    static func bundles(_ quotes: [(stance: Stance, quotes: [Quote])]) -> [Bundle] {
        quotes.flatMap { stance, quotes -> [Bundle] in
            let places = Dictionary(grouping: quotes) { Key(month: $0.row.day.map { String($0.prefix(7)) } ?? "undated", site: $0.row.site) }
            return places.sorted { ($0.key.month, $0.key.site) < ($1.key.month, $1.key.site) }
                .map { Bundle(stance: stance, month: $0.key.month, site: $0.key.site, quotes: $0.value) }
        }
    }

    private struct Key: Hashable {
        let month: String
        let site: String
    }

    /// Bundles by page; a bundle is never cut.
    static func paged(_ bundles: [Bundle]) -> [[Bundle]] {
        var pages: [[Bundle]] = [], room = 0
        for bundle in bundles {
            if pages.isEmpty || room < bundle.quotes.count {
                pages.append([])
                room = ReportSize.quotesOnPage
            }
            pages[pages.count - 1].append(bundle)
            room -= bundle.quotes.count
        }
        return pages
    }

    init(_ claim: ClaimFacts, number: Int, of paged: [[Bundle]], facts: Facts, links: QuoteLinks, options: ReportOptions) {
        head = PageHead("Evidence: \(claim.statement)", facts: facts, options: options, here: PageName.evidence)
        statement = claim.statement
        id = claim.id
        claimFile = PageName.claim(claim.id)
        let shown = paged.joined().reduce(0) { $0 + $1.quotes.count }
        takeaway = "\(Wording.count(shown, "sentence")) that weigh most, each text once, by stance, then month and site."
        let file = { (page: Int) in PageName.evidence(on: claim.id, number: page + 1) }
        pages = paged.indices.map { Link(words: "\($0 + 1)", file: file($0), isHere: $0 + 1 == number) }
        hasPages = paged.count > 1
        places = Stance.positions.compactMap { stance in
            let links = paged.enumerated().flatMap { page, bundles in
                bundles.filter { $0.stance == stance }.map {
                    Link(
                        words: "\(Self.month($0.month)), \($0.site) (\($0.quotes.count))", file: (page + 1 == number ? "" : file(page)) + "#" + $0.id,
                        isHere: false)
                }
            }
            return links.isEmpty ? nil : Place(mark: stance.mark, word: stance.word, kind: stance.rawValue, links: links)
        }
        groups = (paged.isEmpty ? [] : paged[number - 1]).map { bundle in
            Group(
                id: bundle.id, kind: bundle.stance.rawValue, mark: bundle.stance.mark, title: "\(bundle.stance.word), \(Self.month(bundle.month)), \(bundle.site)",
                quotes: bundle.quotes.map { QuoteView($0, links: links, identify: options.identify) })
        }
    }

    private static func month(_ text: String) -> String { Day(iso8601: text).map { "\($0.monthName) \($0.year)" } ?? text }
}

/// Where the evidence of each claim is to be found.
struct EvidenceIndexPage: Sendable {
    let head: PageHead
    let table: TableView

    init(_ facts: Facts, shown: [(claim: ClaimFacts, bundles: [EvidencePage.Bundle])], options: ReportOptions) {
        head = PageHead("Evidence", facts: facts, options: options, here: PageName.evidence)
        table = TableView(
            "Sentences shown, by claim and stance",
            columns: [.init("Claim", isNumber: false)] + Stance.positions.map { .init($0.signed) },
            rows: shown.map { claim, bundles in
                [claim.statement] + Stance.positions.map { stance in
                    Wording.count(bundles.filter { $0.stance == stance }.reduce(0) { $0 + $1.quotes.count })
                }
            }, links: shown.map { PageName.evidence(on: $0.claim.id, number: 1) })
    }
}
