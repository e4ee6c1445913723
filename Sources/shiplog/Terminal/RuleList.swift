import Stances

/// The rules of stance as their own examples show them, in the order in which they are asked.
struct RuleList {
    var lines: [String] {
        stanceRules.flatMap { rule in
            [rule.name + ": " + rule.about] + rule.examples.map(line) + [""]
        }
    }

    private func line(_ example: RuleExample) -> String {
        switch example {
        case .says(let stance, let text): "    " + stance.rawValue.padded(to: 10) + text
        case .silent(let text): "    " + "silent".padded(to: 10) + text
        }
    }
}
