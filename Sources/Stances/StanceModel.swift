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

    init(_ lexicons: LexiconSet) {
        weights = lexicons.weights
        var table = FormTable<StancePhrase>()
        for phrase in lexicons.stancePhrases { table.add(phrase.forms, phrase) }
        phrases = table
    }

    /// All rows for a voice and a claim.
    func rows(for testimony: Testimony) -> [Row] {
        var rows: [Row] = [], turned: [Finding] = []
        let share = Self.share(of: testimony)
        for rule in stanceRules {
            for finding in rule.init().findings(in: testimony) {
                let weight = (weights["\(rule.name).\(finding.toward.rawValue)"] ?? 0) + (rule.turns ? Self.turning : 0)
                rows.append(Row(finding: finding, rule: rule.name, effect: weight * finding.strength * share))
                if rule.turns { turned.append(finding) }
            }
        }
        return rows + phraseRows(for: testimony, share: share).map { row in
            guard turned.contains(where: { $0.turns(row.finding) }) else { return row }
            return Row(finding: row.finding, rule: row.rule, effect: row.effect * Self.turned)
        }
    }

    /// What a finding that turns words round counts for beside its tuned weight, and how much of the words' own weight is left.
    ///
    /// Phrases learn most of what negations and wishes do where many posts have them together, and nothing where a wish meets a rare
    /// word; so the rule has a say of its own. Source: of 0, 4, 8 and 1, 0.5, 0 the pair that reads most of forty plain sentences
    /// right (38; 31 without) while gold/dev stays as it is (0.71).
    private static let turning = 4.0
    private static let turned = 0.5

    /// What each piece of evidence counts for: less in long posts, which hold more of everything.
    private static func share(of testimony: Testimony) -> Double { 1 / (Double(testimony.words) + shortest).squareRoot() }

    /// Plain phrases, each once a post.
    private func phraseRows(for testimony: Testimony, share: Double) -> [Row] {
        var rows: [Row] = [], seen: Set<StancePhrase> = []
        for line in testimony.framed() {
            for match in phrases.allMatches(in: line.framed) where seen.insert(match.value).inserted {
                let inner = max(0, match.range.lowerBound - 1)..<min(line.source.forms.count, match.range.upperBound - 1)
                guard !inner.isEmpty else { continue }
                rows.append(
                    Row(
                        finding: Finding(
                            line: line.line, isQuoted: line.isQuoted, trigger: line.source.place(of: inner), category: "phrase",
                            toward: match.value.stance, source: match.value.origin),
                        rule: "phrase", effect: match.value.weight * share))
            }
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

extension Finding {
    /// Whether plain words lie over what this finding has turned, and speak for another stance.
    fileprivate func turns(_ words: Finding) -> Bool {
        words.line == line && words.isQuoted == isQuoted && words.toward != toward && words.toward != .none && words.trigger.overlaps(trigger)
    }
}
