/// A date's words, cut into numbers, words and marks, with foreign digits and spaces made plain.
struct DatePieces {
    enum Piece: Equatable {
        /// `digits` is how many were written: "07" and "7" differ, "2014" is a year.
        case number(Int, digits: Int)
        /// Lower-cased, without a closing full stop ("dec", "pm", "ago").
        case word(String)
        case mark(Character)
    }
    let pieces: [Piece]

    /// - Parameter text: at most some hundred characters; the rest is not read.
    init(_ text: String) {
        var pieces: [Piece] = [], number = "", word = ""
        func flush(_ pieces: inout [Piece], _ number: inout String, _ word: inout String) {
            if let value = Int(number) { pieces.append(.number(value, digits: number.count)) }
            if !word.isEmpty { pieces.append(.word(word)) }
            number = ""
            word = ""
        }
        for character in text.lowercased().prefix(200) {
            if let digit = Self.digit(character) {
                if !word.isEmpty { flush(&pieces, &number, &word) }
                if number.count < 15 { number.append(digit) }
            } else if character.isLetter {
                if !number.isEmpty { flush(&pieces, &number, &word) }
                word.append(character)
                // Chinese and Japanese write units without spaces between them.
                if Self.isIdeograph(character) { flush(&pieces, &number, &word) }
            } else {
                flush(&pieces, &number, &word)
                if !character.isWhitespace, character != "\u{200E}", character != "\u{200F}" { pieces.append(.mark(Self.plain(character))) }
            }
        }
        flush(&pieces, &number, &word)
        self.pieces = Self.withoutDots(pieces)
    }

    /// "p.m." and "Dec." become "pm" and "dec".
    private static func withoutDots(_ pieces: [Piece]) -> [Piece] {
        var kept: [Piece] = []
        for (index, piece) in pieces.enumerated() {
            if piece == .mark("."), case .word? = kept.last { continue }
            if case .word("m") = piece, index >= 2, pieces[index - 1] == .mark("."), case .word(let half)? = kept.last, half == "a" || half == "p" {
                kept[kept.count - 1] = .word(half + "m")
                continue
            }
            kept.append(piece)
        }
        return kept
    }

    private static func digit(_ character: Character) -> Character? {
        guard let scalar = character.unicodeScalars.first, scalar.properties.numericType == .decimal,
            let value = scalar.properties.numericValue
        else { return nil }
        return Character(String(Int(value)))
    }

    private static func isIdeograph(_ character: Character) -> Bool {
        guard let scalar = character.unicodeScalars.first else { return false }
        return (0x3040...0x9FFF).contains(scalar.value)
    }

    private static func plain(_ character: Character) -> Character {
        switch character {
        case "：": ":"
        case "／": "/"
        case "－", "–", "—", "−": "-"
        case "．": "."
        case "’", "‘", "ʼ": "'"
        case "，", "、": ","
        default: character
        }
    }
}
