import Discourse
import Storage

/// All that a report says of one claim.
struct ClaimPage: Sendable {
    struct Side: Sendable {
        let kind: String
        let mark: String
        let title: String
        let count: String
        let quotes: [QuoteView]
        let isEmpty: Bool
    }
    struct Words: Sendable {
        let rows: [Word]
        let isEmpty: Bool
    }
    struct Word: Sendable {
        let word: String
        let effect: String
        let isWarm: Bool
        let posts: String
        let source: String?
        let quote: QuoteView
    }
    let head: PageHead
    let fandom: String
    let statement: String
    /// As the tables have it.
    let id: String
    let citation: String
    let verdict: VerdictView
    let figures: [FigureView]
    let sides: [Side]
    let makers: [QuoteView]
    let hasMakers: Bool
    let words: Words
    let undated: String?
    let evidenceFile: String
    let fandomFile: String?

    init(_ claim: ClaimFacts, facts: Facts, words: [WordInfluence], evidence: Evidence, sites: [String], links: QuoteLinks, size: ReportSize, options: ReportOptions) {
        evidenceFile = PageName.evidence(on: claim.id, number: 1)
        fandomFile = facts.hasFandomPages ? PageName.fandom(claim.fandom) : nil
        head = PageHead(claim.statement, facts: facts, options: options, isDrawn: true)
        fandom = facts.title(ofFandom: claim.fandom)
        statement = claim.statement
        id = claim.id
        let sentence = VerdictSentence(claim)
        verdict = VerdictView(sentence, of: claim)
        citation = "“\(claim.statement)” \(sentence.sentence) In: \(MethodsPage.citation(facts))"
        let k = options.k
        figures = [
            StanceOverTimeFigure.of(claim, k: k), BeforeAfterFigure.of(claim, k: k), FeelingGridFigure.of(claim, k: k),
            GroupFigures.bySite(claim, sites: sites, k: k), GroupFigures.byVoice(claim, k: k),
        ].compactMap { $0 }.map { size.isCrowded && !$0.isTableOpen ? $0.reduced(keepsDrawing: Self.alwaysDrawn.contains($0.id)) : $0 }
        let census = Census(claim.posters)
        sides = [
            Self.side(.confirmed, "that it holds", evidence.confirmed, census, links, options), Self.side(.rejected, "that it does not", evidence.rejected, census, links, options),
            Self.side(.ambiguous, "that it is open", evidence.ambiguous, census, links, options),
        ]
        makers = evidence.makers.map { QuoteView($0, links: links, identify: options.identify) }
        hasMakers = !makers.isEmpty
        self.words = Words(rows: words.map { Word($0, links: links, identify: options.identify) }, isEmpty: words.isEmpty)
        let undatedPosts = claim.posters.count { $0.day == nil }
        undated = undatedPosts == 0 ? nil : "\(Wording.count(undatedPosts, "post")) on this claim without a date: in the verdict, but in no chart over time."
    }

    /// Figures that are drawn even where there are many claims.
    private static let alwaysDrawn: Set = ["over-time", "by-site"]

    /// The strongest quotes of each side.
    struct Evidence: Sendable {
        let confirmed: [Quote]
        let rejected: [Quote]
        let ambiguous: [Quote]
        let makers: [Quote]
    }

    private static func side(_ stance: Stance, _ title: String, _ quotes: [Quote], _ census: Census, _ links: QuoteLinks, _ options: ReportOptions) -> Side {
        Side(
            kind: stance.rawValue, mark: stance.mark, title: title, count: Wording.count(census.count(stance), "poster"),
            quotes: quotes.map { QuoteView($0, links: links, identify: options.identify) }, isEmpty: quotes.isEmpty)
    }
}

/// A quotation with its trigger marked, and where it comes from.
struct QuoteView: Sendable {
    let left: String
    let match: String
    let right: String
    let isCutLeft: Bool
    let isCutRight: Bool
    /// "tumblr, Dec 2014"
    let place: String
    /// A maker's name; a poster's only where people are identified.
    let speaker: String?
    /// The post's address, where people are identified and it is one of the web.
    let link: String?
    let rule: String
    let category: String
    let source: String?
    let kind: String
    /// The page that takes its post apart.
    let why: String?

    /// Most characters shown on either side of the trigger.
    private static let reach = 180

    init(_ quote: Quote, links: QuoteLinks, identify: Bool) {
        why = links.file(quote.row.post)
        let left = Self.oneLine(quote.left), right = Self.oneLine(quote.right)
        isCutLeft = left.count > Self.reach
        isCutRight = right.count > Self.reach
        self.left = isCutLeft ? String(left.suffix(Self.reach)) : left
        match = Self.oneLine(quote.match)
        self.right = isCutRight ? String(right.prefix(Self.reach)) : right
        let day = quote.row.day.flatMap(Day.init(iso8601:))
        // Without names the month is enough: a day and a site make a post easy to find.
        let date = day.map { identify || quote.row.makerName != nil ? $0.inWords : "\($0.monthName) \($0.year)" } ?? "undated"
        place = "\(quote.row.site), \(date)"
        speaker = quote.row.makerName ?? (identify ? (quote.row.voice == .poster ? quote.post?.name : nil) ?? quote.row.speaker : nil)
        link = identify ? quote.post?.permalink.flatMap(Self.webAddress) : nil
        rule = quote.row.rule
        category = quote.row.category
        source = quote.row.source
        kind = (quote.row.toward ?? Stance.none).rawValue
    }

    /// Addresses come from pages: only those of the web are linked, never "javascript:".
    static func webAddress(_ text: String) -> String? {
        let lower = text.lowercased()
        return lower.hasPrefix("https://") || lower.hasPrefix("http://") ? text : nil
    }

    private static func oneLine(_ text: String) -> String {
        text.contains(where: \.isNewline) ? text.split(whereSeparator: \.isNewline).joined(separator: " ¶ ") : text
    }
}

extension ClaimPage.Word {
    init(_ influence: WordInfluence, links: QuoteLinks, identify: Bool) {
        word = influence.word
        isWarm = influence.sum >= 0
        effect = Wording.polarity(influence.mean)
        posts = Wording.count(influence.posts, "post")
        source = influence.source
        quote = QuoteView(influence.example, links: links, identify: identify)
    }
}
