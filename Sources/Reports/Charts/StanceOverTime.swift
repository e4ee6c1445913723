import Discourse

/// Stacked shares a period with the counts beneath, so that thin periods look thin; events on top.
struct StanceOverTime {
    let timeline: Timeline
    let events: [ReportEvent]
    /// Periods with fewer posters show their count alone.
    let k: Int

    /// Below this many posters a period is drawn pale.
    static let solid = 10

    func drawing(width: Double) -> Drawing {
        let isWide = width > 500
        let left = isWide ? 46.0 : 36.0, right = width - 10
        let axis = TimeAxis(periods: timeline.entries.map(\.period), left: left, right: right)
        let shown = events.filter { axis.holds($0.day) }
        let lane = EventLane(shown, on: left...right, withLabels: isWide, x: axis.x)
        let top = 6 + Double(lane.rows) * EventLane.rowHeight + (shown.isEmpty ? 0 : 6)
        let sharesHeight = isWide ? 170.0 : 140, countsHeight = isWide ? 58.0 : 48
        let countsTop = top + sharesHeight + 26
        let bottom = countsTop + countsHeight
        var drawing = Drawing(width: width, height: bottom + 24)
        drawShares(into: &drawing, axis: axis, top: top, height: sharesHeight)
        drawCounts(into: &drawing, axis: axis, top: countsTop, height: countsHeight)
        drawTicks(into: &drawing, axis: axis, y: bottom, room: isWide ? 84 : 74)
        lane.draw(into: &drawing, top: 6, bottom: bottom)
        return drawing
    }

    private func drawShares(into drawing: inout Drawing, axis: TimeAxis, top: Double, height: Double) {
        for part in [0.0, 0.5, 1] {
            let y = top + height * (1 - part)
            drawing.line("grid", from: (axis.left, y), to: (axis.right, y))
            drawing.text("axis", "\(Int(part * 100))" + (part == 1 ? "\u{00A0}%" : ""), x: axis.left - 6, y: y + 4, anchor: .end)
        }
        for entry in timeline.entries where entry.census.posters > 0 {
            let bar = axis.bar(entry.period)
            guard entry.census.posters >= k else {
                drawing.rect("withheld", x: bar.x, y: top, width: bar.width, height: height)
                continue
            }
            var y = top + height
            for stance in Stance.positions {
                let part = height * entry.census.share(stance).value
                guard part > 0 else { continue }
                y -= part
                let pale = entry.census.posters < Self.solid ? " pale" : ""
                drawing.rect("\(stance.rawValue)\(pale)", x: bar.x, y: y, width: bar.width, height: part)
            }
        }
    }

    private func drawCounts(into drawing: inout Drawing, axis: TimeAxis, top: Double, height: Double) {
        let most = max(1, timeline.entries.map(\.census.posters).max() ?? 1)
        drawing.line("grid", from: (axis.left, top + height), to: (axis.right, top + height))
        drawing.line("grid", from: (axis.left, top), to: (axis.right, top))
        drawing.text("axis", Wording.count(most), x: axis.left - 6, y: top + 4, anchor: .end)
        drawing.text("axis", "0", x: axis.left - 6, y: top + height + 4, anchor: .end)
        drawing.text("axis-title", "posters who take a position", x: axis.left, y: top - 8)
        for entry in timeline.entries where entry.census.posters > 0 {
            let bar = axis.bar(entry.period)
            // What is withheld is drawn at k, so that the bar's height tells no more than "fewer than k".
            let posters = max(entry.census.posters, min(k - 1, most))
            let part = height * Double(posters) / Double(most)
            drawing.rect(
                entry.census.posters < Self.solid ? "count pale" : "count", x: bar.x, y: top + height - part, width: bar.width, height: part)
        }
    }

    private func drawTicks(into drawing: inout Drawing, axis: TimeAxis, y: Double, room: Double) {
        for tick in axis.ticks(room: room) {
            let x = axis.x(tick.day)
            drawing.line("tick", from: (x, y), to: (x, y + 5))
            drawing.text("axis", tick.words, x: x, y: y + 18)
        }
    }
}
