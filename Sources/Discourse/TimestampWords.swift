extension Timestamp {
    /// Reads what JavaScript's `Date` prints: "Sat Nov 14 2020 16:42:11 GMT+0100 (Central European Standard Time)".
    public init?(javaScript text: String) {
        let words = text.split(separator: " ")
        guard words.count >= 5, let month = Self.month(words[1]) else { return nil }
        self.init(words: (words[3], month, words[2]), clock: words[4], zone: words.count > 5 ? String(words[5].hasPrefix("GMT") ? words[5].dropFirst(3) : words[5]) : "")
    }

    /// Reads the date of a mail or of HTTP: "Sat, 14 Nov 2020 16:42:11 +0100", with or without the weekday.
    public init?(mail text: String) {
        var words = text.split(separator: " ")
        if words.first?.hasSuffix(",") == true { words.removeFirst() }
        guard words.count >= 4, let month = Self.month(words[1]) else { return nil }
        self.init(words: (words[2], month, words[0]), clock: words[3], zone: words.count > 4 ? String(words[4]) : "")
    }

    private init?(words: (year: Substring, month: Int, day: Substring), clock: Substring, zone: String) {
        let parts = clock.split(separator: ":").compactMap { Int($0) }
        guard let year = Int(words.year), let day = Int(words.day), parts.count >= 2 else { return nil }
        self.init(
            year: year, month: words.month, day: day, hour: parts[0], minute: parts[1], second: parts.count > 2 ? parts[2] : 0,
            offsetMinutes: Self.minutes(ofZone: zone))
    }

    /// Minutes east of UTC; 0 for "GMT", "Z" and whatever is no number.
    private static func minutes(ofZone zone: String) -> Int {
        guard zone.count == 5, let number = Int(zone.dropFirst()) else { return 0 }
        return (number / 100 * 60 + number % 100) * (zone.hasPrefix("-") ? -1 : 1)
    }

    private static func month(_ word: Substring) -> Int? {
        let months = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"]
        return months.firstIndex(of: word.lowercased()).map { $0 + 1 }
    }
}
