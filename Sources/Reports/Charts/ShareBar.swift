import Discourse

/// The three shares as one bar, with the interval of the leading one.
struct ShareBar {
    let census: Census

    func drawing(width: Double = 320) -> Drawing {
        var drawing = Drawing(width: width, height: 18)
        var start = 0.0
        for stance in Stance.positions {
            let share = census.share(stance)
            guard share.part > 0 else { continue }
            drawing.rect(
                stance.rawValue, x: width * start, y: 0, width: width * share.value, height: 18)
            start += share.value
        }
        return drawing
    }
}
