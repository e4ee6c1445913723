/// The days of a chart, from left to right.
struct TimeAxis {
    let periods: [Period]
    let left: Double
    let right: Double

    private var first: Int { periods.first?.firstDay.number ?? 0 }
    private var end: Int { periods.last?.advanced(by: 1).firstDay.number ?? 1 }

    func x(_ day: Day) -> Double { left + (right - left) * Double(day.number - first) / Double(max(1, end - first)) }

    func holds(_ day: Day) -> Bool { (first..<end).contains(day.number) }

    /// A period's bar, with a gap between neighbours.
    func bar(_ period: Period) -> (x: Double, width: Double) {
        let start = x(period.firstDay), end = x(period.advanced(by: 1).firstDay)
        let gap = min(2, (end - start) * 0.15)
        return (start + gap / 2, end - start - gap)
    }

    /// Days that get a tick, with their words; the year stands where it changes.
    func ticks(room: Double) -> [(day: Day, words: String)] {
        let most = max(2, Int((right - left) / room))
        let days = end - first
        let candidates: [Day]
        if days <= 75 {
            candidates = everyNth(periods.map(\.firstDay), most: most)
        } else {
            candidates = everyNth(monthStarts, most: most)
        }
        var year: Int?
        return candidates.map { day in
            defer { year = day.year }
            let short = days <= 75 ? day.inWordsWithoutYear : days > 1500 ? "" : day.monthName
            guard day.year != year else { return (day, short.isEmpty ? "\(day.year)" : short) }
            return (day, short.isEmpty ? "\(day.year)" : short + " \(day.year)")
        }
    }

    /// Month starts, or year starts on long axes, that lie on the axis.
    private var monthStarts: [Day] {
        let unit: Period.Unit = end - first > 1500 ? .year : .month
        var period = Period(unit, holding: Day(number: first)), starts: [Day] = []
        while period.firstDay.number < end {
            if period.firstDay.number >= first { starts.append(period.firstDay) }
            period = period.advanced(by: 1)
        }
        return starts
    }

    private func everyNth(_ days: [Day], most: Int) -> [Day] {
        let step = max(1, (days.count + most - 1) / most)
        return days.enumerated().filter { $0.offset % step == 0 }.map(\.element)
    }
}
