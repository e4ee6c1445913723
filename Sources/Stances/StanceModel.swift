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
    private let phrases: [StancePhrase]
    /// Places in `phrases`.
    private let runs: FormTable<Int>
    private let pairs: PairTable

    init(_ lexicons: LexiconSet) {
        weights = lexicons.weights
        phrases = lexicons.stancePhrases
        var runs = FormTable<Int>(), pairs = PairTable()
        for (place, phrase) in phrases.enumerated() where !pairs.add(phrase.forms, place) { runs.add(phrase.forms, place) }
        self.runs = runs
        self.pairs = pairs
    }

    /// All rows for a voice and a claim.
    func rows(for testimony: Testimony) -> [Row] {
        let share = Self.share(of: testimony)
        let rows = testimony.findings.map { found in
            let weight = weights["\(found.rule.name).\(found.finding.toward.rawValue)"] ?? 0
            return Row(finding: found.finding, rule: found.rule.name, effect: weight * found.finding.strength * share)
        }
        let turned = testimony.findings.filter { $0.rule.turns }.map(\.finding)
        return rows + phraseRows(for: testimony, share: share).map { row in
            guard turned.contains(where: { $0.turns(row.finding) }) else { return row }
            return Row(finding: row.finding, rule: row.rule, effect: row.effect * Self.turned)
        }
    }

    /// What is left of words' own weight where a rule says that they are turned round: "I wish they were canon".
    ///
    /// Phrases learn what negations and wishes do where many posts have them together, and nothing where a wish meets a rare word.
    private static let turned = 0.75

    /// What each piece of evidence counts for: less in long posts, which hold more of everything.
    private static func share(of testimony: Testimony) -> Double { 1 / (Double(testimony.words) + shortest).squareRoot() }

    /// Plain phrases, each once a post.
    private func phraseRows(for testimony: Testimony, share: Double) -> [Row] {
        var rows: [Row] = [], seen: Set<Int> = []
        for line in testimony.framed() {
            func meet(_ range: Range<Int>, _ place: Int) {
                let inner = line.inner(range)
                guard !inner.isEmpty, seen.insert(place).inserted else { return }
                let phrase = phrases[place]
                let finding = Finding(
                    line: line.line, isQuoted: line.isQuoted, trigger: line.source.place(of: inner), category: "phrase",
                    toward: phrase.stance, source: phrase.origin)
                rows.append(Row(finding: finding, rule: "phrase", effect: phrase.weight * share))
            }
            let numbers = runs.numbers(of: line.forms)
            for start in numbers.indices where numbers[start] >= 0 { runs.walk(numbers, from: start, meet: meet) }
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

extension Finding {
    /// Whether plain words lie over what this finding has turned, and speak for another stance.
    fileprivate func turns(_ words: Finding) -> Bool {
        words.line == line && words.isQuoted == isQuoted && words.toward != toward && words.toward != .none && words.trigger.overlaps(trigger)
    }
}
