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

    @Test func `words, cues and shifts all stay`() {
        let rows = (0..<20).map { row($0 % 2 == 0 ? "valence" : "shift", Double($0)) }
        #expect(KeptEvidence.of(rows) == rows)
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
