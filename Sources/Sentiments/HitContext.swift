import Discourse
import Lexicons

/// Whether an entry's condition holds where it was met (column `context` of the lists).
struct HitContext {
    let sentence: Sentence
    let clauses: [Range<Int>]
    /// The fandoms that the post speaks of: entries of others do not count.
    var fandoms: Set<String> = []

    /// - Parameter besides: the entries that fired at a first look; `nil` at that look, in which no entry has company.
    func holds(_ entry: ValenceEntry, at place: Range<Int>, besides others: [(tokens: Range<Int>, entry: ValenceEntry)]? = nil) -> Bool {
        if let fandom = entry.fandom, !fandoms.contains(fandom) { return false }
        return switch entry.context {
        case nil: true
        case .firstPerson: isFirstPerson(place)
        case .noSubjectName: !hasName(before: place)
        case .exclaimed: isExclaimed(place)
        case .fan: others?.contains { isGladFan($0.entry) && !$0.tokens.overlaps(place) } ?? false
        }
    }

    /// Entries that need company are looked at again once it is known what else fired.
    func needsSecondLook(_ hits: [Hit]) -> Bool { hits.contains { isGladFan($0.entry) } }

    private func isGladFan(_ entry: ValenceEntry) -> Bool {
        entry.list != .valence && entry.valence.value > 0 && entry.context != .fan
    }

    private func clause(of place: Range<Int>) -> Range<Int> {
        clauses.first { $0.contains(place.lowerBound) } ?? sentence.tokens.indices
    }

    private func isFirstPerson(_ place: Range<Int>) -> Bool {
        let clause = clause(of: place)
        let words = sentence.tokens[clause]
        if words.contains(where: { Self.firstPersons.contains($0.form) }) { return true }
        // No subject at all: the clause begins with the term ("screaming crying throwing up", "so dead").
        let before = sentence.tokens[clause.lowerBound..<max(clause.lowerBound, place.lowerBound)].filter(\.isWeighed)
        return before.allSatisfy { Self.fillers.contains($0.form) }
    }

    private static let firstPersons: Set<String> = ["i", "me", "my", "we", "us", "our", "myself"]
    private static let fillers: Set<String> = [
        "so", "just", "and", "literally", "actually", "fully", "straight", "up", "ok", "okay", "omg", "oh", "god", "lol", "like", "currently", "honestly",
        "absolutely", "completely", "still", "well", "now", "again", "also", "then", "help", "yes", "no", "bye",
    ]

    private func hasName(before place: Range<Int>) -> Bool {
        let clause = clause(of: place)
        let first = sentence.tokens.first { $0.kind == .word }
        return sentence.tokens[clause.lowerBound..<max(clause.lowerBound, place.lowerBound)].contains {
            $0.shape.contains(.capitalised) && $0.form != "i" && $0 != first || Self.thirdPersons.contains($0.form)
        }
    }

    private static let thirdPersons: Set<String> = ["he", "she", "they", "who"]

    private func isExclaimed(_ place: Range<Int>) -> Bool {
        sentence.exclamations > 0 || sentence.tokens[place].contains { $0.shape.contains(.allCaps) || $0.shape.contains(.lengthened) }
    }
}
