/// What a scalar beyond ASCII is to the scanner.
enum ScalarClass {
    case letter, digit, blank, mark, emoji
    /// One half of a flag.
    case regional
    /// Goes on with what stands before it: combining marks, joiners, variation selectors, skin tones.
    case extender
    /// A word by itself: Han, Hiragana and the scripts that are written without blanks.
    case ideograph
    /// ’ ʼ ‘ ´ where a letter stands on both sides.
    case apostrophe

    init(_ scalar: UInt32) {
        switch scalar {
        case 0x2019, 0x2018, 0x02BC, 0xFF07, 0xB4: self = .apostrophe
        case 0xA0, 0x1680, 0x2000...0x200A, 0x2028, 0x2029, 0x202F, 0x205F, 0x3000, 0x85: self = .blank
        case 0x200B, 0x200C, 0x200D, 0x2060, 0xFEFF, 0xAD, 0x200E, 0x200F, 0x202A...0x202E: self = .extender
        case 0xFE00...0xFE0F, 0x1F3FB...0x1F3FF, 0xE0020...0xE007F, 0x20E3: self = .extender
        case 0xAA, 0xB5, 0xBA, 0xC0...0xD6, 0xD8...0xF6, 0xF8...0x02AF, 0x0370...0x0373, 0x0388...0x0481: self = .letter
        case 0x0300...0x036F: self = .extender
        case 0x3040...0x309F, 0x3400...0x4DBF, 0x4E00...0x9FFF, 0xF900...0xFAFF, 0x20000...0x3FFFF: self = .ideograph
        case 0x0E00...0x0EFF, 0x1000...0x109F, 0x1780...0x17FF: self = .ideograph
        case 0x1F1E6...0x1F1FF: self = .regional
        default: self = Self.byProperties(scalar)
        }
    }

    private static func byProperties(_ value: UInt32) -> ScalarClass {
        guard let scalar = Unicode.Scalar(value) else { return .mark }
        let properties = scalar.properties
        switch properties.generalCategory {
        case .uppercaseLetter, .lowercaseLetter, .titlecaseLetter, .modifierLetter, .otherLetter, .letterNumber: return .letter
        case .decimalNumber: return .digit
        case .nonspacingMark, .spacingMark, .enclosingMark, .format: return .extender
        case .spaceSeparator, .lineSeparator, .paragraphSeparator, .control: return .blank
        default: return properties.isEmoji && value > 0xFF ? .emoji : .mark
        }
    }
}
