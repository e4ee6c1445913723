import Cues
import Discourse

/// Cuts a sentence where one statement ends and the next begins.
enum Clauses {
    /// - Returns: token ranges that cover the sentence, in order; one where nothing parts it.
    static func cut(_ sentence: Sentence, cues: [Cue]) -> [Range<Int>] {
        let tokens = sentence.tokens
        guard !tokens.isEmpty else { return [] }
        var seams: Set<Int> = []
        for cue in cues where cue.category == "contrast" { seams.insert(cue.trigger.lowerBound) }
        for index in tokens.indices where index > 0 && index + 1 < tokens.count {
            if parts(tokens, at: index) { seams.insert(index + 1) } else if begins(tokens, at: index) { seams.insert(index) }
        }
        var clauses: [Range<Int>] = []
        var start = 0
        let words = tokens.indices.filter { tokens[$0].isWeighed }
        var next = 0
        for seam in seams.sorted() where seam > start {
            // Both sides have a word; each word is passed once, since a sentence of marks alone has thousands of seams.
            while next < words.count, words[next] < start { next += 1 }
            guard next < words.count, words[next] < seam, let last = words.last, last >= seam else { continue }
            clauses.append(start..<seam)
            start = seam
        }
        clauses.append(start..<tokens.count)
        return clauses
    }

    /// A mark after which something new is said.
    private static func parts(_ tokens: [Token], at index: Int) -> Bool {
        guard tokens[index].kind == .mark else { return false }
        switch tokens[index].form {
        case ";", "—", "…", ".", "!", "?", "?!": return true
        case ":": return tokens[index + 1].kind != .number
        case "(": return false
        case ")": return true
        case ",": return opens(tokens, at: index + 1)
        default: return false
        }
    }

    /// "and", "so", "because" before a new subject, and an aside in brackets.
    private static func begins(_ tokens: [Token], at index: Int) -> Bool {
        if tokens[index].form == "(" { return true }
        guard tokens[index].kind == .word else { return false }
        switch tokens[index].form {
        case "because", "cuz", "bc", "since", "whereas": return true
        case "and", "so", "or": return opens(tokens, at: index + 1)
        default: return false
        }
    }

    /// A pronoun, or a conjunction with one, that begins a statement of its own.
    private static func opens(_ tokens: [Token], at index: Int) -> Bool {
        guard index + 1 < tokens.count else { return false }
        if subjects.contains(tokens[index].form) { return true }
        return ["and", "so", "or", "because"].contains(tokens[index].form) && subjects.contains(tokens[index + 1].form)
    }

    private static let subjects: Set<String> = [
        "i", "you", "he", "she", "it", "we", "they", "this", "that", "these", "there", "everyone", "nobody", "everything", "nothing", "people", "what",
    ]
}
