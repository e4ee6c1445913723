import Discourse

/// What is kept of a sum as its proof: few enough rows to read, the strongest first.
///
/// The sum itself is taken over all rows; these say which words made it.
struct Proof {
    let rows: [Evidence]

    /// - Parameters:
    ///   - all: every row that went into the sum, each with the effect that it had.
    ///   - outcome: the stance that came out; more of what speaks for it is kept than of what speaks against.
    init(of all: [Evidence], for outcome: Stance) {
        let strongest = all.sorted { Self.comesFirst($0, $1) }
        let rows = Self.gathered(strongest.filter { $0.rule != Self.plain }, strongest.filter { $0.rule == Self.plain })
        self.rows = Stance.allCases.flatMap { stance in
            let toward = rows.filter { $0.toward == stance && $0.effect > 0 }.sorted { Self.comesFirst($0, $1) }
            return toward.prefix(1) + toward.dropFirst().prefix((stance == outcome ? Self.rowsFor : Self.rowsAgainst) - 1).filter { $0.effect >= Self.least }
        }.sorted { Self.comesFirst($0, $1) }
    }

    /// The rule of plain phrases, of which many lie over the same words ("wives", "they're wives").
    private static let plain = "phrase"
    private static let rowsFor = 6
    private static let rowsAgainst = 2
    /// Less than this moves no label: a fifth of what the weakest phrase of a list gives.
    private static let least = 0.1

    /// Phrases join the row, for the same stance, that lies over their words: a rule's, which names the list's line, before another
    /// phrase's. Their effects add up.
    private static func gathered(_ rules: [Evidence], _ phrases: [Evidence]) -> [Evidence] {
        var gathered = rules
        for phrase in phrases {
            if let place = gathered.firstIndex(where: { lieOverOneAnother($0, phrase) }) {
                gathered[place] = gathered[place].with(effect: gathered[place].effect + phrase.effect)
            } else {
                gathered.append(phrase)
            }
        }
        return gathered
    }

    private static func lieOverOneAnother(_ first: Evidence, _ second: Evidence) -> Bool {
        first.segment == second.segment && first.sentence == second.sentence && first.toward == second.toward
            && first.trigger.overlaps(second.trigger)
    }

    private static func comesFirst(_ first: Evidence, _ second: Evidence) -> Bool {
        first.effect != second.effect
            ? first.effect > second.effect
            : (first.segment, first.trigger.lowerBound, first.trigger.upperBound, first.rule)
                < (second.segment, second.trigger.lowerBound, second.trigger.upperBound, second.rule)
    }
}

extension Evidence {
    fileprivate func with(effect: Double) -> Evidence {
        Evidence(
            concern: concern, segment: segment, sentence: sentence, trigger: trigger, scope: scope, category: category, rule: rule, source: source,
            toward: toward, effect: effect)
    }
}
