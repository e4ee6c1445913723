import Discourse

/// The chart over time in the size of a thumb, for many claims side by side.
struct SmallTimeline {
    let timeline: Timeline
    let events: [ReportEvent]
    let k: Int

    func drawing(width: Double = 320) -> Drawing {
        let axis = TimeAxis(periods: timeline.entries.map(\.period), left: 0, right: width)
        let sharesHeight = 64.0, countsTop = 70.0, countsHeight = 22.0, bottom = 92.0
        var drawing = Drawing(width: width, height: bottom + 1)
        let most = max(1, timeline.entries.map(\.census.posters).max() ?? 1)
        for entry in timeline.entries where entry.census.posters > 0 {
            let bar = axis.bar(entry.period), census = entry.census
            let height = countsHeight * Double(max(census.posters, min(k - 1, most))) / Double(most)
            drawing.rect("count", x: bar.x, y: bottom - height, width: bar.width, height: height)
            guard census.posters >= k else {
                drawing.rect("withheld", x: bar.x, y: 0, width: bar.width, height: sharesHeight)
                continue
            }
            var y = sharesHeight
            for stance in Stance.positions {
                let part = sharesHeight * census.share(stance).value
                guard part > 0 else { continue }
                y -= part
                let pale = census.posters < StanceOverTime.solid ? " pale" : ""
                drawing.rect(stance.rawValue + pale, x: bar.x, y: y, width: bar.width, height: part)
            }
        }
        drawing.line("grid", from: (0, bottom), to: (width, bottom))
        for event in events where axis.holds(event.day) {
            let x = axis.x(event.day)
            drawing.line(event.isOfficial ? "event official" : "event", from: (x, 0), to: (x, countsTop - 3))
        }
        return drawing
    }

    /// The first and the last month, which stand under the picture as text of the page: "Oct 2014", "Feb 2015".
    var ends: [String] {
        guard let first = timeline.entries.first?.period.firstDay, let last = timeline.entries.last?.period.lastDay else { return [] }
        return ["\(first.monthName) \(first.year)", "\(last.monthName) \(last.year)"]
    }
}
