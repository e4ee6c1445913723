import Discourse
import Storage

/// One post taken apart: its sentences with triggers and scopes, every row of evidence, and the sums. All of it is drawn from those rows.
struct PostPage: Sendable {
    struct Run: Sendable {
        let words: String
        /// "confirmed", "rejected", "warm", "cold" …; empty where no row lies over the words.
        let kind: String
        let isTrigger: Bool
        let isScope: Bool
    }
    struct Passage: Sendable {
        let kind: String
        let runs: [Run]
    }
    struct Finding: Sendable {
        let claim: String
        let file: String
        let mark: String
        let kind: String
        let sentence: String
        let table: TableView
    }
    let head: PageHead
    /// As the tables have it.
    let id: String
    let place: String
    let passages: [Passage]
    let findings: [Finding]
    let tone: String
    let toneTable: TableView

    /// - Parameters:
    ///   - rows: of the post, by their ordinal.
    ///   - judgements: of its poster.
    init(rows: [QuoteRow], judgements: [JudgementRow], facts: Facts, mask: HandleMask?, options: ReportOptions) {
        head = PageHead("One post, taken apart", facts: facts, options: options, here: PageName.evidence)
        let first = rows.first
        id = first?.post ?? ""
        let day = first?.day.flatMap(Day.init(iso8601:))
        place = [first?.site, day.map { options.identify ? $0.inWords : "\($0.monthName) \($0.year)" } ?? "undated"].compactMap { $0 }.joined(separator: ", ")
        passages = Self.passages(rows, mask: mask)
        let table = { (caption: String, rows: [QuoteRow]) in Self.table(caption, rows, mask: mask) }
        findings = judgements.filter { $0.voice != .quoted }.compactMap { judgement in
            guard let claim = facts.claims.first(where: { $0.id == judgement.claim }) else { return nil }
            let own = rows.filter { $0.claim == claim.id && $0.voice == judgement.voice && $0.speaker == judgement.speaker }
            return Finding(
                claim: claim.statement, file: PageName.claim(claim.id), mark: judgement.stance.mark, kind: judgement.stance.rawValue,
                sentence: Self.sentence(judgement, own), table: table("Evidence on “\(claim.statement)”" + (judgement.makerName.map { ", the word of \($0)" } ?? ""), own))
        }
        let tone = rows.filter { $0.claim == nil }
        toneTable = table("Evidence of the post's tone", tone)
        self.tone = judgements.first.map {
            $0.postHits == 0
                ? "No word that the lists know: the tone is unknown, not neutral."
                : "\($0.postFeeling.rawValue.capitalized), \(Wording.polarity($0.postPolarity)) on −1 to 1: \(Wording.count($0.postHits)) of \(Wording.count($0.postTokens, "token")) known; the rows kept add up to \(Wording.polarity(tone.reduce(0) { $0 + $1.effect }))."
        } ?? "No judgement."
    }

    private static func sentence(_ judgement: JudgementRow, _ rows: [QuoteRow]) -> String {
        let sums = Stance.positions.map { stance in
            "\(stance.mark) \(Wording.polarity(rows.filter { $0.concern == .stance && $0.toward == stance }.reduce(0) { $0 + $1.effect }))"
        }
        let scores = [(Stance.confirmed, judgement.scores.confirmed), (.ambiguous, judgement.scores.ambiguous), (.rejected, judgement.scores.rejected)]
        return "\(judgement.stance.word.capitalized), confidence \(fixed(judgement.confidence, places: 2)). Rows shown add up to \(sums.joined(separator: ", ")); over all rows the scores are "
            + scores.map { "\($0.0.mark) \(fixed($0.1, places: 2))" }.joined(separator: ", ") + "."
    }

    private static func table(_ caption: String, _ rows: [QuoteRow], mask: HandleMask?) -> TableView {
        TableView(
            caption + (rows.count > mostRows ? ": the strongest \(mostRows) of \(rows.count) rows" : ""),
            columns: [
                .init("Words", isNumber: false), .init("Seen as", isNumber: false), .init("Rule", isNumber: false),
                .init("Speaks for", isNumber: false), .init("Effect"), .init("Line of the lists", isNumber: false),
            ],
            rows: strongest(rows).map { row in
                let words = Quote(row, mask: mask).match
                return [
                    row.category == "sign" ? "the whole" : words.count > 60 ? words.prefix(60) + " …" : words, row.category, row.rule,
                    row.toward?.word ?? row.concern.rawValue, Wording.polarity(row.effect), row.source ?? "–",
                ]
            })
    }

    /// Rows that a table shows.
    private static let mostRows = 16

    /// The strongest, in the order that they stand in.
    private static func strongest(_ rows: [QuoteRow]) -> [QuoteRow] {
        guard rows.count > mostRows else { return rows }
        let kept = Set(rows.sorted { (abs($1.effect), $0.ordinal) < (abs($0.effect), $1.ordinal) }.prefix(mostRows).map(\.ordinal))
        return rows.filter { kept.contains($0.ordinal) }
    }

    /// Sentences that a row stands in, in the post's order; of the others nothing is shown.
    private static func passages(_ rows: [QuoteRow], mask: HandleMask?) -> [Passage] {
        let places = Dictionary(grouping: rows.filter { $0.category != "sign" }) { Place(segment: $0.segment, sentence: $0.sentence) }
        return places.sorted { ($0.key.segment, $0.key.sentence) < ($1.key.segment, $1.key.sentence) }.compactMap { _, rows in
            rows.first.map { Passage(kind: $0.segmentKind.rawValue, runs: runs($0.quote, rows, mask: mask)) }
        }
    }

    private struct Place: Hashable {
        let segment: Int
        let sentence: Int
    }

    /// The sentence cut wherever a trigger or a scope begins or ends.
    static func runs(_ sentence: String, _ rows: [QuoteRow], mask: HandleMask?) -> [Run] {
        let end = sentence.utf8.count
        let spans = rows.map { (row: $0, trigger: $0.trigger.clamped(to: 0..<end), scope: $0.scope.clamped(to: 0..<end)) }
        let cuts = Set([0, end] + spans.flatMap { [$0.trigger.lowerBound, $0.trigger.upperBound, $0.scope.lowerBound, $0.scope.upperBound] }).sorted()
        let pieces = zip(cuts, cuts.dropFirst()).map { $0..<$1 }
        let masked = { (text: String) in mask?.masked(text) ?? text }
        let runs = pieces.map { piece -> Run in
            let over = spans.filter { $0.trigger.lowerBound <= piece.lowerBound && piece.upperBound <= $0.trigger.upperBound && !$0.trigger.isEmpty }
            let strongest = over.max { abs($0.row.effect) < abs($1.row.effect) }?.row
            let isScope = spans.contains { $0.scope != $0.trigger && $0.scope.lowerBound <= piece.lowerBound && piece.upperBound <= $0.scope.upperBound }
            return Run(
                words: masked(sentence.slice(piece)), kind: strongest.map(Self.kind) ?? "", isTrigger: strongest != nil, isScope: isScope && strongest == nil)
        }
        // A handle that a cut goes through would show in parts, and so would a letter.
        return runs.map(\.words).joined() == masked(sentence) ? runs : [Run(words: masked(sentence), kind: "", isTrigger: false, isScope: false)]
    }

    private static func kind(_ row: QuoteRow) -> String { row.toward?.rawValue ?? (row.effect < 0 ? "cold" : "warm") }
}

/// Which quotations lead to a page about their post.
struct QuoteLinks: Sendable {
    let posts: Set<String>
    func file(_ post: String) -> String? { posts.contains(post) ? PageName.post(post) : nil }
}
