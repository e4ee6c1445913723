extension Character {
    /// Columns that a terminal gives it: 2 for emoji and for the wide letters of East Asia, 0 where it is a mark without a body, else 1.
    ///
    /// A family or a flag of several scalars is one picture. Source: UAX #11, whose wide blocks are named here without their gaps.
    var columns: Int {
        let scalars = unicodeScalars
        guard let first = scalars.first else { return 0 }
        if first.properties.isEmojiPresentation || scalars.contains("\u{FE0F}") { return 2 }
        switch first.properties.generalCategory {
        case .nonspacingMark, .enclosingMark, .format: return 0
        default: return Self.wide.contains { $0.contains(first.value) } ? 2 : 1
        }
    }

    private static let wide: [ClosedRange<UInt32>] = [
        0x1100...0x115F, 0x2E80...0x303E, 0x3041...0xA4CF, 0xA960...0xA97F, 0xAC00...0xD7A3, 0xF900...0xFAFF, 0xFE30...0xFE6F, 0xFF00...0xFF60, 0xFFE0...0xFFE6,
        0x20000...0x3FFFD,
    ]
}

extension String {
    /// Columns that a terminal gives it.
    var columns: Int { reduce(0) { $0 + $1.columns } }

    /// At most `width` columns, the cut shown by "…".
    func cut(to width: Int) -> String {
        guard columns > width else { return self }
        var kept = "", room = width - 1
        for character in self {
            room -= character.columns
            if room < 0 { break }
            kept.append(character)
        }
        return kept + "…"
    }

    /// At least `width` columns, blanks behind.
    func padded(to width: Int) -> String { self + String(repeating: " ", count: max(0, width - columns)) }
}
