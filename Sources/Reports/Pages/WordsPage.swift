import Discourse

/// The word lists as they worked here: what moved most, which lines spoke, and how many never did.
struct WordsPage: Sendable {
    struct Entry: Sendable {
        let word: ClaimPage.Word
        let claim: String
        let file: String
    }
    let head: PageHead
    let entries: [Entry]
    let hasEntries: Bool
    let lines: TableView
    let files: TableView
    let silence: String

    init(_ facts: Facts, options: ReportOptions, links: QuoteLinks) {
        head = PageHead("Words", facts: facts, options: options, here: PageName.words)
        let all = zip(facts.claims, facts.words).flatMap { claim, words in words.map { (claim: claim, word: $0) } }
        entries = all.sorted { (abs($1.word.sum), $0.word.word, $0.claim.id) < (abs($0.word.sum), $1.word.word, $1.claim.id) }.prefix(Self.mostEntries)
            .map { Entry(word: .init($0.word, links: links, identify: options.identify), claim: $0.claim.statement, file: PageName.claim($0.claim.id)) }
        hasEntries = !entries.isEmpty
        lines = TableView(
            "Lines that spoke most often",
            columns: [.init("Line of the lists", isNumber: false), .init("Words", isNumber: false), .init("Seen as", isNumber: false), .init("Places"), .init("Posts")],
            rows: facts.lines.prefix(Self.mostLines).map { [$0.source, $0.example, $0.category, Wording.count($0.places), Wording.count($0.posts)] })
        files = Self.files(facts)
        let once = facts.lines.count { $0.posts == 1 }
        silence = "\(Wording.count(facts.lines.count, "line")) spoke; \(Wording.count(once)) of them in one post only. Of phrases and of signs of a whole post only those that weighed most are kept, and counted here."
    }

    private static let mostEntries = 40
    static let mostLines = 60

    private static func files(_ facts: Facts) -> TableView {
        let heard = Dictionary(grouping: facts.lines) { line in line.source.lastIndex(of: ":").map { String(line.source[..<$0]) } ?? line.source }
        let counts = Dictionary(facts.lists.map { ($0.path, $0.entries) }, uniquingKeysWith: { first, _ in first })
        return TableView(
            "Lists, their lines, and how many of these never spoke",
            columns: [.init("List", isNumber: false), .init("Lines"), .init("Spoke"), .init("Never")],
            rows: Set(heard.keys).union(counts.keys).sorted().map { path in
                let spoke = heard[path]?.count ?? 0
                let entries = counts[path].flatMap { $0 }
                return [path, entries.map { Wording.count($0) } ?? "–", Wording.count(spoke), entries.map { Wording.count(max(0, $0 - spoke)) } ?? "–"]
            })
    }
}
