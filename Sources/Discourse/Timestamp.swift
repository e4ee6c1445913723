/// A moment in UTC, to the second, without a calendar library behind it.
public struct Timestamp: Sendable, Hashable, Comparable {
    /// Seconds since 1970-01-01T00:00:00Z; negative before.
    public let seconds: Int64

    public init(seconds: Int64) { self.seconds = seconds }

    /// - Returns: `nil` where the parts are no date of the proleptic Gregorian calendar (month 13, 30 February, 25:00).
    public init?(year: Int, month: Int, day: Int, hour: Int = 0, minute: Int = 0, second: Int = 0, offsetMinutes: Int = 0) {
        guard (1...9999).contains(year), (1...12).contains(month), (1...Self.days(in: month, of: year)).contains(day),
            (0...23).contains(hour), (0...59).contains(minute), (0...60).contains(second),
            (-1440...1440).contains(offsetMinutes)
        else { return nil }
        let clock = hour * 3600 + minute * 60 + min(second, 59) - offsetMinutes * 60
        seconds = Int64(Self.daysSinceEpoch(year: year, month: month, day: day)) * 86_400 + Int64(clock)
    }

    public static func < (left: Timestamp, right: Timestamp) -> Bool { left.seconds < right.seconds }

    /// "2014-12-22T15:15:00Z"
    public var iso8601: String {
        let clock = Int(((seconds % 86_400) + 86_400) % 86_400)
        let (year, month, day) = civil
        return Self.written([
            (year, 4, "-"), (month, 2, "-"), (day, 2, "T"), (clock / 3600, 2, ":"), (clock / 60 % 60, 2, ":"), (clock % 60, 2, "Z"),
        ])
    }

    /// "2014-12-22"
    public var day: String {
        let (year, month, day) = civil
        return Self.written([(year, 4, "-"), (month, 2, "-"), (day, 2, nil)])
    }

    /// Year, month (1…12) and day (1…31) in UTC.
    public var civil: (year: Int, month: Int, day: Int) {
        // Source: H. Hinnant, "chrono-Compatible Low-Level Date Algorithms", civil_from_days.
        let days = Int((seconds - ((seconds % 86_400) + 86_400) % 86_400) / 86_400) + 719_468
        let era = (days >= 0 ? days : days - 146_096) / 146_097
        let dayOfEra = days - era * 146_097
        let yearOfEra = (dayOfEra - dayOfEra / 1460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
        let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
        let shifted = (5 * dayOfYear + 2) / 153
        let month = shifted < 10 ? shifted + 3 : shifted - 9
        return (yearOfEra + era * 400 + (month <= 2 ? 1 : 0), month, dayOfYear - (153 * shifted + 2) / 5 + 1)
    }

    /// Reads "2014-12-22", "2014-12-22T15:15:00Z", "…+01:00", "…+0100", with a blank for the T and fractions of a second allowed.
    public init?(iso8601 text: String) {
        var reader = DigitReader(text)
        guard let year = reader.number(4), reader.skip("-"), let month = reader.number(2), reader.skip("-"), let day = reader.number(2)
        else { return nil }
        var clock = (hour: 0, minute: 0, second: 0), offset = 0
        if reader.skip("T") || reader.skip("t") || reader.skip(" ") {
            guard let hour = reader.number(2), reader.skip(":"), let minute = reader.number(2) else { return nil }
            clock = (hour, minute, 0)
            if reader.skip(":") {
                guard let second = reader.number(2) else { return nil }
                clock.second = second
                if reader.skip(".") || reader.skip(",") { reader.skipDigits() }
            }
            guard let minutes = reader.offset() else { return nil }
            offset = minutes
        }
        guard reader.isAtEnd else { return nil }
        self.init(
            year: year, month: month, day: day, hour: clock.hour, minute: clock.minute, second: clock.second,
            offsetMinutes: offset)
    }

    static func days(in month: Int, of year: Int) -> Int {
        let isLeap = year % 4 == 0 && (year % 100 != 0 || year % 400 == 0)
        return month == 2 ? (isLeap ? 29 : 28) : [4, 6, 9, 11].contains(month) ? 30 : 31
    }

    private static func daysSinceEpoch(year: Int, month: Int, day: Int) -> Int {
        // Source: as `civil`, days_from_civil.
        let shiftedYear = month <= 2 ? year - 1 : year
        let era = (shiftedYear >= 0 ? shiftedYear : shiftedYear - 399) / 400
        let yearOfEra = shiftedYear - era * 400
        let dayOfYear = (153 * (month > 2 ? month - 3 : month + 9) + 2) / 5 + day - 1
        return era * 146_097 + yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear - 719_468
    }

    /// Numbers of two or four digits, and what follows each: byte by byte, since reports write millions of them.
    private static func written(_ parts: [(number: Int, width: Int, mark: Unicode.Scalar?)]) -> String {
        var bytes: [UInt8] = []
        bytes.reserveCapacity(20)
        for (number, width, mark) in parts {
            if (0..<10_000).contains(number) {
                if width == 4 { bytes += [digit(number / 1000), digit(number / 100)] }
                bytes += [digit(number / 10), digit(number)]
            } else {
                bytes += String(number).utf8
            }
            if let mark { bytes.append(UInt8(ascii: mark)) }
        }
        return String(decoding: bytes, as: UTF8.self)
    }

    private static func digit(_ number: Int) -> UInt8 { UInt8(ascii: "0") + UInt8(number % 10) }
}

/// Walks the ASCII digits and marks of a date.
private struct DigitReader {
    private let bytes: [UInt8]
    private var index = 0
    init(_ text: String) { bytes = Array(text.utf8) }

    var isAtEnd: Bool { index == bytes.count }

    mutating func number(_ width: Int) -> Int? {
        guard index + width <= bytes.count else { return nil }
        var value = 0
        for byte in bytes[index..<index + width] {
            guard (0x30...0x39).contains(byte) else { return nil }
            value = value * 10 + Int(byte - 0x30)
        }
        index += width
        return value
    }

    mutating func skip(_ mark: Unicode.Scalar) -> Bool {
        guard index < bytes.count, bytes[index] == UInt8(ascii: mark) else { return false }
        index += 1
        return true
    }

    mutating func skipDigits() {
        while index < bytes.count, (0x30...0x39).contains(bytes[index]) { index += 1 }
    }

    /// Minutes east of UTC; 0 for "Z" and where no zone is given.
    mutating func offset() -> Int? {
        if isAtEnd || skip("Z") || skip("z") { return 0 }
        _ = skip(" ")
        let sign: Int
        if skip("+") { sign = 1 } else if skip("-") { sign = -1 } else { return nil }
        guard let hours = number(2) else { return nil }
        _ = skip(":")
        return sign * (hours * 60 + (number(2) ?? 0))
    }
}
