import Discourse
import Words

/// What the lists say of a word or phrase: `lexicon show`.
public struct WordReport: Sendable, Hashable {
    public struct Line: Sendable, Hashable {
        /// "valence", "fanspeak", "modifier", "cue", "verb", "claim romance", "other party" …
        public let list: String
        public let phrase: String
        /// "-2.6 (anger)", "negation: negate forward"
        public let meaning: String
        public let origin: Origin
        /// Among valences, whether it is the one that counts: "wins", "wins in lok", "gives way to Lexicons/en/fanspeak.tsv:4".
        public let standing: String?
    }
    /// Entries that match the whole of what was asked, the one that wins first.
    public let lines: [Line]
}

extension LexiconSet {
    /// - Parameter phrase: as people write it; matched as a text would be.
    public func report(on phrase: String) -> WordReport {
        let tokens = SentenceReader(vocabulary: vocabulary).tokens(in: phrase)
        var lines: [WordReport.Line] = []
        func look<Value>(_ table: PhraseTable<Value>, _ list: (Value) -> String, _ meaning: (Value) -> String, _ standing: ((Value, Origin) -> String)? = nil) {
            for match in table.allMatches(in: tokens) where match.tokens == tokens.indices {
                guard let entry = table.entries.first(where: { $0.origin == match.origin }) else { continue }
                lines.append(
                    WordReport.Line(
                        list: list(match.value), phrase: entry.phrase, meaning: meaning(match.value), origin: match.origin, standing: standing?(match.value, match.origin)))
            }
        }
        var winner: Origin?
        look(valences, { $0.list.rawValue }, Self.meaning) { entry, origin in
            if let winner { return "gives way to \(winner)" }
            if entry.context == nil, entry.fandom == nil { winner = origin }
            return (["wins"] + [entry.fandom.map { "in \($0)" }, entry.context.map { "where \($0.rawValue)" }].compactMap { $0 }).joined(separator: " ")
        }
        look(modifiers, { _ in "modifier" }, { "\($0.kind.rawValue) × \($0.factor), \($0.position.rawValue) the word" })
        look(cues, { _ in "cue" }, { "\($0.category): \($0.action.rawValue) \($0.direction.rawValue)" })
        look(verbs, { _ in "verb" }, { $0.signature.rawValue })
        look(generalPhrases, { _ in "claim any" }, Self.meaning)
        for (kind, table) in claimPhrases.sorted(by: { $0.key.rawValue < $1.key.rawValue }) { look(table, { _ in "claim \(kind.rawValue)" }, Self.meaning) }
        for (claim, table) in packPhrases.sorted(by: { $0.key < $1.key }) { look(table, { _ in claim }, Self.meaning) }
        look(others, { _ in "other party" }, { $0.rawValue })
        return WordReport(lines: lines)
    }

    private static func meaning(_ entry: ValenceEntry) -> String {
        entry.tags.isEmpty ? "\(entry.valence.value)" : "\(entry.valence.value) (\(entry.tags.joined(separator: ", ")))"
    }

    private static func meaning(_ phrase: ClaimPhrase) -> String { "\(phrase.bearing.rawValue), strength \(phrase.strength)" }
}
