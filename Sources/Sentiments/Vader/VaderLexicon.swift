import Discourse
import Lexicons

/// What VADER's rules look up: an imported list, and words of degree.
public struct VaderLexicon: Sendable {
    let valences: [String: Double]
    /// What VADER reads in an emoji's place.
    let spoken: [Character: String]
    /// By what a word of degree raises (above 0) or lowers its neighbour.
    let degrees: [String: Double]
    private let origins: [String: Origin]

    /// - Parameters:
    ///   - entries: as `lexicon import vader` wrote them.
    ///   - modifiers: which words raise or lower; their own factors do not count here.
    public init(_ entries: [PlainValence], modifiers: PhraseTable<Modifier>) {
        var valences: [String: Double] = [:], spoken: [Character: String] = [:], origins: [String: Origin] = [:]
        for entry in entries {
            if entry.isSpoken, let picture = entry.term.first, entry.term.count == 1 {
                spoken[picture] = entry.note
            } else if !entry.isSpoken {
                valences[entry.term] = entry.valence
                origins[entry.term] = entry.origin
            }
        }
        self.valences = valences
        self.spoken = spoken
        self.origins = origins
        var degrees: [String: Double] = [:]
        // "least" turns a word round there too, by a rule of its own (`VaderWords.isLeast`).
        for entry in modifiers.entries where entry.value.position == .before && valences[entry.phrase] == nil && entry.forms.last != "least" {
            degrees[entry.phrase] = entry.value.kind == .booster ? Self.step : -Self.step
        }
        self.degrees = degrees.merging(Self.ownDegrees) { _, own in own }
    }

    func isDegree(_ form: String) -> Bool { degrees[form] != nil }

    func origin(of word: String) -> String? { (origins[word.lowercased()] ?? origins[VaderWords.stripped(word).lowercased()])?.description }

    /// What words of degree in several words ("kind of") right before a word add to it.
    func degree(before index: Int, in words: VaderWords) -> Double {
        let places = [index - 3..<index, index - 3..<index - 1, index - 2..<index]
        return places.compactMap { degrees[words.words[$0].map(\.form).joined(separator: " ")] }.reduce(0, +)
    }

    /// Sayings whose sense is not that of their words.
    func idiom(around index: Int, in words: VaderWords) -> Double? {
        for start in stride(from: index, through: max(0, index - 3), by: -1) {
            for length in 2...3 where start + length > index && start + length <= words.words.count {
                if let value = Self.idioms[words.words[start..<start + length].map(\.form).joined(separator: " ")] { return value }
            }
        }
        return nil
    }

    /// The paper's mean effect of a word of degree.
    private static let step = 0.293
    private static let ownDegrees = ["uber": step, "friggin": step, "kinda": -step, "sorta": -step, "only": 0]
    private static let idioms = ["the shit": 3.0, "the bomb": 3, "bad ass": 1.5, "yeah right": -2, "kiss of death": -1.5, "to die for": 3]
}
