import Discourse

/// Posters counted period by period, each once a period by the latest position taken in it.
struct Timeline: Sendable {
    struct Entry: Sendable {
        let period: Period
        let census: Census
    }
    let unit: Period.Unit
    /// One a period, without gaps; empty where nothing is dated.
    let entries: [Entry]
    /// Opinions that are dated, but so far from the rest that they are not drawn.
    let outliers: Int

    static let mostPeriods = 36

    /// - Parameter opinions: in time order; the undated ones are passed over.
    init(_ opinions: [Opinion]) {
        let dated = opinions.filter { $0.day != nil && $0.stance != .none }
        let days = dated.compactMap(\.day)
        guard let range = Self.range(of: days), let unit = Self.unit(for: range) else {
            (unit, entries, outliers) = (.month, [], 0)
            return
        }
        let first = Period(unit, holding: range.lowerBound), last = Period(unit, holding: range.upperBound)
        var byPeriod: [Int: [Opinion]] = [:]
        for opinion in dated {
            guard let day = opinion.day else { continue }
            byPeriod[Period(unit, holding: day).index, default: []].append(opinion)
        }
        self.unit = unit
        entries = (0...last.index - first.index).map { step in
            let period = first.advanced(by: step)
            return Entry(period: period, census: Census(byPeriod[period.index] ?? []))
        }
        outliers = dated.count - entries.reduce(0) { $0 + $1.census.basis.posts }
    }

    /// The days that all but a hundredth lie in, when the strays would make the axis more than three times as long; else all.
    static func range(of days: [Day]) -> ClosedRange<Day>? {
        guard let first = days.min(), let last = days.max() else { return nil }
        let sorted = days.sorted()
        let cut = sorted.count / 200
        let inner = sorted[cut]...sorted[sorted.count - 1 - cut]
        let span = last.number - first.number, innerSpan = inner.upperBound.number - inner.lowerBound.number
        return span > 365 && span > 3 * max(innerSpan, 30) ? inner : first...last
    }

    /// The finest unit that gives no more than `mostPeriods`.
    static func unit(for range: ClosedRange<Day>) -> Period.Unit? {
        Period.Unit.allCases.first {
            Period($0, holding: range.upperBound).index - Period($0, holding: range.lowerBound).index < mostPeriods
        } ?? .year
    }
}
