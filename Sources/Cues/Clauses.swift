import Discourse
import Lexicons

/// Where scopes end inside a sentence: at marks, at words such as "but", and where a new subject begins to speak.
enum Clauses {
    /// - Returns: ranges of forms that no scope crosses, in order; empty ranges are places between two forms.
    static func stops(in wording: Wording, sentence: Sentence, cues: [FormTable<CueFinder.Trigger>.Match]) -> [Range<Int>] {
        var stops = cues.compactMap { match -> Range<Int>? in
            guard case .cue(let entry, _) = match.value, entry.action == .stop else { return nil }
            return match.range
        }
        for index in wording.forms.indices where isSeam(wording, at: index, in: sentence) { stops.append(index..<index + 1) }
        return stops.sorted { ($0.lowerBound, $0.upperBound) < ($1.lowerBound, $1.upperBound) }
    }

    /// A comma, "and", "or" or "so" before a new subject and its verb ("…, they are", "and Asami is").
    private static func isSeam(_ wording: Wording, at index: Int, in sentence: Sentence) -> Bool {
        guard index > 0, index + 2 < wording.forms.count, joiners.contains(wording.forms[index]) else { return false }
        let next = wording.forms[index + 1]
        // "no kiss, no wedding": each has its own negation.
        if negations.contains(next), next != "not" || wording.forms[index] != "," { return true }
        if subjects.contains(next) { return wording.forms[index] == "," || verbs.contains(wording.forms[index + 2]) }
        let token = sentence.tokens[wording.tokens[index + 1]]
        return token.shape.contains(.capitalised) && verbs.contains(wording.forms[index + 2])
    }

    private static let negations: Set<String> = ["no", "not", "never", "nor", "neither", "without"]
    private static let joiners: Set<String> = [",", "and", "or", "so", "-"]
    private static let subjects: Set<String> = [
        "they", "he", "she", "it", "i", "we", "you", "that", "this", "there", "these", "those", "what", "who", "people", "everyone",
    ]
    private static let verbs: Set<String> = [
        "are", "is", "was", "were", "am", "be", "been", "has", "have", "had", "do", "does", "did", "will", "would", "can", "could",
        "should", "might", "may", "must", "never", "just", "still", "literally", "always", "really", "got", "get", "gets", "kissed",
        "love", "loves", "loved", "said", "says", "say", "kiss", "married", "only", "also", "end", "ends", "ended", "died", "dies",
    ]
}
