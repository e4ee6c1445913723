import Discourse
import Foundation
import Testing

@testable import Words

/// A line of WordBreakTest or SentenceBreakTest: a text, and where a break is.
struct BreakCase {
    let text: String
    /// UTF-8 offsets of breaks inside the text.
    let breaks: Set<Int>
    /// The classes of its scalars, in order, as the line's comment names them.
    let classes: [String]
    /// UTF-8 offsets of the scalars.
    let places: [Int]

    static let folder = "/usr/share/unicode/auxiliary/"

    static func all(of file: String) -> [BreakCase] {
        guard let text = try? String(contentsOfFile: folder + file, encoding: .utf8) else {
            print("skipped: \(folder + file) is absent (Debian package unicode-data)")
            return []
        }
        return text.split(separator: "\n").filter { $0.hasPrefix("÷") }.map(BreakCase.init)
    }

    private init(_ line: Substring) {
        let halves = line.split(separator: "#", maxSplits: 1)
        var view = String.UnicodeScalarView(), breaks: Set<Int> = [], places: [Int] = [], offset = 0
        for sign in halves[0].split(whereSeparator: \.isWhitespace) {
            if sign == "÷" { breaks.insert(offset) } else if sign != "×", let value = UInt32(sign, radix: 16), let scalar = Unicode.Scalar(value) {
                places.append(offset)
                view.append(scalar)
                offset += UTF8.width(scalar)
            }
        }
        text = String(view)
        self.breaks = breaks
        self.places = places
        classes = halves[1].split(separator: "(").dropFirst().map { String($0.prefix { $0 != ")" }) }.filter { !$0.contains("]") && $0 != "CR" || $0 == "CR" }
    }
}

struct UnicodeTests {
    /// Scalars that are in no token, so that no break can be told beside them.
    static let unseen: Set<String> = ["CR", "LF", "Newline", "WSegSpace", "Other", "Format_FE", "Extend_FE", "ZWJ_FE"]

    /// Where words part or hold together otherwise than UAX #29 says, on purpose: left and right class, and why.
    static let intended: [String: String] = [
        "ALetter × Single_Quote": "a mark holds a word together only where it touches letters on both sides, accents aside",
        "Hebrew_Letter × Single_Quote": "a geresh at a word's end is a mark",
        "Hebrew_Letter × Double_Quote": "gershayim are quotation marks in the texts we read",
        "Double_Quote × Hebrew_Letter": "as above",
        "ALetter × MidLetter": "a colon or middle dot parts words: names before a colon are more common than Swedish",
        "MidLetter × ALetter": "as above",
        "MidLetter × Hebrew_Letter": "as above",
        "ALetter ÷ Single_Quote": "a word may end in 's that stands before a number",
        "Single_Quote ÷ Numeric": "as above",
        "Single_Quote × Numeric": "as above",
        "Numeric × Single_Quote": "an apostrophe does not part thousands in English",
        "Numeric ÷ MidLetter": "10:30 is one time",
        "MidLetter ÷ Numeric": "as above",
        "Numeric × MidNumLet": "a mark holds a number together only where it touches digits on both sides, accents aside",
        "Numeric × MidNum": "as above",
        "MidNumLet ÷ MidNumLet": "a run of full stops is one ellipsis",
        "ExtendNumLet × ALetter": "an underscore before a word is emphasis",
        "ExtendNumLet × Numeric": "as above",
        "ExtendNumLet × Hebrew_Letter": "as above",
        "ExtendNumLet × Katakana": "as above",
        "ALetter × ExtendNumLet": "an underscore after a word is emphasis",
        "Hebrew_Letter × ExtendNumLet": "as above",
        "Katakana × ExtendNumLet": "as above",
        "Numeric × ExtendNumLet": "as above",
        "Katakana ÷ ALetter": "scripts that need a dictionary are read letter by letter or in one run; we judge English",
        "Katakana ÷ Numeric": "as above",
        "Katakana ÷ Hebrew_Letter": "as above",
        "Hebrew_Letter ÷ Katakana": "as above",
        "RI ÷ RI": "a joiner between regional letters is no flag that is met",
        "ALetter ÷ Katakana": "as above",
        "Numeric ÷ Katakana": "as above",
        "Single_Quote ÷ Katakana": "as above",
    ]

    @Test func `words break where Unicode breaks them, but for the differences that are listed`() {
        var unknown: [String: Int] = [:], met: Set<String> = []
        for item in BreakCase.all(of: "WordBreakTest.txt") {
            var ours: Set<Int> = [0, item.text.utf8.count]
            for token in SentenceReader().tokens(in: item.text) { ours.formUnion([token.bytes.lowerBound, token.bytes.upperBound]) }
            for (index, place) in item.places.enumerated() where index > 0 && item.classes.count > index {
                let left = item.classes[index - 1], right = item.classes[index]
                guard !Self.unseen.contains(left), !Self.unseen.contains(right), ours.contains(place) != item.breaks.contains(place) else { continue }
                let difference = "\(left) \(item.breaks.contains(place) ? "÷" : "×") \(right)"
                met.insert(difference)
                if Self.intended[difference] == nil { unknown[difference, default: 0] += 1 }
            }
        }
        #expect(unknown.isEmpty, "\(unknown)")
        #expect(met.isEmpty || met == Set(Self.intended.keys), "no longer a difference: \(Set(Self.intended.keys).subtracting(met))")
    }

    @Test func `accents and joiners stay with what they stand behind`() {
        for text in ["a\u{308}b", "'\u{308}", ":\u{308}", "1\u{308}", "_\u{308}", "\u{1F1E6}\u{308}", "a\u{2060}b", ".\u{2060}"] {
            #expect(SentenceReader().tokens(in: text).count == 1, "\(text.debugDescription)")
        }
    }

    /// Where sentences begin otherwise than UAX #29 says, on purpose: the classes beside the place, joiners and accents passed over, and why.
    static let intendedSentences: [String: String] = [
        "STerm ÷ Upper": "a stop with no word before it begins what it stands before (\"!A\")",
        "STerm ÷ Lower": "as above",
        "STerm ÷ Numeric": "as above",
        "STerm ÷ OLetter": "as above; and scripts without capitals part at blanks and line ends, since we judge English",
        "ATerm ÷ Upper": "as above",
        "ATerm ÷ OLetter": "as above",
        "Sp × Lower": "a full stop before a small letter ends a sentence unless the word is a known abbreviation: many fans write no capitals",
        "Sp × Close": "an opening quotation mark or bracket behind a full stop begins a sentence, whatever letter follows it",
        "Close ÷ Upper": "an accent on a quotation mark is not met in posts",
        "Sp ÷ Upper": "a loose accent behind a blank is a mark of its own and begins the sentence",
        "Sp × Extend": "as above",
        "Sp ÷ Close": "invisible joiners between a bracket and a blank are not met in posts",
    ]

    @Test func `sentences break where Unicode breaks them, but for the differences that are listed`() {
        var unknown: [String: Int] = [:], met: Set<String> = []
        for item in BreakCase.all(of: "SentenceBreakTest.txt") {
            let ours = SentenceReader().sentences(in: item.text)
            let seen = Set(ours.flatMap(\.tokens).flatMap { Array($0.bytes) }), starts = Set(ours.map(\.bytes.lowerBound))
            var left: String?, isBroken = false, hasSeen = false
            for (index, place) in item.places.enumerated() where item.classes.count > index {
                let own = item.classes[index], isJoiner = own.hasSuffix("_FE")
                isBroken = isBroken || item.breaks.contains(place)
                if seen.contains(place) {
                    if hasSeen, let left, isBroken != starts.contains(place) {
                        let difference = "\(left) \(isBroken ? "÷" : "×") \(isJoiner ? "Extend" : own)"
                        met.insert(difference)
                        if Self.intendedSentences[difference] == nil { unknown["\(difference) in \(item.text.debugDescription)", default: 0] += 1 }
                    }
                    (hasSeen, isBroken) = (true, false)
                }
                if !isJoiner { left = own }
            }
        }
        #expect(unknown.isEmpty, "\(unknown)")
        #expect(met.isEmpty || met == Set(Self.intendedSentences.keys), "no longer a difference: \(Set(Self.intendedSentences.keys).subtracting(met))")
    }
}
