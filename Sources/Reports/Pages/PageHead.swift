import Storage

/// What stands at the top and the foot of every page.
struct PageHead: Sendable {
    let title: String
    /// "Shiplog report, 23 Dec 2014"
    let edition: String
    let isOverview: Bool
    /// Whether the page has charts, which the patterns are for.
    let isDrawn: Bool
    let links: [Link]
    let program: String
    let run: String
    let lexicons: String
    let rules: String
    let privacy: String

    struct Link: Sendable {
        let words: String
        let file: String
        let isHere: Bool
    }

    init(_ title: String, facts: Facts, options: ReportOptions, here: String = "", isDrawn: Bool = false) {
        self.title = title
        self.isDrawn = isDrawn
        isOverview = here == PageName.overview
        links = [
            ("Verdicts", PageName.overview), ("Evidence", PageName.evidence), ("Words", PageName.words), ("Methods", PageName.methods),
            ("Data", PageName.overview + "#data"),
        ].map { Link(words: $0.0, file: $0.1, isHere: $0.1 == here) }
        let run = facts.run
        edition = Day(run.startedAt).inWords
        program = run.program
        self.run = "\(run.id), \(run.startedAt.iso8601)"
        lexicons = String(run.lexiconVersion.prefix(12))
        rules = String(run.judgeVersion.prefix(12))
        privacy = options.identify
            ? "Names and addresses are shown: this report is for those who may see them."
            : !isOverview ? "People are pseudonymous and handles masked. Quoted words can still be found by a search: ask before you publish them."
            : "People are pseudonymous: no names, addresses or paths; handles in quotations are masked; groups of fewer than \(options.k) authors are not shown. Quoted words can still be found by a search: ask before you publish them."
    }
}

/// One verdict, as the overview's cards and a claim's page show it.
struct VerdictView: Sendable {
    let mark: String
    let headline: String
    /// The style sheet's name: "confirmed", "ambiguous", "rejected", "contested", "none".
    let kind: String
    let sentence: String
    let basis: String

    init(_ verdict: VerdictSentence, of claim: ClaimFacts) {
        mark = verdict.mark
        headline = verdict.headline
        kind = verdict.kind == .contested ? "contested" : verdict.stance.rawValue
        sentence = verdict.sentence
        let concerned = Basis(claim.posters)
        basis = (verdict.census.posters > 0 ? "\(verdict.census.basis.inWords) with a position, of " : "")
            + "\(Wording.count(concerned.posts, "post")) by \(Wording.count(concerned.authors, "author")) that concern\(concerned.posts == 1 ? "s" : "") the claim"
    }
}
