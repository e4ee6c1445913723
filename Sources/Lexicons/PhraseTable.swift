import Discourse
import Words

/// Phrases looked up by tokens, not by letters: a trie over folded forms, longest match first.
///
/// Marks that only dress words up ("*", "_", "~", a hyphen between two words, quotation marks) are passed over on both sides,
/// so that "slow burn", "slow-burn" and "*slow* burn" are one phrase.
public struct PhraseTable<Value: Sendable>: Sendable {
    /// An entry met in a sentence.
    public struct Match: Sendable {
        /// Indices into the sentence's tokens.
        public let tokens: Range<Int>
        public let value: Value
        public let origin: Origin
    }

    /// What an entry is made of, as `lexicon check` and `lexicon show` read it.
    public struct Entry: Sendable {
        public let phrase: String
        /// Folded forms; the last ends in "*" for a beginning. Empty where the phrase holds nothing that could match.
        public let forms: [String]
        public let value: Value
        public let origin: Origin
    }

    public private(set) var entries: [Entry] = []
    private var trie = FormTrie()
    private let reader = SentenceReader.ofPhrases

    public init() {}

    /// The same entries in another order, or some of them.
    init(_ entries: [Entry]) {
        for entry in entries { insert(entry) }
    }

    /// Adds an entry. The phrase is folded and split as texts are, so that what people write matches what they read.
    /// A last "*" makes the last word a beginning ("hat*"). A phrase may be added more than once: `allMatches` gives each
    /// entry, `matches` the first.
    public mutating func add(_ phrase: String, _ value: Value, from origin: Origin) {
        insert(Entry(phrase: phrase, forms: Self.forms(of: phrase, reader: reader), value: value, origin: origin))
    }

    private mutating func insert(_ entry: Entry) {
        if !entry.forms.isEmpty { trie.insert(entry.forms, entry: entries.count) }
        entries.append(entry)
    }

    /// Left to right, the longest entry at each place, each token in one match at most.
    public func matches(in tokens: [Token]) -> [Match] { matches(in: tokens) { _, _ in true } }

    /// As `matches(in:)`, among the entries that `holds` accepts at their place: conditions on what stands around.
    public func matches(in tokens: [Token], where holds: (Value, Range<Int>) -> Bool) -> [Match] {
        var matches: [Match] = []
        var start = 0
        while start < tokens.count {
            var best: Match?
            trie.walk(tokens, from: start) { end, entry in
                let place = start..<end
                guard best.map({ end > $0.tokens.upperBound }) ?? true, holds(entries[entry].value, place) else { return }
                best = Match(tokens: place, value: entries[entry].value, origin: entries[entry].origin)
            }
            if let best { matches.append(best) }
            start = best?.tokens.upperBound ?? start + 1
        }
        return matches
    }

    /// Every entry at every place, also inside one another; by start, then longest first.
    public func allMatches(in tokens: [Token]) -> [Match] {
        var matches: [Match] = []
        for start in tokens.indices {
            var here: [Match] = []
            trie.walk(tokens, from: start) { end, entry in
                here.append(Match(tokens: start..<end, value: entries[entry].value, origin: entries[entry].origin))
            }
            matches += here.count > 1 ? here.enumerated().sorted { ($1.element.tokens.count, $0.offset) < ($0.element.tokens.count, $1.offset) }.map(\.element) : here
        }
        return matches
    }

    /// Whether the entry matches its own phrase, written as a text: what no text can match does not.
    func isReachable(_ entry: Entry) -> Bool {
        let isBeginning = entry.forms.last.map { $0.count > 1 && $0.hasSuffix("*") } ?? false
        let sentences = SentenceReader(vocabulary: Set(entry.forms)).sentences(in: isBeginning ? String(entry.phrase.dropLast()) : entry.phrase)
        return sentences.contains { sentence in
            allMatches(in: sentence.tokens).contains { $0.origin == entry.origin }
        }
    }

    /// The folded forms that a phrase is kept under.
    static func forms(of phrase: String, reader: SentenceReader = .ofPhrases) -> [String] {
        let isBeginning = phrase.count > 1 && phrase.hasSuffix("*") && phrase.dropLast().last?.isLetter == true
            && !phrase.hasPrefix("*")
        let tokens = reader.tokens(in: isBeginning ? String(phrase.dropLast()) : phrase)
        // "*dies*" is acted out and is no "dies": its asterisks are part of it.
        let isActed = tokens.count > 2 && tokens[0].form == "*" && tokens[tokens.count - 1].form == "*"
        var forms: [String] = []
        for (index, token) in tokens.enumerated() where token.kind != .part && (isActed || tokens.count == 1 || !FormTrie.isDress(tokens, index)) {
            forms.append(token.form)
        }
        if isBeginning, let last = forms.popLast() { forms.append(last + "*") }
        return forms
    }
}
