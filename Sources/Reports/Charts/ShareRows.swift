import Discourse

/// One stacked bar a group (a site, a voice), with the interval of the confirmed share and the count.
struct ShareRows {
    struct Row: Sendable {
        let label: String
        let census: Census
        /// Shown although few stand behind it: makers speak in public.
        let isPublic: Bool
        /// What is counted: "poster", "statement", "voice".
        let counted: String
    }
    let rows: [Row]
    let k: Int

    func drawing(width: Double) -> Drawing {
        let isWide = width > 500
        let widest = rows.map { estimatedWidth($0.label, size: 12.5) }.max() ?? 0
        let left = isWide ? min(230, max(110, widest + 16)) : 0, right = width - (isWide ? 112 : 0)
        let barHeight = 18.0, rowHeight = isWide ? 32.0 : 50, barTop = isWide ? 6.0 : 22
        var drawing = Drawing(width: width, height: Double(rows.count) * rowHeight + 24)
        let bottom = Double(rows.count) * rowHeight
        let x = { (share: Double) in left + (right - left) * share }
        for part in [0.0, 0.5, 1] {
            drawing.line("grid", from: (x(part), 2), to: (x(part), bottom))
            let anchor: Mark.Anchor = isWide ? .middle : part == 0 ? .start : part == 1 ? .end : .middle
            drawing.text("axis", "\(Int(part * 100))" + (part == 1 ? "\u{00A0}%" : ""), x: x(part), y: bottom + 16, anchor: anchor)
        }
        for (place, row) in rows.enumerated() {
            let top = Double(place) * rowHeight
            let count = row.isShown(k) ? Wording.count(row.census.posters, row.counted) : "fewer than \(k)"
            if isWide {
                drawing.text("row-label", shortened(row.label, to: left - 12, size: 12.5), x: left - 10, y: top + 19, anchor: .end)
                drawing.text("figure-note", count, x: right + 10, y: top + 19)
            } else {
                drawing.text("row-label", shortened(row.label, to: width - 110, size: 12.5), x: 0, y: top + 15)
                drawing.text("figure-note", count, x: width, y: top + 15, anchor: .end)
            }
            draw(row, into: &drawing, y: top + barTop, height: barHeight, x: x)
        }
        return drawing
    }

    private func draw(_ row: Row, into drawing: inout Drawing, y: Double, height: Double, x: (Double) -> Double) {
        guard row.isShown(k) else {
            drawing.rect("withheld", x: x(0), y: y, width: x(1) - x(0), height: height)
            return
        }
        var start = 0.0
        for stance in Stance.positions {
            let share = row.census.share(stance)
            guard share.part > 0 else { continue }
            drawing.rect(
                stance.rawValue, x: x(start), y: y, width: x(start + share.value) - x(start), height: height)
            start += share.value
        }
        guard row.census.posters >= k else { return }
        let interval = row.census.share(.confirmed).interval
        let middle = y + height / 2
        for kind in ["bracket-halo", "bracket"] {
            drawing.line(kind, from: (x(interval.low), middle), to: (x(interval.high), middle))
            drawing.line(kind, from: (x(interval.low), middle - 4), to: (x(interval.low), middle + 4))
            drawing.line(kind, from: (x(interval.high), middle - 4), to: (x(interval.high), middle + 4))
        }
    }
}

extension ShareRows.Row {
    func isShown(_ k: Int) -> Bool { census.posters > 0 && (isPublic || census.basis.authors >= k) }
}
