import Discourse

extension DateReader {
    /// "8 hours ago", "an hour ago", "2d", "Yesterday at 5:03 PM", "Today, 15:03", "Monday at 9:12", "just now".
    ///
    /// Weeks, months and years are too coarse to be a day and stay unread.
    func relative(_ pieces: [DatePieces.Piece]) -> (Timestamp, PostedDate.Precision)? {
        guard let savedAt else { return nil }
        if let span = span(pieces) {
            let precision: PostedDate.Precision = span.unit >= 86_400 ? .day : .minute
            let moment = savedAt.seconds - Int64(span.count * span.unit)
            return (Timestamp(seconds: precision == .day ? moment - moment % 86_400 : moment - moment % 60), precision)
        }
        // "Black Friday pricing on thermostats" is no date.
        guard pieces.count <= 12, pieces.filter({ if case .word = $0 { true } else { false } }).count <= 6 else { return nil }
        for (index, piece) in pieces.enumerated() {
            guard case .word(let word) = piece, let days = daysBack(word, pieces, from: savedAt) else { continue }
            let clock = ClockReader(pieces: pieces, from: index + 1)
            if DateWords.weekday(word) != nil, clock.precision == .day, pieces.count > 2 { continue }
            return dayBack(days, clock, from: savedAt)
        }
        return nil
    }

    /// "8 hours ago" in seconds; the whole text has to be that, so that "2 Dec" is not two days.
    private func span(_ pieces: [DatePieces.Piece]) -> (count: Int, unit: Int)? {
        var count: Int?, unit: Int?, says = pieces.count <= 2
        for piece in pieces {
            switch piece {
            case .number(let value, let digits): if count == nil, digits <= 3 { count = value } else { return nil }
            case .word(let word):
                if word == "ago" || word == "vor" || word == "il" || word == "hace" || word == "fa" || word == "geleden" { says = true
                } else if word == "just" || word == "now" || word == "moments" { (count, unit, says) = (count ?? 0, unit ?? 60, true)
                } else if word == "a" || word == "an" || word == "one" { count = 1
                } else if let seconds = DateWords.unit(word) { unit = unit ?? seconds
                } else if !["about", "less", "than", "posted", "y", "edited", "replied"].contains(word) { return nil }
            case .mark(let mark): if !"·•.,~()-".contains(mark) { return nil }
            }
        }
        guard says, let count, let unit else { return nil }
        return (count, unit)
    }

    /// How many days before the saving day a word points; a weekday only where no month or year stands beside it.
    private func daysBack(_ word: String, _ pieces: [DatePieces.Piece], from savedAt: Timestamp) -> Int? {
        switch word {
        case "today", "heute", "aujourd", "hoy", "oggi", "vandaag", "сегодня": return 0
        case "yesterday", "gestern", "hier", "ayer", "ieri", "gisteren", "вчера": return 1
        default: break
        }
        guard let weekday = DateWords.weekday(word), !pieces.contains(where: { isPartOfDay($0) }) else { return nil }
        // 1970-01-01 was a Thursday.
        let today = Int(((localSeconds(savedAt) / 86_400 + 4) % 7 + 7) % 7)
        return (today - weekday + 7) % 7
    }

    private func isPartOfDay(_ piece: DatePieces.Piece) -> Bool {
        switch piece {
        case .number(_, let digits): digits == 4
        case .word(let word): DateWords.month(word) != nil
        case .mark(let mark): mark == "/"
        }
    }

    private func localSeconds(_ moment: Timestamp) -> Int64 { moment.seconds + Int64(offsetMinutes) * 60 }

    private func dayBack(_ days: Int, _ clock: ClockReader, from savedAt: Timestamp) -> (Timestamp, PostedDate.Precision) {
        let midnight = localSeconds(savedAt) - localSeconds(savedAt) % 86_400 - Int64(days) * 86_400
        guard clock.precision != .day else { return (Timestamp(seconds: midnight), .day) }
        let offset = Int64(clock.offsetMinutes ?? offsetMinutes) * 60
        return (Timestamp(seconds: midnight + Int64(clock.hour * 3600 + clock.minute * 60 + clock.second) - offset), clock.precision)
    }
}
