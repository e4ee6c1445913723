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
        .says(.rejected, "> they are in love\nthey spoke once"),
        .silent("> are they in love?\nthey spoke once"),
        .silent("they are dating"),
    ]
    public init() {}

    public func findings(in testimony: Testimony) -> [Finding] {
        guard let first = testimony.lines.firstIndex(where: { $0.kind == .own }), let said = Self.stance(of: testimony) else { return [] }
        let forms = testimony.lines[first].wording.forms
        let answer = Answer(forms), isAsked = testimony.quoted.contains { $0.source.ending == .question }
        // Without a yes or a no, what is quoted is quoted to be answered back; a question is not.
        guard answer != nil || !isAsked, !forms.isEmpty else { return [] }
        let agrees = answer?.agrees ?? false
        return [
            Finding(
                line: first, trigger: answer?.range ?? 0..<min(3, forms.count), category: agrees ? "agreement" : "disagreement",
                toward: agrees == (said == .confirmed) ? .confirmed : .rejected, strength: Self.strength)
        ]
    }

    /// It tells more than one phrase among others does.
    private static let strength = 3.0

    /// What the quotation holds by most of its sayings, or by a bare negation; `nil` where it says nothing of the claim.
    private static func stance(of testimony: Testimony) -> Stance? {
        let balance = testimony.heardQuoted.filter { !$0.isOfRival }.reduce(0.0) { $0 + $1.finding.standing.leaning * $1.saying.bearing.leaning * $1.saying.strength }
        if balance != 0 { return balance > 0 ? .confirmed : .rejected }
        let isNegative = testimony.quoted.contains { line in line.cues.contains { $0.action == .negate } }
        return isNegative && !testimony.quoted.contains { $0.source.ending == .question } ? .rejected : nil
    }
}

extension Standing {
    /// Which way what stands so points: 1 as it says, -1 the other way.
    fileprivate var leaning: Double {
        switch self {
        case .affirmed, .questioned, .open: 1
        case .negated, .contrary, .wished, .past: -1
        case .supposed, .hoped, .reported, .imagined: 0
        }
    }
}

extension ClaimPhrase.Bearing {
    fileprivate var leaning: Double {
        switch self {
        case .asserting: 1
        case .denying: -1
        case .hedging: 0
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

    private static let no: Set<String> = [
        "no", "nope", "wrong", "false", "not", "never", "lol", "lmao", "excuse", "bullshit", "disagree", "funny", "huh",
    ]
    private static let yes: Set<String> = [
        "yes", "yep", "yup", "agreed", "exactly", "true", "correct", "same", "absolutely", "indeed", "definitely", "amen", "louder", "agree",
    ]
}
