import Discourse

/// Finds the time of day in a date's pieces: "3:15 pm", "15:03:09", "15h30", "3 PM".
struct ClockReader {
    private(set) var hour = 0
    private(set) var minute = 0
    private(set) var second = 0
    /// Minutes east of UTC, where the words name a zone.
    private(set) var offsetMinutes: Int?
    private(set) var precision = PostedDate.Precision.day

    /// - Parameter from: where the day ended; a time before the day ("15:03, 22 Dec 2014") is found too.
    init(pieces: [DatePieces.Piece], from end: Int) {
        for start in Array(end..<max(end, pieces.count)) + Array(0..<min(end, pieces.count)) where read(pieces, at: start) { return }
    }

    private mutating func read(_ pieces: [DatePieces.Piece], at start: Int) -> Bool {
        guard case .number(var hour, let digits) = pieces[start], digits <= 2, hour <= 24 else { return false }
        var next = start + 1, minute = 0, second = 0, reach = PostedDate.Precision.minute
        if let value = Self.minutes(pieces, after: next) {
            minute = value
            next += 2
            if let value = Self.minutes(pieces, after: next) {
                second = value
                next += 2
                reach = .second
            }
        } else if !Self.isHalf(pieces, at: next) {
            return false
        }
        if Self.isHalf(pieces, at: next), case .word(let half) = pieces[next] {
            guard (1...12).contains(hour) || half == "am" else { return false }
            hour = hour % 12 + (half.hasPrefix("p") ? 12 : 0)
            next += 1
        }
        guard hour <= 23, minute <= 59, second <= 60 else { return false }
        (self.hour, self.minute, self.second, precision) = (hour, minute, second, reach)
        offsetMinutes = Self.zone(pieces, from: next)
        return true
    }

    /// ":15" or "h15"
    private static func minutes(_ pieces: [DatePieces.Piece], after index: Int) -> Int? {
        guard index + 1 < pieces.count, pieces[index] == .mark(":") || pieces[index] == .word("h"),
            case .number(let value, digits: 2) = pieces[index + 1]
        else { return nil }
        return value
    }

    private static func isHalf(_ pieces: [DatePieces.Piece], at index: Int) -> Bool {
        guard index < pieces.count, case .word(let word) = pieces[index] else { return false }
        return word == "am" || word == "pm" || word == "a" || word == "p"
    }

    /// "UTC", "EST", "+0100", "GMT-05:00"; only straight after the time.
    static func zone(_ pieces: [DatePieces.Piece], from start: Int) -> Int? {
        var index = start, named: Int?
        if index < pieces.count, pieces[index] == .mark("(") { index += 1 }
        if index < pieces.count, case .word(let word) = pieces[index], let zone = DateWords.zone(word) {
            named = zone
            index += 1
            guard named == 0 else { return named }
        }
        guard index + 1 < pieces.count, pieces[index] == .mark("+") || pieces[index] == .mark("-"),
            case .number(let hours, let digits) = pieces[index + 1]
        else { return named }
        let sign = pieces[index] == .mark("-") ? -1 : 1
        if digits == 4 { return hours % 100 < 60 && hours <= 1400 ? sign * (hours / 100 * 60 + hours % 100) : named }
        guard digits <= 2, hours <= 14 else { return named }
        return sign * (hours * 60 + (minutes(pieces, after: index + 2) ?? 0))
    }
}
