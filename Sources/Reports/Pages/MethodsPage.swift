import Discourse
import Storage

/// Where the figures come from, how they were made, and how to cite them.
struct MethodsPage: Sendable {
    let head: PageHead
    let saved: String
    let sites: TableView
    let dates: TableView
    let heard: String
    let verdictRule = VerdictSentence.rule
    let runs: TableView
    let validation: ValidationView
    let limits: [String]
    /// Words from which on a repeated text is a copy.
    let copyLength = FactsReader.copyLength
    let citation: String
    let program: String
    let lexicons: String
    let rules: String

    init(_ facts: Facts, options: ReportOptions) {
        head = PageHead("Methods", facts: facts, options: options, here: PageName.methods)
        saved = "\(Wording.count(facts.posts.count, "post")) with \(Wording.count(facts.texts)) different texts by \(Wording.count(facts.posts.authors, "author")), from \(Wording.count(facts.pages, "saved page"))."
            + (facts.errors.isEmpty ? "" : " \(Wording.count(facts.errors.count, "input")) could not be read.")
        sites = OverviewPage.sites(facts, k: options.k)
        dates = TableView(
            "How exact the posts' dates are, and where on the page they were found",
            columns: [.init("Exact to", isNumber: false), .init("Found in", isNumber: false), .init("Posts")],
            rows: facts.posts.dates.map { [$0.precision, $0.source, Wording.count($0.posts)] })
        heard = Self.heard(facts)
        runs = TableView(
            "The latest runs: when they began (UTC), pages and posts read, posts judged again",
            columns: [
                .init("Run", isNumber: false), .init("Began", isNumber: false), .init("Program", isNumber: false), .init("Word lists", isNumber: false),
                .init("Rules", isNumber: false), .init("Pages"), .init("Posts"), .init("Again"),
            ],
            rows: facts.runs.map {
                [
                    "\($0.id)", String($0.startedAt.iso8601.prefix(16)).replacing("T", with: Wording.noBreak), $0.program,
                    String($0.lexiconVersion.prefix(12)), String($0.judgeVersion.prefix(12)),
                    Wording.count($0.tally.pagesRead), Wording.count($0.tally.postsRead), Wording.count($0.tally.postsJudgedAgain),
                ]
            })
        validation = ValidationView(facts)
        limits = Limits.sentences(facts, k: options.k)
        citation = Self.citation(facts)
        program = facts.run.program
        lexicons = facts.run.lexiconVersion
        rules = facts.run.judgeVersion
    }

    static func heard(_ facts: Facts) -> String { "In these posts \(Wording.count(facts.lines.count, "line")) of the lists spoke at least once." }

    static func citation(_ facts: Facts) -> String {
        "Shiplog (\(facts.run.program)), report on \(facts.title), run \(facts.run.id) of \(facts.run.startedAt.day); word lists \(String(facts.run.lexiconVersion.prefix(12))), rules \(String(facts.run.judgeVersion.prefix(12))); \(Wording.count(facts.posts.count, "post")) of \(Wording.count(facts.posts.authors, "author"))."
    }
}
