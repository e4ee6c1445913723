import Discourse

/// A day that words name, and where in the pieces it ends.
struct CalendarDay {
    let year: Int
    let month: Int
    let day: Int
    /// The index after the last piece that belongs to it.
    let end: Int
    /// Whether the year was not written but reckoned from the saving time.
    var isReckoned = false
}

extension DateReader {
    /// Finds the first whole date among the pieces: with a month's name, or in numbers.
    ///
    /// A date with its year goes before one whose year has to be reckoned: in "mar 22 dic 2014" the first word is a weekday.
    func calendarDay(_ pieces: [DatePieces.Piece]) -> CalendarDay? {
        var reckoned: CalendarDay?
        for (index, piece) in pieces.enumerated() {
            switch piece {
            case .word(let word):
                guard let month = DateWords.month(word), let day = named(month, at: index, in: pieces) else { continue }
                if !day.isReckoned { return day }
                reckoned = reckoned ?? day
            case .number:
                if let day = numeric(pieces, at: index) ?? eastAsian(pieces, at: index) { return day }
            case .mark: continue
            }
        }
        return reckoned
    }

    /// "22 December 2014", "Dec 22nd, 2014", "2014 Dec 22", "22-Dec-14", "Dec 22" with the year reckoned.
    private func named(_ month: Int, at index: Int, in pieces: [DatePieces.Piece]) -> CalendarDay? {
        let before = number(in: pieces, from: index, step: -1), after = number(in: pieces, from: index, step: 1)
        if let before, before.digits <= 2, !isClock(pieces, at: before.index) {
            if let after, let year = year(after, in: pieces) {
                return CalendarDay(year: year, month: month, day: before.value, end: after.index + 1)
            }
            // "2:49 am · 9 Dec" leaves no year behind the month.
            return reckoned(month, before.value, end: index + 1)
        }
        guard let after, after.digits <= 2, !isClock(pieces, at: after.index) else { return nil }
        if let later = number(in: pieces, from: after.index, step: 1), let year = year(later, in: pieces) {
            return CalendarDay(year: year, month: month, day: after.value, end: later.index + 1)
        }
        if let before, before.digits == 4, (1990...2100).contains(before.value) {
            return CalendarDay(year: before.value, month: month, day: after.value, end: after.index + 1)
        }
        return reckoned(month, after.value, end: after.index + 1)
    }

    private func year(_ number: (value: Int, digits: Int, index: Int), in pieces: [DatePieces.Piece]) -> Int? {
        if number.digits == 4 { return (1970...2100).contains(number.value) ? number.value : nil }
        guard number.digits == 2, !isClock(pieces, at: number.index) else { return nil }
        return number.value < 70 ? 2000 + number.value : 1900 + number.value
    }

    private func isClock(_ pieces: [DatePieces.Piece], at index: Int) -> Bool {
        if index + 1 < pieces.count, pieces[index + 1] == .mark(":") || pieces[index + 1] == .word("am") || pieces[index + 1] == .word("pm") {
            return true
        }
        return index > 0 && pieces[index - 1] == .mark(":")
    }

    /// The nearest number, with only marks, ordinal endings and "of", "de" between.
    private func number(in pieces: [DatePieces.Piece], from start: Int, step: Int) -> (value: Int, digits: Int, index: Int)? {
        let joining: Set<String> = ["st", "nd", "rd", "th", "of", "de", "del", "er", "the", "º", "ª", "г"]
        var index = start + step
        while pieces.indices.contains(index), abs(index - start) <= 4 {
            switch pieces[index] {
            case .number(let value, let digits): return (value, digits, index)
            case .word(let word): if !joining.contains(word) { return nil }
            case .mark(let mark): if !".,-/'".contains(mark) { return nil }
            }
            index += step
        }
        return nil
    }

    /// A day of the year before the page was saved: the latest that is no more than a day ahead of it.
    private func reckoned(_ month: Int, _ day: Int, end: Int) -> CalendarDay? {
        guard let savedAt else { return nil }
        let year = savedAt.civil.year
        for year in [year, year - 1] {
            guard let moment = Timestamp(year: year, month: month, day: day) else { continue }
            if moment.seconds <= savedAt.seconds + 86_400 {
                return CalendarDay(year: year, month: month, day: day, end: end, isReckoned: true)
            }
        }
        return nil
    }

    /// "22-12-2014", "12/22/14", "2014.12.22", "20141222" is no date.
    private func numeric(_ pieces: [DatePieces.Piece], at index: Int) -> CalendarDay? {
        guard let parts = NumericDate(pieces, at: index) else { return nil }
        if parts.yearFirst { return CalendarDay(year: parts.first, month: parts.second, day: parts.third, end: index + 5) }
        let year = parts.third < 100 ? (parts.third < 70 ? 2000 : 1900) + parts.third : parts.third
        guard let order = parts.order ?? order else {
            guard parts.first == parts.second else { return nil }
            return CalendarDay(year: year, month: parts.first, day: parts.second, end: index + 5)
        }
        let (month, day) = order == .monthFirst ? (parts.first, parts.second) : (parts.second, parts.first)
        return CalendarDay(year: year, month: month, day: day, end: index + 5)
    }

    /// "2014年12月22日", "2014년 12월 22일"
    private func eastAsian(_ pieces: [DatePieces.Piece], at index: Int) -> CalendarDay? {
        guard index + 4 < pieces.count, case .number(let year, digits: 4) = pieces[index], case .word(let unit) = pieces[index + 1],
            unit == "年" || unit == "년", case .number(let month, _) = pieces[index + 2], case .number(let day, _) = pieces[index + 4]
        else { return nil }
        return CalendarDay(year: year, month: month, day: day, end: min(index + 6, pieces.count))
    }
}

/// Three numbers with the same mark between them.
struct NumericDate {
    let first: Int
    let second: Int
    let third: Int
    let yearFirst: Bool
    /// What the numbers themselves give away; `nil` for "03-04-2014".
    let order: DateReader.Order?

    init?(_ pieces: [DatePieces.Piece], at index: Int) {
        guard index + 4 < pieces.count, case .number(let first, let digits) = pieces[index], case .mark(let mark) = pieces[index + 1],
            "-/.".contains(mark), case .number(let second, let secondDigits) = pieces[index + 2], pieces[index + 3] == .mark(mark),
            case .number(let third, let thirdDigits) = pieces[index + 4], secondDigits <= 2
        else { return nil }
        yearFirst = digits == 4
        guard yearFirst ? thirdDigits <= 2 : digits <= 2 && (thirdDigits == 4 || thirdDigits == 2) else { return nil }
        if !yearFirst { guard (1...31).contains(first), (1...31).contains(second), first <= 12 || second <= 12 else { return nil } }
        (self.first, self.second, self.third) = (first, second, third)
        order = yearFirst ? nil : first > 12 ? .dayFirst : second > 12 ? .monthFirst : mark == "." ? .dayFirst : nil
    }
}
