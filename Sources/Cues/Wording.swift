import Discourse

/// A sentence's words written out: one spelling for each way of writing, so that one phrase matches them all.
///
/// Contractions are parted ("they're" gives they, are; "isn't" gives is, not), short forms and common slips are spelled out by
/// `Lexicons/en/spellings.tsv`, hashtags stand as their parts, and marks that only dress words up fall out.
public struct Wording: Sendable, Hashable {
    /// Words, numbers, emoji and the marks that divide: . , ; : ? ! ... ( ) " - /
    public internal(set) var forms: [String] = []
    /// For each form, the index of the sentence's token that it comes from; never falls.
    public internal(set) var tokens: [Int] = []

    public init() {}

    /// The tokens that a range of forms stands for.
    public func tokenRange(_ range: Range<Int>) -> Range<Int> {
        guard !range.isEmpty else {
            let place = range.lowerBound < tokens.count ? tokens[range.lowerBound] : (tokens.last ?? -1) + 1
            return place..<place
        }
        return tokens[range.lowerBound]..<tokens[range.upperBound - 1] + 1
    }

    /// The forms that stand for a range of tokens.
    public func formRange(_ range: Range<Int>) -> Range<Int> {
        let first = tokens.firstIndex { $0 >= range.lowerBound } ?? tokens.count
        let end = tokens[first...].firstIndex { $0 >= range.upperBound } ?? tokens.count
        return first..<end
    }

    mutating func append(_ form: String, token: Int) {
        forms.append(form)
        tokens.append(token)
    }
}

/// Writes out sentences and phrases by the same rules.
public struct WordingWriter: Sendable {
    private let spellings: [String: [String]]

    /// - Parameter spellings: short forms and slips, each with the words it stands for.
    public init(spellings: [String: [String]]) { self.spellings = spellings }

    public func wording(of sentence: Sentence) -> Wording { wording(of: sentence.tokens) }

    public func wording(of tokens: [Token]) -> Wording {
        var wording = Wording()
        for (index, token) in tokens.enumerated() {
            switch token.kind {
            case .hashtag where index + 1 < tokens.count && tokens[index + 1].kind == .part: continue
            case .hashtag, .mention: append(token.form.drop { $0 == "#" || $0 == "@" }, index, &wording)
            case .url, .keysmash: continue
            case .mark: appendMark(token.form, index, &wording)
            case .word, .part, .number: append(Substring(token.form), index, &wording)
            case .emoji, .emoticon: wording.append(token.form, token: index)
            }
        }
        return wording
    }

    private func append(_ form: Substring, _ index: Int, _ wording: inout Wording) {
        for piece in form.split(separator: "-") {
            for word in written(String(piece)) { wording.append(word, token: index) }
        }
    }

    private func appendMark(_ form: String, _ index: Int, _ wording: inout Wording) {
        guard let first = form.first else { return }
        switch first {
        case "?", "!": wording.append(form.contains("?") ? "?" : "!", token: index)
        case "…": wording.append("...", token: index)
        case ".": wording.append(form.count > 1 ? "..." : ".", token: index)
        case "—", "–": wording.append("-", token: index)
        case "-": if form.count > 1 { wording.append("-", token: index) }
        case "“", "”", "«", "»", "\"": wording.append("\"", token: index)
        case "*", "_", "~", "|", "'": return
        default: wording.append(form, token: index)
        }
    }

    /// "they're" → they, are; "shouldn't've" → should, not, have; "gonna" → going, to.
    func written(_ form: String) -> [String] {
        if let words = spellings[form] { return words }
        guard let apostrophe = form.lastIndex(of: "'"), apostrophe > form.startIndex else { return [form] }
        let stem = String(form[..<apostrophe]), ending = form[form.index(after: apostrophe)...]
        switch ending {
        case "t" where stem.hasSuffix("n"):
            return written(stem == "can" ? "can" : stem == "wo" ? "will" : stem == "ai" ? "is" : String(stem.dropLast())) + ["not"]
        case "re": return written(stem) + ["are"]
        case "ve": return written(stem) + ["have"]
        case "ll": return written(stem) + ["will"]
        case "m": return written(stem) + ["am"]
        case "d": return written(stem) + ["would"]
        case "s" where Self.takesIs.contains(stem): return [stem, "is"]
        case "s", "": return [stem, "'s"]
        default: return [form]
        }
    }

    /// Words after which 's is "is" or "has"; after names it is left as it stands.
    private static let takesIs: Set<String> = [
        "he", "she", "it", "that", "what", "there", "who", "where", "how", "here", "this", "everyone", "nobody", "someone", "one",
        "nothing", "everything", "something", "why", "when",
    ]
}
