import Discourse
import Statistics

/// What may be said of a claim as a whole, and how firmly: the rules behind the sentence at the top of a claim.
///
/// - `enough` posters must take a position, else there is no verdict.
/// - *Confirmed*, *Rejected*, *Held open*: the whole interval of the leading share lies above one half.
/// - *Leans …*: the leading share's interval lies wholly above the next share's.
/// - *Contested*: neither.
struct VerdictSentence: Sendable, Hashable {
    enum Kind: String, Sendable { case none, settled, leaning, contested }
    /// Fewer posters than this give no verdict.
    static let enough = 20

    /// The rules in words, for readers.
    static let rule =
        "Needs \(enough) posters with a position. Confirmed, rejected or held open: the whole interval of the leading share lies above one half. Leans: it lies above the next share's. Contested: neither. “Before” is the share before the first official event that has \(enough) posters on both sides, or before the first such event where none is official."

    let kind: Kind
    /// The position that most hold; `none` where there is no verdict and where it is contested.
    let stance: Stance
    let census: Census
    /// What moved at the first event that has enough posters on both sides.
    let turn: Turn?

    struct Turn: Sendable, Hashable {
        let event: ReportEvent
        let before: Share
        let after: Share
        var shift: Shift { Shift(from: before, to: after) }
    }

    init(_ claim: ClaimFacts) {
        let census = Census(claim.posters)
        self.init(census, turn: census.posters < Self.enough ? nil : Self.turn(of: claim, toward: census.leading))
    }

    init(_ census: Census, turn: Turn? = nil) {
        self.census = census
        self.turn = turn
        let leading = census.leading
        guard census.posters >= Self.enough else {
            (kind, stance) = (.none, .none)
            return
        }
        let next = census.share(census.ranked[1]).interval.high
        let low = census.share(leading).interval.low
        kind = low > 0.5 ? .settled : low > next ? .leaning : .contested
        stance = kind == .contested ? .none : leading
    }

    /// Official events come first; the stance is the one that leads over all.
    private static func turn(of claim: ClaimFacts, toward stance: Stance) -> Turn? {
        let ordered = claim.events.filter(\.isOfficial) + claim.events.filter { !$0.isOfficial }
        for event in ordered {
            let (before, after) = claim.around(event)
            guard before.posters >= enough, after.posters >= enough else { continue }
            return Turn(event: event, before: before.share(stance), after: after.share(stance))
        }
        return nil
    }

    /// "Confirmed", "Leans rejected", "Contested", "No verdict"
    var headline: String {
        switch (kind, stance) {
        case (.none, _): "No verdict"
        case (.contested, _): "Contested"
        case (.leaning, .ambiguous): "Leans open"
        case (.leaning, _): "Leans \(stance.word)"
        case (_, .ambiguous): "Held open"
        case (_, .rejected): "Rejected"
        default: "Confirmed"
        }
    }

    /// The sign beside the headline.
    var mark: String { kind == .contested ? "⇄" : stance == .none ? "—" : stance.mark }

    /// "Confirmed by 71 % [66, 75] of 412 posters; 48 % before “The creators' posts” (22 Dec 2014)."
    var sentence: String {
        let posters = Wording.count(census.posters, "poster")
        switch kind {
        case .none:
            let taking = census.posters == 0 ? "No poster takes" : census.posters == 1 ? "Only 1 poster takes" : "Only \(posters) take"
            return "\(taking) a position that a rule can see; a verdict needs \(Self.enough)."
        case .contested:
            let parts = census.ranked.map { "\(Wording.estimate(census.share($0))) \($0.word)" }
            return "Contested among \(posters): \(Wording.list(parts)); no position is clearly ahead" + (turnClause ?? "") + "."
        case .leaning:
            return "\(headline): \(verb) by \(Wording.estimate(census.share(stance))) of \(posters)" + (turnClause ?? "") + "."
        case .settled:
            return "\(headline) by \(Wording.estimate(census.share(stance))) of \(posters)" + (turnClause ?? "") + "."
        }
    }

    private var verb: String { stance == .ambiguous ? "held open" : stance.word }

    private var turnClause: String? {
        guard let turn else { return nil }
        let what = kind == .contested ? " \(census.leading.word)" : ""
        let before = "\(Wording.percent(turn.before))\(what)"
        let event = "“\(turn.event.title)” (\(turn.event.dateInWords.replacing(" ", with: Wording.noBreak)))"
        return turn.shift.isClear
            ? "; \(before) before \(event)"
            : "; no clear change at \(event): \(before) before, \(Wording.percent(turn.after)) after"
    }
}
