/// The letters that a text is written in, as far as they tell a language apart from English.
enum Script: Int, Sendable, CaseIterable {
    case latin, cyrillic, greek, hebrew, arabic, indic, thai, hangul, kana, han, other

    /// What a text in these letters is, where nothing else tells: the language where there is but one, else the script.
    var language: String {
        switch self {
        case .latin, .other: "und"
        case .greek: "el"
        case .hebrew: "he"
        case .thai: "th"
        case .hangul: "ko"
        case .kana: "ja"
        case .han: "zh"
        case .cyrillic: "und-Cyrl"
        case .arabic: "und-Arab"
        case .indic: "und-Deva"
        }
    }

    /// Whether a letter says as much as a syllable or a word.
    var isWide: Bool { self == .han || self == .kana || self == .hangul }

    /// Whether letters of both stand side by side in a word: Japanese mixes Han and kana.
    func goes(with other: Script) -> Bool { self == other || isWide && other.isWide }

    /// Of a letter; Armenian, Georgian, Ethiopic and their like are `other`.
    ///
    /// Source: Unicode 15, Blocks.txt.
    init(_ scalar: Unicode.Scalar) {
        self = switch scalar.value {
        case 0...0x02AF, 0x1E00...0x1EFF, 0x2C60...0x2C7F, 0xA720...0xA7FF, 0xFB00...0xFB06, 0xFF21...0xFF5A: .latin
        case 0x0370...0x03FF, 0x1F00...0x1FFF: .greek
        case 0x0400...0x052F, 0x1C80...0x1C8F: .cyrillic
        case 0x0590...0x05FF, 0xFB1D...0xFB4F: .hebrew
        case 0x0600...0x06FF, 0x0750...0x077F, 0x08A0...0x08FF, 0xFB50...0xFDFF, 0xFE70...0xFEFF: .arabic
        case 0x0900...0x0DFF: .indic
        case 0x0E00...0x0E7F: .thai
        case 0x1100...0x11FF, 0x3130...0x318F, 0xAC00...0xD7FF: .hangul
        case 0x3040...0x30FF, 0x31F0...0x31FF: .kana
        case 0x3400...0x4DBF, 0x4E00...0x9FFF, 0xF900...0xFAFF, 0x20000...0x3134F: .han
        default: .other
        }
    }
}
