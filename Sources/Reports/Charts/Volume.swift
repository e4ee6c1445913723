/// Posts a period, as plain bars.
struct Volume {
    struct Entry: Sendable {
        let period: Period
        let posts: Int
    }
    let entries: [Entry]

    /// - Parameter days: posts a day.
    init(_ days: [Day: Int]) {
        let all = days.flatMap { Array(repeating: $0.key, count: min($0.value, 1000)) }
        guard let range = Timeline.range(of: all), let unit = Timeline.unit(for: range) else {
            entries = []
            return
        }
        let first = Period(unit, holding: range.lowerBound), last = Period(unit, holding: range.upperBound)
        let sums = days.reduce(into: [Int: Int]()) { $0[Period(unit, holding: $1.key).index, default: 0] += $1.value }
        entries = (0...last.index - first.index).map {
            let period = first.advanced(by: $0)
            return Entry(period: period, posts: sums[period.index] ?? 0)
        }
    }

    func drawing(width: Double) -> Drawing {
        let isWide = width > 500
        let axis = TimeAxis(periods: entries.map(\.period), left: isWide ? 46 : 36, right: width - 10)
        let top = 10.0, height = isWide ? 96.0 : 84, bottom = top + height
        var drawing = Drawing(width: width, height: bottom + 24)
        let most = max(1, entries.map(\.posts).max() ?? 1)
        for (value, y) in [(most, top), (0, bottom)] {
            drawing.line("grid", from: (axis.left, y), to: (axis.right, y))
            drawing.text("axis", Wording.count(value), x: axis.left - 6, y: y + 4, anchor: .end)
        }
        for entry in entries where entry.posts > 0 {
            let bar = axis.bar(entry.period)
            let part = height * Double(entry.posts) / Double(most)
            drawing.rect(
                "count", x: bar.x, y: bottom - part, width: bar.width, height: part)
        }
        for tick in axis.ticks(room: isWide ? 84 : 74) {
            let x = axis.x(tick.day)
            drawing.line("tick", from: (x, bottom), to: (x, bottom + 5))
            drawing.text("axis", tick.words, x: x, y: bottom + 18)
        }
        return drawing
    }
}
