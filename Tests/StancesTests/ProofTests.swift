import Discourse
import Testing

@testable import Stances

@Suite struct ProofTests {
    func row(_ trigger: Range<Int>, _ toward: Stance, _ effect: Double, rule: String = "phrase") -> Evidence {
        Evidence(concern: .stance, segment: 0, sentence: 0, trigger: trigger, scope: trigger, category: "x", rule: rule, toward: toward, effect: effect)
    }

    @Test func `phrases over the same words are one row with what they gave together`() {
        let proof = Proof(of: [row(4..<9, .confirmed, 0.5), row(0..<9, .confirmed, 0.25), row(20..<24, .confirmed, 0.2)], for: .confirmed)
        #expect(proof.rows.map(\.trigger) == [4..<9, 20..<24])
        #expect(proof.rows.map(\.effect) == [0.75, 0.2])
    }

    @Test func `phrases for another stance stay apart`() {
        #expect(Proof(of: [row(4..<9, .confirmed, 0.5), row(4..<9, .rejected, 0.4)], for: .confirmed).rows.count == 2)
    }

    @Test func `phrases join the rule that lies over their words, which names the list's line`() {
        let rows = [row(4..<9, .confirmed, 0.5, rule: "affirmed-assertion"), row(0..<9, .confirmed, 0.25), row(4..<9, .rejected, 0.25)]
        let proof = Proof(of: rows, for: .confirmed).rows
        #expect(proof.map(\.rule) == ["affirmed-assertion", "phrase"])
        #expect(proof.map(\.effect) == [0.75, 0.25])
    }

    @Test func `a stance keeps its strongest row however weak`() {
        #expect(Proof(of: [row(0..<1, .ambiguous, 0.01), row(2..<3, .ambiguous, 0.005)], for: .ambiguous).rows.map(\.effect) == [0.01])
    }

    @Test func `the order does not hang on the order of the rows`() {
        let rows = [row(0..<3, .confirmed, 0.3), row(5..<8, .rejected, 0.3), row(9..<12, .confirmed, 0.2)]
        #expect(Proof(of: rows, for: .confirmed).rows == Proof(of: rows.reversed(), for: .confirmed).rows)
    }

    @Test func `what speaks against keeps two rows`() {
        let rows = (0..<5).map { row($0 * 10..<$0 * 10 + 4, .rejected, 0.5) } + [row(90..<94, .confirmed, 3)]
        #expect(Proof(of: rows, for: .confirmed).rows.count == 3)
    }
}
