/// A picture as a list of marks, in user units that are CSS pixels at its natural width.
///
/// Colours, fonts and patterns are the style sheet's: a mark only names its kind.
struct Drawing: Sendable {
    let width: Double
    let height: Double
    var marks: [Mark] = []

    mutating func rect(_ kind: String, x: Double, y: Double, width: Double, height: Double, hint: String? = nil) {
        marks.append(.rect(.init(kind: kind, x: number(x), y: number(y), width: number(max(0, width)), height: number(max(0, height)), hint: hint)))
    }

    mutating func line(_ kind: String, from start: (x: Double, y: Double), to end: (x: Double, y: Double)) {
        marks.append(.line(.init(kind: kind, x1: number(start.x), y1: number(start.y), x2: number(end.x), y2: number(end.y))))
    }

    mutating func circle(_ kind: String, x: Double, y: Double, radius: Double) {
        marks.append(.circle(.init(kind: kind, x: number(x), y: number(y), radius: number(radius))))
    }

    mutating func text(_ kind: String, _ words: String, x: Double, y: Double, anchor: Mark.Anchor = .start) {
        marks.append(.text(.init(kind: kind, x: number(x), y: number(y), anchor: anchor == .start ? nil : anchor.rawValue, words: words)))
    }
}

/// One mark of a drawing, its numbers already written out.
enum Mark: Sendable {
    enum Anchor: String, Sendable { case start, middle, end }
    struct Rect: Sendable {
        let kind: String, x: String, y: String, width: String, height: String
        /// What shows when a pointer rests on it.
        let hint: String?
    }
    struct Line: Sendable { let kind: String, x1: String, y1: String, x2: String, y2: String }
    struct Circle: Sendable { let kind: String, x: String, y: String, radius: String }
    struct Path: Sendable { let kind: String, steps: String }
    struct Text: Sendable {
        let kind: String, x: String, y: String
        /// `nil` for the start, which needs no saying.
        let anchor: String?
        let words: String
    }
    case rect(Rect), line(Line), circle(Circle), path(Path), text(Text)
}

/// "12.5", "12"
private func number(_ value: Double) -> String {
    let text = fixed(value, places: 1)
    return text.hasSuffix(".0") ? String(text.dropLast(2)) : text
}

/// How wide words come out in the charts' sans serif, near enough to keep labels apart.
///
/// Measured on Liberation Sans and DejaVu Sans, of which the wider counts.
func estimatedWidth(_ words: String, size: Double) -> Double {
    words.reduce(0.0) { sum, letter in
        sum + size * (letter == " " || "il.,:;'|!".contains(letter) ? 0.33 : letter.isUppercase || "mwMW%".contains(letter) ? 0.74 : 0.57)
    }
}

/// As much of the words as fits, with "…" for the rest.
func shortened(_ words: String, to width: Double, size: Double) -> String {
    guard estimatedWidth(words, size: size) > width else { return words }
    var kept = words
    while !kept.isEmpty, estimatedWidth(kept + "…", size: size) > width { kept.removeLast() }
    while kept.hasSuffix(" ") || kept.hasSuffix(",") || kept.hasSuffix(":") { kept.removeLast() }
    return kept + "…"
}
