import Cues
import Discourse

extension SlottedLine {
    /// The same line with people and things that no pack names as slots: a capital inside a sentence, in no phrase of a list.
    ///
    /// What is said of Logan in one fandom is said of Gale in another; the name itself teaches nothing.
    func withStrangers(_ sayings: [Saying], wording: Wording, sentence: Sentence) -> SlottedLine {
        guard Self.tellsNames(sentence) else { return self }
        var line = SlottedLine()
        for (index, form) in forms.enumerated() {
            let place = places[index]
            guard isStranger(index, wording: wording, sentence: sentence), !sayings.contains(where: { $0.range.overlaps(place) }) else {
                line.append(form, place)
                continue
            }
            if line.forms.last == Slot.stranger, let last = line.places.popLast() {
                line.places.append(last.lowerBound..<place.upperBound)
            } else {
                line.append(Slot.stranger, place)
            }
        }
        return line
    }

    private func isStranger(_ index: Int, wording: Wording, sentence: Sentence) -> Bool {
        guard index > 0, places[index].count == 1, !Self.openers.contains(forms[index - 1]), !Self.known.contains(forms[index]) else { return false }
        let token = sentence.tokens[wording.tokens[places[index].lowerBound]]
        return token.kind == .word && token.shape.contains(.capitalised) && forms[index] == token.form
    }

    /// Whether capitals mean names here: not in headings, Where Each Word Has One.
    private static func tellsNames(_ sentence: Sentence) -> Bool {
        let words = sentence.tokens.filter { $0.kind == .word }
        return words.count { $0.shape.contains(.capitalised) } * 2 <= words.count + 1
    }

    /// After these a capital only begins a sentence.
    private static let openers: Set<String> = ["\"", ":", "(", "-", "...", ".", "!", "?", "/"]
    /// Words with a capital that are nobody.
    private static let known: Set<String> = [
        "i", "god", "monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday", "january", "february", "march", "april", "may",
        "june", "july", "august", "september", "october", "november", "december", "christmas", "book", "season", "episode", "chapter", "part",
        "series", "act", "volume", "issue", "tumblr", "twitter", "reddit", "netflix", "disney", "wiki", "english", "japanese", "ok", "okay", "tv",
        "canon", "endgame", "ship", "word", "sure", "jan", "no", "not", "yes", "and", "but", "they", "he", "she", "it", "the", "never", "platonic",
        "just", "friends", "nickelodeon", "hbo", "bbc", "instagram", "youtube", "tiktok", "internet", "new", "what", "how", "why", "if", "that", "this",
    ]
}

extension SlottedLine {
    /// Which forms stand inside quotation marks that open and close in the sentence.
    var quotedForms: [Bool] {
        var isQuoted = [Bool](repeating: false, count: forms.count), opening: Int?
        for (index, form) in forms.enumerated() where form == "\"" {
            if let start = opening {
                for place in start + 1..<max(start + 1, index) { isQuoted[place] = true }
                opening = nil
            } else {
                opening = index
            }
        }
        return isQuoted
    }

    /// The forms with those inside quotation marks marked: they are somebody's words, or mocked.
    var markedForms: [String] {
        forms.contains("\"") ? zip(forms, quotedForms).map { $1 ? "\"" + $0 : $0 } : forms
    }
}
