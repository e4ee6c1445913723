import Cues
import Discourse

/// What the model sees of a post and a claim before any weight: for the tuning script.
package struct StanceFeatures: Sendable {
    /// Lines as phrases are looked up in them: each once with names as slots, once with claim phrases as slots too.
    package let lines: [[String]]
    /// Words of the voice in all.
    package let words: Int
    /// What rules found: "rule.stance", how strongly.
    package let rules: [(name: String, strength: Double)]
}

extension StanceEngine {
    /// - Returns: `nil` where no pack knows the claim.
    package func features(of exhibit: Exhibit, claim: String) -> StanceFeatures? {
        guard let testimony = testimony(of: exhibit, claim: claim) else { return nil }
        let rules = stanceRules.flatMap { rule in
            rule.init().findings(in: testimony).map { (name: "\(rule.name).\($0.toward.rawValue)", strength: $0.strength) }
        }
        return StanceFeatures(lines: testimony.framed().map(\.framed), words: testimony.words, rules: rules)
    }
}
