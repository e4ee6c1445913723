import Cues
import Discourse
import Lexicons

/// Whether what some words say is put forward as so, by everything that is said about it in the sentence.
public enum Standing: String, Sendable, Hashable, CaseIterable {
    /// Said to be so.
    case affirmed
    /// Said not to be so.
    case negated
    /// Left open: hedged, maybe.
    case open
    /// Asked.
    case questioned
    /// Only supposed: "if".
    case supposed
    /// Wished for, and so not so.
    case wished
    /// Hoped for: it may yet be so.
    case hoped
    /// Said to be not so though it could have been.
    case contrary
    /// Said to have been so once.
    case past
    /// Others' words, which the speaker neither takes up nor turns down.
    case reported
    /// A story's, or a private reading's.
    case imagined

    /// What that means for a claim which the words assert.
    public var stance: Stance {
        switch self {
        case .affirmed: .confirmed
        case .negated, .contrary, .past, .wished: .rejected
        case .open, .questioned, .supposed, .hoped: .ambiguous
        case .reported, .imagined: .none
        }
    }
}

/// Folds the cues over some words from the nearest outwards: "I don't think that he failed to" turns round twice.
struct StandingReader: Sendable {
    struct Finding: Sendable {
        var standing: Standing
        /// The cues that made it so, the nearest first.
        var cues: [Cue] = []
        /// Whether a cue says the opposite of what it seems to say (irony, mockery).
        var isScorned = false
        /// Whether it is still to come.
        var isForetold = false
    }

    /// - Parameter range: the words, as forms of the wording.
    func finding(of range: Range<Int>, in wording: Wording, sentence: Sentence, cues: [Cue]) -> Finding {
        let tokens = wording.tokenRange(range)
        var finding = Finding(standing: .affirmed), isSealed = false
        for cue in Self.covering(tokens, cues) {
            let before = finding.standing
            if let signature = cue.signature {
                apply(signature, cue: cue, wording: wording, sentence: sentence, to: &finding, isSealed: &isSealed)
            } else if let action = cue.action {
                let isJoined = finding.cues.last.map { $0.action == .open && cue.trigger.upperBound == $0.trigger.lowerBound } ?? false
                apply(action, to: &finding, isSealed: &isSealed, isJoined: isJoined)
            }
            if finding.standing != before || isSealed { finding.cues.append(cue) }
        }
        if !isSealed, isAsked(tokens, sentence: sentence, wording: wording), finding.standing == .affirmed || finding.standing == .negated {
            finding.standing = .questioned
        }
        return finding
    }

    /// Cues whose scope holds the words and whose trigger is no part of them: those before from the nearest outwards, then those after.
    static func covering(_ tokens: Range<Int>, _ cues: [Cue]) -> [Cue] {
        let holding = cues.filter { $0.scope.contains(tokens.lowerBound) && !$0.trigger.overlaps(tokens) }
        let before = holding.filter { !$0.isBackward }.sorted { $0.trigger.lowerBound > $1.trigger.lowerBound }
        let after = holding.filter { $0.isBackward }.sorted { $0.trigger.lowerBound < $1.trigger.lowerBound }
        return before + after
    }

    /// - Parameter isJoined: whether the cue stands right before the hedge that it negates ("doesn't seem").
    private func apply(_ action: CueEntry.Action, to finding: inout Finding, isSealed: inout Bool, isJoined: Bool) {
        switch action {
        case .negate: if !isSealed { finding.standing = Self.turned(finding.standing, isJoined: isJoined) }
        case .deny:
            if !isSealed { finding.standing = Self.turned(finding.standing) }
            isSealed = true
        case .open: if !isSealed, finding.standing == .affirmed || finding.standing == .negated { finding.standing = .open }
        case .question: if !isSealed { finding.standing = .questioned }
        case .suppose: if !isSealed, finding.standing != .contrary { finding.standing = .supposed }
        case .wish: if !isSealed { finding.standing = .wished }
        case .hope: if !isSealed { finding.standing = .hoped }
        case .contrary: if !isSealed, finding.standing != .negated { finding.standing = .contrary }
        case .past: if !isSealed, finding.standing == .affirmed { finding.standing = .past }
        case .report: if !isSealed { finding.standing = .reported }
        case .mock, .ironise:
            guard !finding.isScorned else { return }
            finding.isScorned = true
            if finding.standing == .affirmed { finding.standing = .negated } else if finding.standing == .negated { finding.standing = .affirmed }
        case .imagine: finding.standing = .imagined
        case .foretell: finding.isForetold = true
        case .endorse, .assert: isSealed = true
        case .mask, .stop, .concede, .turn, .boost, .exclude, .correct: break
        }
    }

    private func apply(
        _ signature: VerbEntry.Signature, cue: Cue, wording: Wording, sentence: Sentence, to finding: inout Finding, isSealed: inout Bool
    ) {
        let takesClause = takesClause(cue, wording: wording, sentence: sentence)
        guard takesClause || [.implicative, .negativeImplicative, .deny].contains(signature) else { return }
        // "Forgot that" takes it as true; "forgot to" as not done.
        let takesFact = signature == .negativeImplicative && wording.forms[wording.formRange(cue.trigger).upperBound...].first == "that"
        let signature = takesFact ? .factive : signature
        let speaker = Speaker(of: cue, wording: wording)
        switch signature {
        case .factive:
            // "I don't know that they are": who speaks of themselves and now does not take it as so.
            if speaker == .own, speaker.isNegated, Self.knowing.contains(wording.forms[wording.formRange(cue.trigger).lowerBound]) { finding.standing = .open }
            isSealed = true
        case .implicative: break
        case .negativeImplicative, .counterfactive: if !isSealed { finding.standing = Self.turned(finding.standing) }
            if signature == .counterfactive { isSealed = true }
        case .negRaising: if speaker == .other, !isSealed { finding.standing = .reported }
        // "He might tell you that she left", "if he tells them": what is told in such a case is mostly so.
        case .report where Self.telling.contains(wording.forms[wording.formRange(cue.trigger).lowerBound]) && speaker.isSupposed: isSealed = true
        case .report: if speaker == .other, !isSealed { finding.standing = .reported }
        case .confirm: if speaker.isNegated { finding.standing = .open; isSealed = true }
        case .deny:
            finding.standing = speaker.isNegated ? .open : Self.turned(finding.standing)
            isSealed = true
        }
    }

    /// Whether a clause follows: "that", or a subject; "know him" takes none. Verbs of seeing and liking take things more often than
    /// clauses, so that only a plain opener counts after them.
    private func takesClause(_ cue: Cue, wording: Wording, sentence: Sentence) -> Bool {
        let place = wording.formRange(cue.trigger), next = place.upperBound
        guard next < wording.forms.count else { return false }
        if Self.openers.contains(wording.forms[next]) || Self.openers.contains(wording.forms[min(next + 1, wording.forms.count - 1)]) { return true }
        guard !Self.takesThings.contains(wording.forms[place.lowerBound]) else { return false }
        return Self.determiners.contains(wording.forms[next]) || sentence.tokens[wording.tokens[next]].shape.contains(.capitalised)
    }

    private static let knowing: Set<String> = ["know", "see"]
    private static let telling: Set<String> = ["tell", "tells", "told"]
    private static let determiners: Set<String> = ["the", "a", "an", "my", "your", "our", "some", "people", "everyone", "all", "no", "what", "why", "who", "where"]
    private static let takesThings: Set<String> = [
        "see", "sees", "saw", "seen", "seeing", "hear", "hears", "heard", "hearing", "love", "loves", "loved", "hate", "hates", "hated", "enjoy",
        "enjoys", "enjoyed", "appreciate", "appreciates", "accept", "accepts", "accepted", "understand", "understands", "understood", "ignore",
        "ignores", "ignored", "know", "knows", "knew", "feel", "feels", "felt", "imagine", "expect",
    ]
    private static let openers: Set<String> = [
        "that", "they", "he", "she", "it", "we", "you", "i", "there", "these", "those", "this", "to", "their", "her", "his", "if", "whether", "how",
    ]

    static func turned(_ standing: Standing, isJoined: Bool = false) -> Standing {
        switch standing {
        case .open where isJoined: .negated
        case .affirmed, .past: .negated
        case .negated: .affirmed
        default: standing
        }
    }

    /// Whether the sentence asks the clause that the words stand in.
    private func isAsked(_ tokens: Range<Int>, sentence: Sentence, wording: Wording) -> Bool {
        guard sentence.ending == .question else { return false }
        // "…, but why do people say so?": what stands before a turn is not asked.
        let after = wording.forms[wording.formRange(tokens).upperBound...]
        return !after.contains("but") && !after.contains("so")
    }
}

/// Whose words a verb gives, by the subject before it.
struct Speaker: Equatable {
    /// `anyone`: nobody in particular, so that a negation is meant for the clause ("nobody thinks that").
    enum Person { case own, hearer, anyone, other }
    let person: Person
    let isNegated: Bool
    /// Whether the verb stands under a modal or a negation: "might tell", "did not tell".
    let isSupposed: Bool
    static let other = Person.other

    init(of cue: Cue, wording: Wording) {
        var index = wording.formRange(cue.trigger).lowerBound - 1
        var isNegated = false, isSupposed = false, person = Person.other
        while index >= 0 {
            let form = wording.forms[index]
            if ["not", "never", "neither", "nor"].contains(form) { isNegated = true }
            if Self.modals.contains(form) { isSupposed = true }
            if ["i", "we", "me"].contains(form) { person = .own; break }
            if form == "you" { person = .hearer; break }
            if ["anyone", "one", "nobody", "anybody"].contains(form) { person = .anyone; break }
            guard Self.light.contains(form) else { break }
            index -= 1
        }
        self.person = person
        self.isNegated = isNegated
        self.isSupposed = isSupposed || isNegated
    }

    static func == (speaker: Speaker, person: Person) -> Bool { speaker.person == person }

    private static let modals: Set<String> = ["could", "can", "might", "may", "would", "must", "should"]
    private static let light: Set<String> = [
        "might", "may",
        "not", "never", "do", "does", "did", "have", "has", "had", "will", "would", "can", "could", "really", "just", "still", "always", "even",
        "actually", "also", "to", "honestly", "ever", "already", "literally", "definitely", "should", "must", "neither", "nor", "am", "is", "are", "was",
    ]
}
