/// A text as VADER reads it: parted at blanks, marks taken off the ends of words but not of faces.
struct VaderWords {
    struct Word {
        /// Lower case.
        let form: String
        let isUpper: Bool
        /// UTF-8 offsets into the text; of the emoji where its description is read.
        let bytes: Range<Int>
    }
    let words: [Word]
    /// Some words are in capitals and some are not: then capitals say something.
    private let hasShouting: Bool

    init(_ text: String, _ lexicon: VaderLexicon) {
        var words: [Word] = [], word = "", start = 0, place = 0
        func finish() {
            if !word.isEmpty { words.append(Self.word(word, start..<place)) }
            word = ""
        }
        for character in text {
            let width = character.utf8.count
            if let spoken = lexicon.spoken[character] ?? character.unicodeScalars.first.flatMap({ $0.value > 0xFF ? lexicon.spoken[Character($0)] : nil }) {
                finish()
                words += spoken.split(separator: " ").map { Self.word(String($0), place..<place + width) }
            } else if character.isWhitespace {
                finish()
            } else {
                if word.isEmpty { start = place }
                word.append(character)
            }
            place += width
        }
        finish()
        self.words = words.filter { !$0.form.isEmpty }
        let upper = self.words.count(where: \.isUpper)
        hasShouting = upper > 0 && upper < self.words.count
    }

    private static func word(_ written: String, _ bytes: Range<Int>) -> Word {
        let plain = stripped(written)
        let letters = plain.unicodeScalars.filter { $0.properties.isCased }
        return Word(form: plain.lowercased(), isUpper: !letters.isEmpty && letters.allSatisfy(\.properties.isUppercase), bytes: bytes)
    }

    /// Without marks at its ends, unless so little is left that it is a face.
    static func stripped(_ word: String) -> String {
        let core = word.drop(while: isMark)
        let plain = core.lastIndex { !isMark($0) }.map { core[...$0] } ?? ""
        return plain.count <= 2 ? word : String(plain)
    }

    private static func isMark(_ character: Character) -> Bool {
        character.asciiValue.map { (0x21...0x2F).contains($0) || (0x3A...0x40).contains($0) || (0x5B...0x60).contains($0) || (0x7B...0x7E).contains($0) } ?? false
    }

    func form(_ index: Int) -> String? { words.indices.contains(index) ? words[index].form : nil }

    func isShouted(_ index: Int) -> Bool { hasShouting && words[index].isUpper }

    /// "no good", "no very good", "no good or kind".
    func isTurnedByNo(_ index: Int) -> Bool {
        form(index - 1) == "no" || form(index - 2) == "no" || form(index - 3) == "no" && (form(index - 1) == "or" || form(index - 1) == "nor")
    }

    /// What a negator so many words before makes of a word: turned round, left alone, or raised ("never so good", "without doubt good").
    func turning(_ index: Int, by distance: Int) -> Double {
        guard let word = form(index - distance) else { return 1 }
        let between = (1..<distance).compactMap { form(index - $0) }
        // Its program raises what "so" and "this" stand before, whatever stands three words back.
        if distance == 3, between.first == "so" || between.first == "this" { return 1.25 }
        if word == "never", between.contains("so") || between.contains("this") { return 1.25 }
        if word == "without", between.contains("doubt") { return 1 }
        return Self.isNegator(word) ? VaderRules.turn : 1
    }

    /// "least good", but not "at least good" or "very least good".
    func isLeast(_ index: Int) -> Bool { form(index - 1) == "least" && form(index - 2) != "at" && form(index - 2) != "very" }

    private static func isNegator(_ word: String) -> Bool { negators.contains(word) || word.contains("n't") }

    private static let negators: Set<String> = [
        "not", "never", "none", "no-one", "nobody", "nothing", "nowhere", "neither", "nor", "cannot", "without", "rarely", "seldom", "despite", "nope", "nah",
        "aint", "arent", "cant", "couldnt", "didnt", "doesnt", "dont", "hadnt", "hasnt", "havent", "isnt", "mustnt", "neednt", "shouldnt", "wasnt", "werent", "wont", "wouldnt",
    ]
}
