/// Tells letters that were hit in excitement ("asdfghjkl", "SKDJFHSKDJ") from words.
enum Keysmash {
    /// - Parameter form: a folded word of ASCII letters.
    ///
    /// Three signs: length, a long run of consonants, and letters of the keyboard's middle row. "flasks" and "rhythms" have not all three.
    static func isIn(_ form: String) -> Bool {
        let letters = form.utf8
        guard letters.count >= 6 else { return false }
        var run = 0, longest = 0, vowels = 0, middle = 0, distinct: UInt32 = 0
        for letter in letters {
            guard letter &- 0x61 < 26 else { return false }
            let bit: UInt32 = 1 << UInt32(letter - 0x61)
            distinct |= bit
            if Self.vowels & bit != 0 {
                run = 0
                vowels += 1
            } else {
                run += 1
                longest = max(longest, run)
            }
            if Self.middleRow & bit != 0 { middle += 1 }
        }
        guard distinct.nonzeroBitCount >= 2 else { return false }
        let isMostlyMiddle = middle * 4 >= letters.count * 3
        return longest >= 7 || longest >= 4 && isMostlyMiddle && vowels * 4 <= letters.count
    }

    private static let vowels = bits(of: "aeiouy")
    private static let middleRow = bits(of: "asdfghjkl")

    private static func bits(of letters: String) -> UInt32 {
        letters.utf8.reduce(0) { $0 | 1 << UInt32($1 - 0x61) }
    }
}
