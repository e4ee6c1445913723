import Discourse
import Statistics

/// What moved at the events, in words, picture and table.
enum BeforeAfterFigure {
    static func of(_ claim: ClaimFacts, k: Int) -> FigureView? {
        let chart = BeforeAfter(claim, k: k)
        guard !chart.blocks.isEmpty else { return nil }
        let left = claim.events.filter { event in !chart.blocks.contains { $0.event == event } }
        let note = "Up to \(ClaimFacts.reach) days before the day against as many from it on, cut short where another event stands at least \(ClaimFacts.apart) days away; hollow dots before, full dots after, bars are 95 % intervals. A poster counts once on each side. This shows what changed at the time, not what caused it."
            + (left.isEmpty ? "" : " Left out, for want of posters on one side or of room: \(Wording.list(left.map(\.title))).")
        return FigureView(
            id: "before-after", title: "Before and after", takeaway: takeaway(chart.blocks),
            basis: Wording.count(chart.blocks.count, "event") + "; posters on each side are in the table", note: note, table: table(chart.blocks),
            drawing: chart.drawing)
    }

    private static func takeaway(_ blocks: [BeforeAfter.Block]) -> String {
        let shifts = blocks.flatMap { block in
            Stance.positions.map { (block: block, stance: $0, shift: Shift(from: block.before.share($0), to: block.after.share($0))) }
        }
        guard let most = shifts.filter(\.shift.isClear).max(by: { abs($0.shift.value) < abs($1.shift.value) }) else {
            return "No clear change at any event: every difference may be nought."
        }
        let word = most.stance.word.prefix(1).uppercased() + most.stance.word.dropFirst()
        return "The largest clear change: \(word) \(Wording.percent(most.shift.before)) before and \(Wording.percent(most.shift.after)) after “\(most.block.event.title)”, \(Wording.points(most.shift))."
    }

    private static func table(_ blocks: [BeforeAfter.Block]) -> TableView {
        TableView(
            "Shares before and after each event, with 95 % intervals (Wilson; differences after Newcombe, taken before rounding); n: posters",
            columns: [
                .init("Event", isNumber: false), .init("Position", isNumber: false), .init("Before"), .init("After"), .init("Difference"),
                .init("n before"), .init("n after"),
            ],
            rows: blocks.flatMap { block in
                Stance.positions.map { stance in
                    let shift = Shift(from: block.before.share(stance), to: block.after.share(stance))
                    return [
                        block.event.title, stance.signed, Wording.estimate(shift.before), Wording.estimate(shift.after),
                        Wording.points(shift), Wording.count(block.before.posters), Wording.count(block.after.posters),
                    ]
                }
            })
    }
}
