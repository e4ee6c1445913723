import Discourse
import Testing

@testable import Storage

@Suite struct KeptEvidenceTests {
    private func row(_ category: String, _ effect: Double, toward: Stance? = nil) -> Evidence {
        Evidence(
            concern: toward == nil ? .sentiment : .stance, segment: 0, sentence: 0, trigger: 0..<1, scope: 0..<1, category: category, rule: category,
            toward: toward, effect: effect)
    }

    private func effects(_ rows: [Evidence]) -> [Double] { rows.map(\.effect) }

    /// Eight words, the first the weakest, each with two shifts.
    private func words(_ concern: Evidence.Concern) -> [Evidence] {
        (1...8).flatMap { word in
            [("fanspeak", "valence", Double(word)), ("shift", "booster", 0.1), ("shift", "caps", 0.2)].map { category, rule, effect in
                Evidence(
                    concern: concern, segment: 0, sentence: 0, trigger: word..<word + 1, scope: word..<word + 1, category: category, rule: rule,
                    source: "Lexicons/en/fanspeak.tsv:\(word)", effect: effect)
            }
        }
    }

    @Test func `rules and cues all stay`() {
        let rows = (0..<20).map { row("asserting", Double($0), toward: .confirmed) }
        #expect(KeptEvidence.of(rows, for: .rejected) == rows)
    }

    @Test func `every word of a post's tone stays, with the shifts of the six strongest`() {
        let kept = KeptEvidence.of(words(.sentiment))
        #expect(kept.count { $0.rule == "valence" } == 8)
        #expect(kept.filter { $0.category == "shift" }.map(\.trigger.lowerBound) == (3...8).flatMap { [$0, $0] })
    }

    @Test func `toward a claim's subject the six strongest words stay, with their shifts`() {
        #expect(KeptEvidence.of(words(.target)) == Array(words(.target)[6...]))
    }

    @Test func `of signs and of phrases the three that weighed most stay, in their order`() {
        let signs = [0.2, -0.9, 0.5, 0.3, 0.8].map { row("sign", $0) }
        let phrases = [0.4, -0.1].map { row("phrase", $0) }
        #expect(effects(KeptEvidence.of(signs + phrases)) == [-0.9, 0.5, 0.8, 0.4, -0.1])
    }

    @Test func `a stance keeps a phrase for it, and the two strongest against it`() {
        let rows = [
            row("phrase", 0.2, toward: .rejected), row("phrase", 0.9, toward: Stance.none), row("phrase", 0.7, toward: Stance.none), row("phrase", 0.8, toward: .ambiguous),
            row("asserting", 0.1, toward: .confirmed),
        ]
        #expect(effects(KeptEvidence.of(rows, for: .rejected)) == [0.2, 0.9, 0.8, 0.1])
    }

    @Test func `of rows that weigh alike the first stay`() {
        let rows = (0..<5).map { row("phrase", $0 < 2 ? 0.5 : -0.5) }
        #expect(effects(KeptEvidence.of(rows)) == [0.5, 0.5, -0.5])
    }
}
