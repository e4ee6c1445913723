import Cues
import Discourse

/// What the model sees of a post and a claim before any weight: for the tuning script.
package struct StanceFeatures: Sendable {
    /// Lines as phrases are looked up in them: each once with names as slots, once with claim phrases as slots too.
    package let lines: [[String]]
    /// For each line the places of forms that rules have turned round.
    package let turned: [[Int]]
    /// Words of the voice in all.
    package let words: Int
    /// What rules found: "rule.stance", how strongly.
    package let rules: [(name: String, strength: Double)]
}

extension StanceEngine {
    /// - Returns: `nil` where no pack knows the claim.
    package func features(of exhibit: Exhibit, claim: String) -> StanceFeatures? {
        guard let testimony = testimony(of: exhibit, claim: claim) else { return nil }
        let findings = testimony.findings
        let framed = testimony.framed(turned: findings.turned)
        return StanceFeatures(
            lines: framed.map(\.forms), turned: framed.map { line in line.isTurned.indices.filter { line.isTurned[$0] } }, words: testimony.words,
            rules: findings.map { (name: "\($0.rule.name).\($0.finding.toward.rawValue)", strength: $0.finding.strength) })
    }
}

extension Testimony {
    /// What all rules find, in the rules' order.
    var findings: [(rule: any StanceRule.Type, finding: Finding)] {
        stanceRules.flatMap { rule in rule.init().findings(in: self).map { (rule: rule, finding: $0) } }
    }
}

extension [(rule: any StanceRule.Type, finding: Finding)] {
    /// Those that say of words that they are other than they say.
    var turned: [Finding] { filter { $0.rule.turns }.map(\.finding) }
}
