import Discourse

/// Position against feeling: squares whose area is the number of posters.
struct FeelingGrid {
    let counts: FeelingGridCounts
    let k: Int

    func drawing(width: Double) -> Drawing {
        let isWide = width > 500
        let left = isWide ? 132.0 : 84, top = isWide ? 30.0 : 44
        let columns = FeelingGridCounts.columns, rows = FeelingGridCounts.rows.filter { counts.total($0) > 0 }
        let cellWidth = (width - left) / Double(columns.count), cellHeight = min(cellWidth, 74)
        var drawing = Drawing(width: width, height: top + cellHeight * Double(rows.count) + 4)
        for (place, feeling) in columns.enumerated() {
            let x = left + (Double(place) + 0.5) * cellWidth
            let words = FeelingGridCounts.word(feeling).split(separator: " ")
            if isWide {
                drawing.text("column-label", words.joined(separator: " "), x: x, y: top - 10, anchor: .middle)
            } else {
                for (line, word) in words.enumerated() {
                    drawing.text("column-label", String(word), x: x, y: top - 8 - Double(words.count - 1 - line) * 13, anchor: .middle)
                }
            }
        }
        let most = rows.flatMap { row in columns.map { counts.count(row, $0) } }.max() ?? 1
        for (place, stance) in rows.enumerated() {
            let middle = top + (Double(place) + 0.5) * cellHeight
            drawing.line("grid", from: (0, middle - cellHeight / 2), to: (width, middle - cellHeight / 2))
            drawing.text("row-label \(stance.rawValue)-ink", stance.signed, x: 2, y: middle + 4)
            for (column, feeling) in columns.enumerated() {
                let x = left + (Double(column) + 0.5) * cellWidth
                draw(counts.count(stance, feeling), of: most, stance, feeling, into: &drawing, x: x, y: middle, room: min(cellWidth, cellHeight) - 6)
            }
        }
        return drawing
    }

    private func draw(
        _ count: Int, of most: Int, _ stance: Stance, _ feeling: Feeling?, into drawing: inout Drawing, x: Double, y: Double, room: Double
    ) {
        guard count > 0 else {
            drawing.circle("nothing", x: x, y: y, radius: 1.5)
            return
        }
        let isShown = count >= k
        let side = room * (Double(isShown ? count : min(k, most)) / Double(max(1, most))).squareRoot()
        let kind = isShown ? stance == .none ? "no-position" : stance.rawValue : "withheld"
        let words = isShown ? Wording.count(count) : "<\(k)"
        drawing.rect(
            kind, x: x - side / 2, y: y - side / 2, width: side, height: side,
            hint: "\(stance.word), \(FeelingGridCounts.word(feeling)): \(isShown ? Wording.count(count, "poster") : "fewer than \(k)")")
        drawing.text("cell-number", words, x: x, y: y + 4.5, anchor: .middle)
    }
}
