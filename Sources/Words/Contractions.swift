/// Contractions come apart into the words that they stand for: "isn't" is read as "is" and "not", "they're" as "they" and "are",
/// so that one lexicon line speaks for "is not", "isn't" and "isnt".
enum Contractions {
    struct Halves {
        /// UTF-8 bytes of the first half.
        let seam: Int
        let first: String
        let second: String
    }

    /// Written without the apostrophe. Left out where the bare spelling is a word of its own more often ("its", "were", "well", "hell",
    /// "ill", "shell", "lets", "wed").
    static let bare: [String: Halves] = {
        var table: [String: Halves] = ["cannot": Halves(seam: 3, first: "can", second: "not")]
        for verb in "do does did is are was were has have had would could should must need is".split(separator: " ").map(String.init) {
            table[verb + "nt"] = Halves(seam: verb.utf8.count, first: verb, second: "not")
        }
        table["cant"] = Halves(seam: 2, first: "can", second: "not")
        table["wont"] = Halves(seam: 2, first: "will", second: "not")
        table["aint"] = Halves(seam: 2, first: "is", second: "not")
        table["im"] = Halves(seam: 1, first: "i", second: "am")
        for (whole, tail, meant) in [("you they", "re", "are"), ("i you they we would could should", "ve", "have"), ("you they it", "ll", "will"), ("that he she there what", "s", "is")] {
            for word in whole.split(separator: " ").map(String.init) {
                table[word + tail] = Halves(seam: word.utf8.count, first: word, second: meant)
            }
        }
        return table
    }()

    /// - Parameters:
    ///   - form: the folded word.
    ///   - bytes: the word as it was written.
    /// - Returns: `nil` where the apostrophe belongs to the word ("o'clock", "ma'am").
    static func halves(of form: String, bytes: ArraySlice<UInt8>) -> Halves? {
        guard let apostrophe = form.utf8.lastIndex(of: UInt8(ascii: "'")), let place = apostrophePlace(in: bytes) else { return nil }
        let before = String(form[..<apostrophe]), tail = String(form[form.utf8.index(after: apostrophe)...])
        if tail == "t" {
            guard before.hasSuffix("n"), before.utf8.count > 1 else { return nil }
            let verb = String(before.dropLast())
            return Halves(seam: place - bytes.startIndex - 1, first: irregular[verb] ?? verb, second: "not")
        }
        guard !before.isEmpty, let meant = meaning(of: tail, after: before) else { return nil }
        return Halves(seam: place - bytes.startIndex, first: before, second: meant)
    }

    private static let irregular = ["ca": "can", "wo": "will", "sha": "shall", "ai": "is"]

    private static func meaning(of tail: String, after word: String) -> String? {
        switch tail {
        case "re": "are"
        case "m": word == "i" ? "am" : nil
        case "ve": "have"
        case "ll": "will"
        case "d": "would"
        case "s": pronouns.contains(word) ? "is" : "'s"
        default: nil
        }
    }

    /// After these 's is "is" (or "has"); after other words it is mostly whose.
    private static let pronouns: Set<String> = ["it", "he", "she", "that", "this", "there", "here", "what", "who", "where", "how", "when", "why"]

    private static func apostrophePlace(in bytes: ArraySlice<UInt8>) -> Int? {
        var place = bytes.endIndex - 1
        while place > bytes.startIndex {
            switch bytes[place] {
            case UInt8(ascii: "'"), UInt8(ascii: "`"): return place
            case 0xC0...:
                if place + 1 < bytes.endIndex, case .apostrophe = ScalarClass(Array(bytes[place...]).scalar(at: 0).value) { return place }
            default: break
            }
            place -= 1
        }
        return nil
    }
}
