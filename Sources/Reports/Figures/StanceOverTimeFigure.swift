import Discourse
import Statistics

/// The stance over time, in words, picture and table.
enum StanceOverTimeFigure {
    static func of(_ claim: ClaimFacts, k: Int) -> FigureView? {
        let timeline = claim.timeline
        guard timeline.entries.contains(where: { $0.census.posters > 0 }) else { return nil }
        let chart = StanceOverTime(timeline: timeline, events: claim.events, k: k)
        let dated = claim.posters.filter { $0.day != nil && $0.stance != .none }
        let isDrawn = timeline.entries.contains { $0.census.posters >= k }
        let reading = isDrawn
            ? "Pale bars stand on fewer than \(StanceOverTime.solid) posters; grey fields on fewer than \(k), whose shares are not shown."
            : "No \(timeline.unit.rawValue) has \(k) posters: there is no share to show."
        var notes = ["Each poster counts once a \(timeline.unit.rawValue), with the latest position. " + reading]
        if timeline.outliers > 0 { notes.append("\(Wording.count(timeline.outliers, "post")) lie far outside and are not drawn.") }
        let figure = FigureView(
            id: "over-time", title: "Stance over time", takeaway: takeaway(claim, k: k), basis: Basis(dated).inWords + " with a date and a position",
            note: notes.joined(separator: " "), events: EventView.list(claim.events), table: table(timeline, k: k), drawing: chart.drawing)
        return isDrawn ? figure : figure.reduced(keepsDrawing: false)
    }

    /// From the beginning to the end: "Confirmed rose from 45 % (3 – 30 Nov 2014) to 82 % (9 Feb – 1 Mar 2015)."
    ///
    /// Beginning and end are as many periods as it takes to have enough posters for a verdict.
    static func takeaway(_ claim: ClaimFacts, k: Int) -> String {
        let entries = claim.timeline.entries
        guard let first = stretch(entries.indices.map { $0 }, of: claim), let last = stretch(entries.indices.reversed(), of: claim),
            first.range.upperBound < last.range.lowerBound
        else { return "Too few posters to speak of a course." }
        let stance = Census(claim.posters).leading
        let shift = Shift(from: first.census.share(stance), to: last.census.share(stance))
        let from = "\(Wording.percent(shift.before)) of \(Wording.count(first.census.posters)) (\(Day.range(first.range.lowerBound, first.range.upperBound)))"
        let to = "\(Wording.percent(shift.after)) of \(Wording.count(last.census.posters, "poster")) (\(Day.range(last.range.lowerBound, last.range.upperBound)))"
        let word = stance.word.prefix(1).uppercased() + stance.word.dropFirst()
        guard shift.isClear else { return "No clear course: \(stance.word) was \(from) and is \(to)." }
        return "\(word) \(shift.value > 0 ? "rose" : "fell") from \(from) to \(to)."
    }

    /// The fewest periods, in the order given, that hold enough posters together; `nil` where all are too few.
    private static func stretch(_ order: [Int], of claim: ClaimFacts) -> (range: ClosedRange<Day>, census: Census)? {
        let entries = claim.timeline.entries
        guard let start = order.first else { return nil }
        for end in order {
            let range = entries[min(start, end)].period.firstDay...entries[max(start, end)].period.lastDay
            let census = Census(claim.posters.filter { $0.day.map(range.contains) ?? false })
            if census.posters >= VerdictSentence.enough { return (range, census) }
        }
        return nil
    }

    private static func table(_ timeline: Timeline, k: Int) -> TableView {
        TableView(
            "Posters' positions by \(timeline.unit.rawValue), with 95 % intervals",
            columns: [.init(timeline.unit.rawValue.capitalized, isNumber: false)] + Stance.positions.map { .init($0.signed) }
                + [.init("Posters"), .init("Posts")],
            rows: timeline.entries.filter { $0.census.posters > 0 }.map { entry in
                censusCells(entry.period.inWords, entry.census, isShown: entry.census.posters >= k, k: k)
            })
    }
}

/// A table row of a census: name, the three shares, posters, posts.
func censusCells(_ name: String, _ census: Census, isShown: Bool, k: Int) -> [String] {
    guard isShown else { return [name, "–", "–", "–", "fewer than \(k)", "–"] }
    return [name] + Stance.positions.map { Wording.estimate(census.share($0)) }
        + [Wording.count(census.posters), Wording.count(census.basis.posts)]
}
