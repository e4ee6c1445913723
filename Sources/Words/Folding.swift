import Foundation

/// Turns a word's bytes into the spelling that lexicons are keyed by: NFC, lower case, plain apostrophe.
enum Folding {
    /// - Parameter bytes: a word without blanks. ASCII only needs no more than this.
    static func ascii(_ bytes: ArraySlice<UInt8>) -> String {
        String(decoding: bytes.map { $0 &- 0x41 < 26 ? $0 | 0x20 : $0 }, as: UTF8.self)
    }

    /// Any word: joiners and soft hyphens fall out, apostrophes become "'", the rest is lower-cased and composed.
    static func general(_ bytes: ArraySlice<UInt8>) -> String {
        var folded = String.UnicodeScalarView()
        var needsComposing = false
        for scalar in String(decoding: bytes, as: UTF8.self).unicodeScalars {
            switch scalar.value {
            case 0xAD, 0x200B...0x200F, 0x202A...0x202E, 0x2060, 0xFEFF, 0xFE00...0xFE0F: continue
            case 0x2019, 0x2018, 0x02BC, 0xFF07, 0xB4: folded.append("'")
            default:
                needsComposing = needsComposing || scalar.value >= 0x300 && scalar.properties.canonicalCombiningClass != .notReordered
                folded.append(contentsOf: scalar.properties.lowercaseMapping.unicodeScalars)
            }
        }
        let text = String(folded)
        return needsComposing ? text.precomposedStringWithCanonicalMapping : text
    }
}
