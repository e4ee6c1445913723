import Cues
import Discourse
import Lexicons

/// Adds evidence up to a stance: each row adds its effect to the stance that it speaks for, and the largest sum wins.
///
/// The sums go through a softmax, so that confidence is the chance that the tuned model gives its answer. All numbers stand in
/// `weights.tsv` and `phrases.tsv`.
struct StanceModel: Sendable {
    /// A row's place and effect, before it becomes `Evidence`.
    struct Row: Sendable {
        let finding: Finding
        let rule: String
        let effect: Double
    }
    private let weights: [String: Double]
    private let phrases: FormTable<StancePhrase>
    private let pairs: PairTable

    init(_ lexicons: LexiconSet) {
        weights = lexicons.weights
        var phrases = FormTable<StancePhrase>(), pairs = PairTable()
        for phrase in lexicons.stancePhrases where !pairs.add(phrase) { phrases.add(phrase.forms, phrase) }
        self.phrases = phrases
        self.pairs = pairs
    }

    /// All rows for a voice and a claim.
    func rows(for testimony: Testimony) -> [Row] {
        let share = Self.share(of: testimony), findings = testimony.findings
        let rows = findings.map { found in
            let weight = weights["\(found.rule.name).\(found.finding.toward.rawValue)"] ?? 0
            return Row(finding: found.finding, rule: found.rule.name, effect: weight * found.finding.strength * share)
        }
        return rows + phraseRows(for: testimony, turned: findings.turned, share: share)
    }

    /// How much of a phrase's weight is left where a rule has turned its words round: "I wish they were married" holds "married".
    ///
    /// Source: of 1, 0.5 and 0 the best on labelled posts of other writers (`tune.py --turned`).
    private static let turned = 1.0

    /// What each piece of evidence counts for: less in long posts, which hold more of everything.
    private static func share(of testimony: Testimony) -> Double { 1 / (Double(testimony.words) + shortest).squareRoot() }

    /// Plain phrases, each once a post, where it counts for most.
    private func phraseRows(for testimony: Testimony, turned: [Finding], share: Double) -> [Row] {
        var rows: [Row] = [], places: [StancePhrase: Int] = [:]
        for line in testimony.framed(turned: turned) {
            func meet(_ range: Range<Int>, _ phrase: StancePhrase) {
                let inner = line.inner(range)
                guard !inner.isEmpty else { return }
                let effect = phrase.weight * share * (line.isTurned[range].contains(true) ? Self.turned : 1)
                let place = places[phrase]
                if let place, rows[place].effect >= effect { return }
                let finding = Finding(
                    line: line.line, isQuoted: line.isQuoted, trigger: line.source.place(of: inner), category: "phrase",
                    toward: phrase.stance, source: phrase.origin)
                let row = Row(finding: finding, rule: "phrase", effect: effect)
                if let place { rows[place] = row } else {
                    places[phrase] = rows.count
                    rows.append(row)
                }
            }
            for match in phrases.allMatches(in: line.forms) { meet(match.range, match.value) }
            if !line.isQuoted { pairs.matches(in: line.forms, meet: meet) }
        }
        return rows
    }

    /// Words that are added to a post's length, so that two words do not count for everything.
    static let shortest = 10.0

    /// - Returns: the chance of each stance.
    func chances(_ rows: [Row]) -> [Stance: Double] {
        var sums: [Stance: Double] = [:]
        for stance in Stance.allCases { sums[stance] = weights["start.\(stance.rawValue)"] ?? 0 }
        for row in rows { sums[row.finding.toward, default: 0] += row.effect }
        let highest = sums.values.max() ?? 0
        let powers = sums.mapValues { exponential($0 - highest) }
        // In a fixed order: a dictionary's differs from process to process, and with it a sum's last digit.
        let total = Stance.allCases.reduce(0) { $0 + (powers[$1] ?? 0) }
        return powers.mapValues { $0 / total }
    }
}
