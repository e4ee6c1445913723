import Discourse
import Statistics

/// For each event, each position's share before and after, as dots with their intervals.
struct BeforeAfter {
    struct Block: Sendable {
        let event: ReportEvent
        let before: Census
        let after: Census
    }
    let blocks: [Block]

    /// - Parameter k: an event with fewer posters on either side is left out.
    init(_ claim: ClaimFacts, k: Int) {
        let all: [Block] = claim.events.compactMap { event in
            let (before, after) = claim.around(event)
            guard before.posters >= k, after.posters >= k else { return nil }
            return Block(event: event, before: before, after: after)
        }
        // Official events go first where there are too many to draw.
        let chosen = (all.filter(\.event.isOfficial) + all.filter { !$0.event.isOfficial }).prefix(Self.most)
        blocks = chosen.sorted { $0.event.number < $1.event.number }
    }

    private static let most = 8
    private static let rowHeight = 34.0

    func drawing(width: Double) -> Drawing {
        let isWide = width > 500
        let left = isWide ? 112.0 : 92, right = width - (isWide ? 178 : 14)
        let rowHeight = isWide ? Self.rowHeight : Self.rowHeight + 14
        let blockHeight = 30 + 3 * rowHeight + 10
        var drawing = Drawing(width: width, height: Double(blocks.count) * blockHeight + 26)
        let x = { (share: Double) in left + (right - left) * share }
        let bottom = Double(blocks.count) * blockHeight
        for part in [0.0, 0.25, 0.5, 0.75, 1] {
            drawing.line(part == 0 ? "base" : "grid", from: (x(part), 26), to: (x(part), bottom))
            let words = "\(Int(part * 100))" + (part == 1 ? "\u{00A0}%" : "")
            drawing.text("axis", words, x: x(part), y: bottom + 18, anchor: .middle)
        }
        for (place, block) in blocks.enumerated() {
            let top = Double(place) * blockHeight
            let title = "\(block.event.dateInWords) · \(block.event.title)"
            drawing.circle(block.event.isOfficial ? "badge official" : "badge", x: 9, y: top + 13, radius: EventLane.badgeRadius)
            drawing.text("badge-number", "\(block.event.number)", x: 9, y: top + 16.6, anchor: .middle)
            // Bold letters are about an eighth wider.
            drawing.text("block-title", shortened(title, to: width - 26, size: 14), x: 22, y: top + 17)
            for (row, stance) in Stance.positions.enumerated() {
                draw(block, stance, into: &drawing, top: top + 30 + Double(row) * rowHeight, x: x, isWide: isWide)
            }
        }
        return drawing
    }

    private func draw(
        _ block: Block, _ stance: Stance, into drawing: inout Drawing, top: Double, x: (Double) -> Double, isWide: Bool
    ) {
        let shift = Shift(from: block.before.share(stance), to: block.after.share(stance))
        drawing.text("row-label \(stance.rawValue)-ink", stance.signed, x: 2, y: top + 16)
        dot(shift.before, "\(stance.rawValue) hollow", y: top + 7, x: x, into: &drawing)
        dot(shift.after, "\(stance.rawValue) full", y: top + 19, x: x, into: &drawing)
        let words = "\(Wording.percent(shift.before)) → \(Wording.percent(shift.after))"
        if isWide {
            drawing.text("value", words, x: x(1) + 20, y: top + 10)
            drawing.text(shift.isClear ? "figure-note clear" : "figure-note", Wording.points(shift), x: x(1) + 20, y: top + 25)
        } else {
            drawing.text(shift.isClear ? "figure-note clear" : "figure-note", words + ", " + Wording.points(shift), x: x(0) + 4, y: top + 36)
        }
    }

    private func dot(_ share: Share, _ kind: String, y: Double, x: (Double) -> Double, into drawing: inout Drawing) {
        let interval = share.interval
        drawing.line("whisker \(kind)", from: (x(interval.low), y), to: (x(interval.high), y))
        drawing.circle("dot \(kind)", x: x(share.value), y: y, radius: 4.5)
    }
}
