import Discourse
import Lexicons

/// "> they're like sisters" / "no": an answer takes up or turns down what the quotation before it says.
public struct AnsweredQuotation: StanceRule {
    public static let name = "answered-quotation"
    public static let about = "\"> they are like sisters\", \"no.\": an answer takes up or turns down what the quotation before it says."
    public static let examples: [RuleExample] = [
        .says(.confirmed, "> they are like sisters\nwrong."),
        .says(.rejected, "> they are dating\nno they are not"),
        .says(.confirmed, "> they are dating\nyes, exactly"),
        .silent("they are dating"),
    ]
    public init() {}

    public func findings(in testimony: Testimony) -> [Finding] {
        guard !testimony.quoted.isEmpty, let first = testimony.lines.firstIndex(where: { $0.kind == .own }) else { return [] }
        guard let answer = Answer(testimony.lines[first].wording.forms) else { return [] }
        let quotation = Testimony(claim: testimony.claim, lines: testimony.quoted, quoted: [])
        return quotation.heard().compactMap { heard -> Finding? in
            guard let said = Self.stance(heard), let toward = answer.stance(on: said) else { return nil }
            return Finding(
                line: first, trigger: answer.range, category: answer.agrees ? "agreement" : "disagreement", toward: toward,
                strength: heard.saying.strength / 3, source: heard.saying.origin)
        }
    }

    /// What the quotation holds by one of its sayings.
    private static func stance(_ heard: Heard) -> Stance? {
        guard !heard.isOfRival else { return nil }
        switch (heard.saying.bearing, heard.finding.standing) {
        case (.asserting, .affirmed), (.asserting, .questioned), (.denying, .negated): return .confirmed
        case (.asserting, .negated), (.denying, .affirmed), (.denying, .questioned): return .rejected
        default: return nil
        }
    }
}

/// How a reply begins.
struct Answer {
    let agrees: Bool
    let range: Range<Int>

    init?(_ forms: [String]) {
        let opening = forms.prefix(4)
        if let place = opening.firstIndex(where: { Self.no.contains($0) }) {
            (agrees, range) = (false, place..<place + 1)
        } else if let place = opening.firstIndex(where: { Self.yes.contains($0) }) {
            (agrees, range) = (true, place..<place + 1)
        } else {
            return nil
        }
    }

    func stance(on said: Stance) -> Stance? {
        guard !agrees else { return said }
        return said == .confirmed ? .rejected : said == .rejected ? .confirmed : nil
    }

    private static let no: Set<String> = [
        "no", "nope", "wrong", "false", "not", "never", "lol", "lmao", "what", "excuse", "bullshit", "disagree", "sure", "but", "funny", "or",
        "except", "then", "huh", "um", "uh", "so", "and",
    ]
    private static let yes: Set<String> = [
        "yes", "yep", "yeah", "yup", "agreed", "exactly", "this", "true", "correct", "same", "right", "absolutely", "indeed", "definitely", "of",
        "pretty", "amen", "louder",
    ]
}
