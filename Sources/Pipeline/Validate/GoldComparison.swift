import Discourse
import Pages
import Validation

/// The judge against a labelled file: what `shiplog validate GOLD` prints.
///
/// Counted as the gold's guide says: fields on which the coders differed are left out; a claim without a verdict
/// counts as stance none and feeling neutral.
public struct GoldComparison: Sendable {
    public let stance: Comparison<Stance>
    public let target: Comparison<Feeling>
    public let post: Comparison<Feeling>
    /// The same without the units that a person called mixed: the three classes that other tools give.
    public let target3: Comparison<Feeling>
    public let post3: Comparison<Feeling>

    public init(_ units: [GoldUnit], judge: Judge) {
        var stances: [Comparison<Stance>.Group] = [], targets: [Comparison<Feeling>.Group] = [], posts: [Comparison<Feeling>.Group] = []
        for unit in units {
            let judged = judge.judge(FilterText(unit.text).post(id: unit.id), given: unit.claims.isEmpty ? nil : unit.claims.map(\.claim))
            let unsure = Set(unit.unsure ?? [])
            let posters = judged.judgements.filter { $0.verdict.speaker == nil }
            func judgement(of label: GoldUnit.Label) -> Judgement? { posters.first { $0.verdict.claim == label.claim } }
            stances.append(
                unit.claims.filter { !unsure.contains($0.claim + ".stance") }
                    .map { ($0.stance, judgement(of: $0)?.verdict.stance ?? .none) })
            targets.append(
                unit.claims.filter { !unsure.contains($0.claim + ".target_sentiment") }
                    .compactMap { label in label.targetSentiment.map { ($0, judgement(of: label)?.target.feeling ?? .neutral) } })
            if let feeling = unit.postSentiment, !unsure.contains("post_sentiment") { posts.append([(feeling, judged.tone.feeling)]) }
        }
        let three: [Feeling] = [.positive, .negative, .neutral]
        func unmixed(_ groups: [Comparison<Feeling>.Group]) -> [Comparison<Feeling>.Group] { groups.map { $0.filter { $0.gold != .mixed } } }
        stance = Comparison(stances, labels: Stance.allCases, ranks: Stance.ranks)
        target = Comparison(targets, labels: Feeling.allCases)
        post = Comparison(posts, labels: Feeling.allCases)
        target3 = Comparison(unmixed(targets), labels: three)
        post3 = Comparison(unmixed(posts), labels: three)
    }
}
