import Discourse

/// A day of the UTC calendar, as a number that days can be counted with.
struct Day: Sendable, Hashable, Comparable {
    /// Days since 1970-01-01.
    let number: Int

    init(number: Int) { self.number = number }

    init(_ timestamp: Timestamp) {
        number = Int((timestamp.seconds - ((timestamp.seconds % 86_400) + 86_400) % 86_400) / 86_400)
    }

    /// Reads "2014-12-19", and "2014-12" and "2014" as their first day.
    init?(iso8601 text: String) {
        let whole = text.utf8.count == 4 ? text + "-01-01" : text.utf8.count == 7 ? text + "-01" : text
        guard let timestamp = Timestamp(iso8601: whole) else { return nil }
        self.init(timestamp)
    }

    static func < (left: Day, right: Day) -> Bool { left.number < right.number }

    private var civil: (year: Int, month: Int, day: Int) { Timestamp(seconds: Int64(number) * 86_400).civil }

    var year: Int { civil.year }
    var month: Int { civil.month }
    var dayOfMonth: Int { civil.day }

    /// "2014-12-19"
    var iso8601: String { Timestamp(seconds: Int64(number) * 86_400).day }

    private static let months = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"]

    /// "Dec"
    var monthName: String { Self.months[month - 1] }

    /// "19 Dec 2014"
    var inWords: String { "\(dayOfMonth) \(monthName) \(year)" }

    /// "19 Dec 2014 – 2 Jan 2015", "1 – 14 Dec 2014"
    static func range(_ first: Day, _ last: Day) -> String {
        if first == last { return first.inWords }
        if first.year != last.year { return "\(first.inWords) – \(last.inWords)" }
        return "\(first.month == last.month ? "\(first.dayOfMonth)" : first.inWordsWithoutYear) – \(last.inWords)"
    }

    /// "19 Dec"
    var inWordsWithoutYear: String { "\(dayOfMonth) \(monthName)" }
}

/// A stretch of the calendar that posts are counted together in.
struct Period: Sendable, Hashable, Comparable {
    enum Unit: String, Sendable, CaseIterable { case week, month, quarter, year }
    let unit: Unit
    /// Counts on by 1 from each period to the next.
    let index: Int

    init(_ unit: Unit, holding day: Day) {
        self.unit = unit
        switch unit {
        // 1970-01-01 was a Thursday: weeks begin on Monday.
        case .week: index = Self.floorDivide(day.number + 3, 7)
        case .month: index = day.year * 12 + day.month - 1
        case .quarter: index = day.year * 4 + (day.month - 1) / 3
        case .year: index = day.year
        }
    }

    private init(_ unit: Unit, index: Int) {
        self.unit = unit
        self.index = index
    }

    static func < (left: Period, right: Period) -> Bool { left.index < right.index }

    func advanced(by steps: Int) -> Period { Period(unit, index: index + steps) }

    var firstDay: Day {
        switch unit {
        case .week: Day(number: index * 7 - 3)
        case .month: Self.day(year: Self.floorDivide(index, 12), month: (index % 12 + 12) % 12 + 1)
        case .quarter: Self.day(year: Self.floorDivide(index, 4), month: (index % 4 + 4) % 4 * 3 + 1)
        case .year: Self.day(year: index, month: 1)
        }
    }

    var lastDay: Day { Day(number: advanced(by: 1).firstDay.number - 1) }

    /// "week of 15 Dec 2014", "Dec 2014", "Oct–Dec 2014", "2014"
    var inWords: String {
        switch unit {
        case .week: "week of " + firstDay.inWords
        case .month: firstDay.monthName + " \(firstDay.year)"
        case .quarter: firstDay.monthName + "–" + lastDay.monthName + " \(firstDay.year)"
        case .year: "\(firstDay.year)"
        }
    }

    private static func day(year: Int, month: Int) -> Day {
        Timestamp(year: year, month: month, day: 1).map(Day.init) ?? Day(number: 0)
    }

    private static func floorDivide(_ number: Int, _ divisor: Int) -> Int {
        number >= 0 ? number / divisor : -((-number + divisor - 1) / divisor)
    }
}
