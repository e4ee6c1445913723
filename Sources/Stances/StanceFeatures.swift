import Cues
import Discourse

/// What the model sees of a post and a claim before any weight: for the tuning script.
package struct StanceFeatures: Sendable {
    /// Lines as phrases are looked up in them: each once with names as slots, once with claim phrases as slots too.
    package let lines: [[String]]
    /// Words of the voice in all.
    package let words: Int
    /// What rules found: "rule.stance", how strongly, and whether the rule says that words are meant otherwise.
    package let rules: [(name: String, strength: Double, turns: Bool)]
}

extension StanceEngine {
    /// - Returns: `nil` where no pack knows the claim.
    package func features(of exhibit: Exhibit, claim: String) -> StanceFeatures? {
        guard let testimony = testimony(of: exhibit, claim: claim) else { return nil }
        return StanceFeatures(
            lines: testimony.framed().map(\.forms), words: testimony.words,
            rules: testimony.findings.map { (name: "\($0.rule.name).\($0.finding.toward.rawValue)", strength: $0.finding.strength, turns: $0.rule.turns) })
    }
}

extension Testimony {
    /// What all rules find, in the rules' order.
    var findings: [(rule: any StanceRule.Type, finding: Finding)] {
        stanceRules.flatMap { rule in rule.init().findings(in: self).map { (rule: rule, finding: $0) } }
    }
}
