import Cues
import Discourse
import Lexicons

/// A sentence's words as one claim reads them: names give way to slots, so that a phrase learned of one pair holds for all.
struct SlottedLine: Sendable {
    /// Forms and slots in a row.
    var forms: [String] = []
    /// What each stands for, as a range of the wording's forms.
    var places: [Range<Int>] = []

    mutating func append(_ form: String, _ place: Range<Int>) {
        forms.append(form)
        places.append(place)
    }

    /// The wording's forms that a range of slots and forms covers.
    func place(of range: Range<Int>) -> Range<Int> { places[range.lowerBound].lowerBound..<places[range.upperBound - 1].upperBound }
}

/// Puts slots where names stand.
enum Slot {
    static let pair = "PAIR", name = "NAME", rival = "RIVAL", other = "OTHER", maker = "MAKER", stranger = "WHO"
    /// Who makes stories, in general.
    static let makerWords: Set<String> = [
        "writer", "writers", "author", "authors", "creator", "creators", "showrunner", "showrunners", "director", "directors", "producer",
        "producers", "mangaka", "devs", "developer", "developers", "studio", "screenwriter", "screenwriters", "novelist", "screenwriter",
    ]
    private static let joiners: Set<String> = ["and", "&", "/", "x", "×", "+", "-", "or", "with"]

    /// - Parameters:
    ///   - claim: place of the claim in its fandom's claims.
    static func line(_ wording: Wording, uses: [(range: Range<Int>, use: NameUse)], claim: Int, fandom: Fandom) -> SlottedLine {
        let about = Set(fandom.claims[claim].about)
        var line = SlottedLine(), index = 0, next = 0
        while index < wording.forms.count {
            if next < uses.count, uses[next].range.lowerBound == index {
                line.append(slot(uses[next].use, claim: claim, about: about, fandom: fandom), uses[next].range)
                index = uses[next].range.upperBound
                next += 1
            } else {
                line.append(makerWords.contains(wording.forms[index]) ? maker : wording.forms[index], index..<index + 1)
                index += 1
            }
        }
        return joined(line, isCouple: about.count == 2)
    }

    private static func slot(_ use: NameUse, claim: Int, about: Set<String>, fandom: Fandom) -> String {
        switch use {
        case .claim(let place): place == claim ? pair : rival
        case .subject(let place): about.contains(fandom.subjects[place].id) ? name : other
        case .maker: maker
        }
    }

    /// "NAME and NAME" is the pair; with another it is a rival pair.
    private static func joined(_ line: SlottedLine, isCouple: Bool) -> SlottedLine {
        var joined = SlottedLine(), index = 0
        while index < line.forms.count {
            let isJoin = index + 2 < line.forms.count && joiners.contains(line.forms[index + 1])
            if isCouple, isJoin, line.forms[index] == name, line.forms[index + 2] == name, line.forms[index + 1] != "with", line.forms[index + 1] != "or" {
                joined.append(pair, line.place(of: index..<index + 3))
                index += 3
            } else if isCouple, isJoin, line.forms[index + 1] != "with", line.forms[index + 1] != "or", isPerson(line.forms[index]), isPerson(line.forms[index + 2]) {
                joined.append(rival, line.place(of: index..<index + 3))
                index += 3
            } else {
                joined.append(line.forms[index], line.places[index])
                index += 1
            }
        }
        return joined
    }

    private static func isPerson(_ form: String) -> Bool { form == name || form == other }
}
