import Cues
import Discourse
import Lexicons

/// A lexicon entry met in a sentence, and what the rules have made of it so far.
struct Hit {
    /// What a rule did to a hit: kept so that evidence can say it.
    struct Shift {
        let rule: String
        /// The words that raised it; indices into the sentence's tokens.
        let trigger: Range<Int>
        /// What was added to the value.
        let change: Double
        let source: Origin?
    }
    /// Indices into the sentence's tokens.
    let tokens: Range<Int>
    let entry: ValenceEntry
    let origin: Origin
    /// -4…4 as the lexicon has it, then as the rules leave it; may pass 4 where several raise it.
    private(set) var value: Double
    private(set) var shifts: [Shift] = []

    init(tokens: Range<Int>, entry: ValenceEntry, origin: Origin) {
        self.tokens = tokens
        self.entry = entry
        self.origin = origin
        value = entry.valence.value
    }

    mutating func become(_ new: Double, by rule: String, from trigger: Range<Int>, source: Origin? = nil) {
        guard new != value else { return }
        shifts.append(Shift(rule: rule, trigger: trigger, change: new - value, source: source))
        value = new
    }

    mutating func multiply(by factor: Double, rule: String, from trigger: Range<Int>, source: Origin? = nil) {
        become(value * factor, by: rule, from: trigger, source: source)
    }

    func wasShifted(by rule: String) -> Bool { shifts.contains { $0.rule == rule } }
}

/// One sentence in the hands of the rules: its words, its cues, its clauses, and the hits that they change.
struct SentenceReading {
    let sentence: Sentence
    let cues: [Cue]
    let modifiers: [PhraseTable<Modifier>.Match]
    /// Indices into `sentence.tokens`; they cover it, in order.
    let clauses: [Range<Int>]
    var hits: [Hit]
    /// One a clause, 1 where no rule says otherwise.
    var weights: [Double]

    init(sentence: Sentence, cues: [Cue], lexicons: LexiconSet, fandoms: Set<String> = []) {
        self.sentence = sentence
        self.cues = cues
        let clauses = Clauses.cut(sentence, cues: cues)
        self.clauses = clauses
        weights = clauses.map { _ in 1 }
        let context = HitContext(sentence: sentence, clauses: clauses, fandoms: fandoms)
        let found = lexicons.valences.matches(in: sentence.tokens) { entry, place in context.holds(entry, at: place) }
        hits = found.map { Hit(tokens: $0.tokens, entry: $0.value, origin: $0.origin) }
        if context.needsSecondLook(hits) {
            hits = lexicons.valences.matches(in: sentence.tokens) { entry, place in context.holds(entry, at: place, besides: found.map { ($0.tokens, $0.value) }) }
                .map { Hit(tokens: $0.tokens, entry: $0.value, origin: $0.origin) }
        }
        // One token belongs to one match: of a word and a modifier that share it the longer has it, and the word where they are equal.
        let words = hits
        modifiers = lexicons.modifiers.matches(in: sentence.tokens).filter { modifier in
            !words.contains { $0.tokens.overlaps(modifier.tokens) && $0.tokens.count >= modifier.tokens.count && $0.value != 0 }
        }
        let kept = modifiers
        hits.removeAll { hit in kept.contains { $0.tokens.overlaps(hit.tokens) } }
    }

    var tokens: [Token] { sentence.tokens }

    func clause(of index: Int) -> Int { clauses.firstIndex { $0.contains(index) } ?? 0 }

    /// Words between two places, marks left out.
    func words(in range: Range<Int>) -> Int {
        range.isEmpty ? 0 : tokens[range].count { $0.isWeighed }
    }
}

extension Token {
    /// Whether it counts as a word of the text: marks and the shell of a hashtag do not.
    var isWeighed: Bool {
        switch kind {
        case .mark, .hashtag, .url, .mention: false
        case .word, .number, .emoji, .emoticon, .keysmash, .part: true
        }
    }
}
