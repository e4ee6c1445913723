import Discourse

/// What a negation is about: the clause that it stands in, its subject included.
///
/// `Cue.scope` says what a trigger acts on in front of it or behind it; this says what is not so as a whole: "{he} had [never] {said as
/// much before}, and I must admit". A clause ends at marks, at "but", at "and" or "or" before a new subject, and begins after "that",
/// "because", "when" and their like; "who" and "which" are subjects themselves.
public struct NegatedClause: Sendable, Hashable {
    /// Index into the sentence's tokens.
    public let trigger: Int
    /// Indices into the sentence's tokens, in order, without the trigger where that is a word of its own.
    public let tokens: [Int]
    /// Whether the negation is part of a word ("unknown", "hopeless"), which then belongs to what is negated.
    public let isAffixal: Bool

    /// Every negation of a sentence with its clause, in order.
    public static func all(in sentence: Sentence, wording: Wording) -> [NegatedClause] {
        let forms = wording.forms
        return forms.indices.compactMap { index in
            let isAffixal = Affix.negates(forms[index])
            guard isAffixal || isNegation(forms, at: index) else { return nil }
            var clause = start(forms, before: index)..<end(forms, after: index)
            if forms[index] == "without" || forms[index] == "nor" || forms[index] == "neither" { clause = index..<clause.upperBound }
            if isAffixal { clause = attribute(forms, at: index, in: clause) ?? clause }
            let tokens = clause.filter { isAffixal || $0 != index }.map { wording.tokens[$0] }
            return NegatedClause(trigger: wording.tokens[index], tokens: Array(Set(tokens)).sorted(), isAffixal: isAffixal)
        }
    }

    /// "No, …" and "not -" answer and negate nothing after them.
    private static func isNegation(_ forms: [String], at index: Int) -> Bool {
        guard negations.contains(forms[index]) else { return false }
        return !["no", "not"].contains(forms[index]) || index + 1 < forms.count && !isMark(forms[index + 1])
    }

    private static func start(_ forms: [String], before index: Int) -> Int {
        var start = index
        while start > 0 {
            let form = forms[start - 1]
            if isMark(form) || form == "and" || form == "or" || form == "but" || isSeam(forms, at: start - 1) { break }
            if subordinators.contains(form), !(form == "that" && auxiliaries.contains(forms[start])) { break }
            start -= 1
            if relatives.contains(form) { break }
        }
        return start
    }

    private static func end(_ forms: [String], after index: Int) -> Int {
        // "Nothing but the truth" goes on.
        let excepts = ["nothing", "no", "none"].contains(forms[index])
        return forms[(index + 1)...].indices.first { place in
            isMark(forms[place]) || forms[place] == "but" && !excepts || isSeam(forms, at: place)
        } ?? forms.count
    }

    /// A joiner before a subject of its own.
    private static func isSeam(_ forms: [String], at index: Int) -> Bool {
        joiners.contains(forms[index]) && index + 1 < forms.count && subjects.contains(forms[index + 1])
    }

    /// "This [unknown] visitor": an attribute negates its noun and no more; `nil` where the word is a predicate ("he was unknown to us").
    private static func attribute(_ forms: [String], at index: Int, in clause: Range<Int>) -> Range<Int>? {
        guard !forms[max(0, index - 3)..<index].contains(where: { auxiliaries.contains($0) || copulas.contains($0) }) else { return nil }
        let near = max(clause.lowerBound, index - 4)..<index
        let start = near.last { determiners.contains(forms[$0]) } ?? index
        return start..<max(index + 1, min(clause.upperBound, index + 2))
    }

    private static func isMark(_ form: String) -> Bool { !form.contains { $0.isLetter || $0.isNumber } }

    private static let negations: Set<String> = [
        "not", "never", "nothing", "without", "none", "nobody", "nor", "neither", "nowhere", "no", "cannot",
    ]
    private static let joiners: Set<String> = ["and", "or", "so", "for", "yet"]
    private static let subjects: Set<String> = [
        "i", "he", "she", "it", "we", "you", "they", "there", "this", "that", "these", "those", "one", "who", "which", "nobody", "everyone",
        "someone", "mr", "mrs", "sir", "miss",
    ]
    private static let relatives: Set<String> = ["which", "who", "where", "what", "how", "why"]
    private static let subordinators: Set<String> = [
        "that", "because", "if", "when", "while", "though", "although", "whether", "since", "unless", "until", "lest", "than",
    ]
    private static let auxiliaries: Set<String> = [
        "am", "is", "are", "was", "were", "be", "been", "being", "have", "has", "had", "do", "does", "did", "will", "would", "shall", "should",
        "can", "could", "may", "might", "must", "not",
    ]
    private static let copulas: Set<String> = ["seem", "seems", "seemed", "become", "becomes", "became", "look", "looks", "looked"]
    private static let determiners: Set<String> = [
        "the", "a", "an", "this", "that", "these", "those", "his", "her", "my", "your", "their", "our", "its", "some", "any", "such", "same",
        "no",
    ]
}
