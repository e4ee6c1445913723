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
    /// Lines of people's own packs and overlays that no post raised.
    let own: OwnView
    let silence: String

    struct OwnView: Sendable {
        let sentence: String
        /// What is left out of the table, and why.
        let rest: String?
        let table: TableView?
    }

    init(_ facts: Facts, options: ReportOptions, links: QuoteLinks) {
        head = PageHead("Words", facts: facts, options: options, here: PageName.words)
        let all = zip(facts.claims, facts.words).flatMap { claim, words in words.map { (claim: claim, word: $0) } }
        entries = all.sorted { (abs($1.word.sum), $0.word.word, $0.claim.id) < (abs($0.word.sum), $1.word.word, $1.claim.id) }.prefix(Self.mostEntries)
            .map { Entry(word: .init($0.word, links: links, identify: options.identify), claim: $0.claim.statement, file: PageName.claim($0.claim.id)) }
        hasEntries = !entries.isEmpty
        lines = TableView(
            "Lines that spoke most often",
            columns: [.init("Line of the lists", isNumber: false), .init("Words", isNumber: false), .init("Seen as", isNumber: false), .init("Places"), .init("Posts")],
            rows: facts.lines.prefix(Self.candidates).filter { $0.category != "sign" }.prefix(Self.mostLines).map { [$0.source, $0.example, $0.category, Wording.count($0.places), Wording.count($0.posts)] })
        files = Self.files(facts)
        own = Self.own(facts.ownLines)
        let once = facts.lines.count { $0.posts == 1 }
        silence = "\(Wording.count(facts.lines.count, "line")) spoke; \(Wording.count(once)) of them in one post only. Of phrases and of signs of a whole post only those that weighed most are kept, and counted here."
    }

    private static let mostEntries = 40, mostLines = 60, mostDead = 200
    /// Of so many of the most frequent lines the words are looked up: signs, which are not shown, are among them.
    static let candidates = 3 * mostLines

    private static func own(_ lines: OwnLines) -> OwnView {
        let (count, dead) = (lines.count, lines.dead.count)
        var rest: [String] = []
        if dead > mostDead { rest.append("The first \(mostDead) of \(Wording.count(dead)) are shown.") }
        if lines.idle > 0 { rest.append("\(Wording.count(lines.idle, "line")) of packs whose fandoms no post concerns \(lines.idle == 1 ? "is" : "are") left out.") }
        return OwnView(
            sentence: count == 0
                ? "No pack of a fandom that posts concern, and no overlay, has a line that evidence could name."
                : "\(Wording.count(dead)) of \(Wording.count(count, "line")) with phrases and valences in packs and overlays raised nothing here.",
            rest: rest.isEmpty ? nil : rest.joined(separator: " "),
            table: dead == 0
                ? nil
                : TableView(
                    "Lines of packs and overlays that no post raised", columns: [.init("Line", isNumber: false), .init("Waits for", isNumber: false)],
                    rows: lines.dead.prefix(mostDead).map { [$0.source, $0.words] }))
    }

    private static func files(_ facts: Facts) -> TableView {
        let heard = Dictionary(grouping: facts.lines) { line in line.source.lastIndex(of: ":").map { String(line.source[..<$0]) } ?? line.source }
        let counts = Dictionary(facts.lists.map { ($0.path, $0.entries) }, uniquingKeysWith: { first, _ in first })
        return TableView(
            "Lists, their lines that evidence can name, and how many it never named",
            columns: [.init("List", isNumber: false), .init("Lines"), .init("Named"), .init("Never")],
            rows: Set(heard.keys).union(counts.keys).sorted().map { path in
                let spoke = heard[path]?.count ?? 0
                let lines = counts[path].flatMap { $0 }
                return [path, lines.map { Wording.count($0) } ?? "–", Wording.count(spoke), lines.map { Wording.count(max(0, $0 - spoke)) } ?? "–"]
            })
    }
}
