/// Where the events' numbers and labels stand above a time axis, so that none covers another.
struct EventLane {
    struct Place {
        let event: ReportEvent
        let x: Double
        let row: Int
        /// `nil` where only the number fits.
        let label: String?
        let isLabelLeft: Bool
    }
    let places: [Place]
    var rows: Int { (places.map(\.row).max() ?? -1) + 1 }

    static let rowHeight = 19.0
    static let badgeRadius = 7.5
    private static let textSize = 11.0
    /// No label is longer, so that two have room side by side.
    private static let longest = 340.0

    /// - Parameters:
    ///   - events: in time order, all on the axis.
    ///   - axis: x of the axis' first and last point.
    ///   - withLabels: titles beside the numbers; narrow charts have the numbers alone.
    init(_ events: [ReportEvent], on axis: ClosedRange<Double>, withLabels: Bool, x: (Day) -> Double) {
        var taken: [[ClosedRange<Double>]] = [], places: [Place] = []
        for event in events {
            let middle = x(event.day)
            let badge = middle - Self.badgeRadius - 2...middle + Self.badgeRadius + 2
            var place: Place?
            if withLabels {
                let rightRoom = axis.upperBound - badge.upperBound - 6, leftRoom = badge.lowerBound - axis.lowerBound - 6
                let isFullRight = estimatedWidth(event.title, size: Self.textSize) <= min(Self.longest, rightRoom)
                let sides = isFullRight || rightRoom >= leftRoom ? [false, true] : [true, false]
                for row in 0..<4 where place == nil {
                    if row == taken.count { taken.append([]) }
                    for isLeft in sides where place == nil {
                        let label = shortened(event.title, to: min(Self.longest, isLeft ? leftRoom : rightRoom), size: Self.textSize)
                        guard label.count >= min(12, event.title.count) else { continue }
                        let width = estimatedWidth(label, size: Self.textSize) + 6
                        let box = isLeft ? badge.lowerBound - width...badge.upperBound : badge.lowerBound...badge.upperBound + width
                        guard !taken[row].contains(where: { $0.overlaps(box) }) else { continue }
                        taken[row].append(box)
                        place = Place(event: event, x: middle, row: row, label: label, isLabelLeft: isLeft)
                    }
                }
            }
            if place == nil {
                let row = taken.firstIndex { !$0.contains { $0.overlaps(badge) } } ?? taken.count
                if row == taken.count { taken.append([]) }
                taken[row].append(badge)
                place = Place(event: event, x: middle, row: row, label: nil, isLabelLeft: false)
            }
            if let place { places.append(place) }
        }
        self.places = places
    }

    /// Draws each event's line down to `bottom`, its number, and its label.
    func draw(into drawing: inout Drawing, top: Double, bottom: Double) {
        for place in places {
            let y = top + (Double(place.row) + 0.5) * Self.rowHeight
            drawing.line(place.event.isOfficial ? "event official" : "event", from: (place.x, y), to: (place.x, bottom))
        }
        for place in places {
            let y = top + (Double(place.row) + 0.5) * Self.rowHeight
            drawing.circle(place.event.isOfficial ? "badge official" : "badge", x: place.x, y: y, radius: Self.badgeRadius)
            drawing.text("badge-number", "\(place.event.number)", x: place.x, y: y + 3.6, anchor: .middle)
            guard let label = place.label else { continue }
            drawing.text(
                "event-label", label, x: place.isLabelLeft ? place.x - Self.badgeRadius - 4 : place.x + Self.badgeRadius + 4, y: y + 3.8,
                anchor: place.isLabelLeft ? .end : .start)
        }
    }
}
