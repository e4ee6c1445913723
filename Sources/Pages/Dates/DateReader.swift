import Discourse

/// Reads the dates that sites write, in the reading that the page itself supports.
///
/// Each call gets the words of one post's own date; it finds no date elsewhere, and an ambiguous
/// "03-04-2014" stays unread until the page shows which half is the month.
struct DateReader: Sendable {
    enum Order: Sendable, Hashable { case dayFirst, monthFirst }

    /// When the page was saved; without it "8 hours ago" stays unread.
    let savedAt: Timestamp?
    /// `nil` where the page does not tell.
    let order: Order?
    /// Minutes east of UTC that the page's times are in, where it says so ("All times are GMT -5").
    let offsetMinutes: Int

    init(savedAt: Timestamp? = nil, order: Order? = nil, offsetMinutes: Int = 0) {
        self.savedAt = savedAt
        self.order = order
        self.offsetMinutes = offsetMinutes
    }

    /// Reads words that people see.
    ///
    /// - Parameter text: the post's own date; kept as `PostedDate.text` with its white space folded.
    /// - Returns: a date of unknown precision with the same text where the words cannot be read.
    func posted(shown text: String) -> PostedDate {
        let shown = text.folded
        guard !shown.isEmpty else { return .unknown }
        if let moment = iso(shown) {
            return PostedDate(moment.timestamp, precision: moment.precision, source: .text, text: shown)
        }
        let pieces = DatePieces(shown).pieces
        if let (timestamp, precision) = relative(pieces) {
            return PostedDate(timestamp, precision: precision, source: .relative, text: shown)
        }
        guard let day = calendarDay(pieces) else { return PostedDate(unreadable: shown) }
        let clock = ClockReader(pieces: pieces, from: day.end)
        guard let timestamp = stamp(day, clock) else { return PostedDate(unreadable: shown) }
        return PostedDate(timestamp, precision: clock.precision, source: day.isReckoned ? .relative : .text, text: shown)
    }

    /// Reads a machine's date: ISO 8601, or seconds or milliseconds since 1970.
    ///
    /// - Parameter shown: what people see in its place.
    func posted(attribute value: String, shown: String? = nil, source: PostedDate.Source = .attribute) -> PostedDate? {
        let value = value.folded
        let text = shown?.folded.nonEmpty
        if let moment = iso(value) ?? epoch(value) {
            return PostedDate(moment.timestamp, precision: moment.precision, source: source, text: text)
        }
        let read = posted(shown: value)
        guard let timestamp = read.timestamp, read.source == .text else { return nil }
        return PostedDate(timestamp, precision: read.precision, source: source, text: text ?? value)
    }

    private func iso(_ text: String) -> (timestamp: Timestamp, precision: PostedDate.Precision)? {
        guard text.utf8.count >= 10, text.utf8.dropFirst(4).first == UInt8(ascii: "-"),
            let timestamp = Timestamp(iso8601: text.hasSuffix(" UTC") ? String(text.dropLast(4)) : text)
        else { return nil }
        let length = text.utf8.count
        let hasZone = text.hasSuffix("Z") || text.hasSuffix("UTC") || text.utf8.dropFirst(16).contains { $0 == UInt8(ascii: "+") || $0 == UInt8(ascii: "-") }
        let moved = length > 10 && !hasZone ? Timestamp(seconds: timestamp.seconds - Int64(offsetMinutes) * 60) : timestamp
        let colons = text.utf8.prefix(19).count { $0 == UInt8(ascii: ":") }
        return (moved, length == 10 ? .day : colons >= 2 ? .second : .minute)
    }

    private func epoch(_ text: String) -> (timestamp: Timestamp, precision: PostedDate.Precision)? {
        let whole = text.prefix { $0 != "." }
        guard (9...13).contains(whole.count), let number = Int64(whole) else { return nil }
        // 1990 … 2100: a bare number outside it is an id, not a moment.
        let seconds = whole.count >= 12 ? number / 1000 : number
        guard (631_152_000...4_102_444_800).contains(seconds) else { return nil }
        return (Timestamp(seconds: seconds), .second)
    }

    private func stamp(_ day: CalendarDay, _ clock: ClockReader) -> Timestamp? {
        Timestamp(
            year: day.year, month: day.month, day: day.day, hour: clock.hour, minute: clock.minute, second: clock.second,
            offsetMinutes: clock.precision == .day ? 0 : clock.offsetMinutes ?? offsetMinutes)
    }
}
