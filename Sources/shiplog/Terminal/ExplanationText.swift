import Pipeline

/// An explanation as a person reads it: the words, what each did, and the sum.
struct ExplanationText {
    let explanation: Explanation
    let terminal: Terminal

    var lines: [String] {
        explanation.sentences.flatMap(passage) + [""] + explanation.claims.flatMap(finding) + [tone]
    }

    private func passage(_ passage: Explanation.Passage) -> [String] {
        let voice = passage.segment + (passage.speaker.map { " by " + $0.tamed } ?? "")
        var lines = [terminal.painted(passage.text.tamed, .bold) + terminal.painted("  [\(voice)]", .dim)]
        lines += passage.weights.flatMap { weight in
            row(weight.text, signed(weight.effect), weight.rule, weight.source, weight.effect < 0 ? .red : .green)
        }
        // What only ends other cues' scopes acts on nothing itself.
        lines += passage.cues.filter { $0.scope[0] < $0.scope[1] }.flatMap { cue in
            row(words(passage, cue.trigger), "cue", cue.category + " over “" + words(passage, cue.scope) + "”", cue.source, .yellow)
        }
        return lines
    }

    private func words(_ passage: Explanation.Passage, _ place: [Int]) -> String {
        passage.tokens.filter { place[0] <= $0.start && $0.end <= place[1] && $0.kind != "part" }.map(\.text).joined(separator: " ")
    }

    private func finding(_ finding: Explanation.Finding) -> [String] {
        let scores = ["confirmed", "ambiguous", "rejected"].map { "\($0) \(finding.score(of: $0))" }.joined(separator: ", ")
        let voice = finding.speaker.map { " (by \($0.tamed))" } ?? ""
        var lines = [mark(finding.stance) + "  " + terminal.painted(finding.claim, .bold) + voice]
        lines.append("    scores: \(scores); confidence \(finding.confidence)")
        lines += finding.rows.flatMap { row($0.text, signed($0.effect), "\($0.rule)\($0.toward.map { " → " + $0 } ?? "")", $0.source, .yellow) }
        lines.append("    toward the subject: \(finding.targetSentiment), \(signed(finding.targetPolarity))")
        return lines
    }

    private var tone: String {
        let known = explanation.hits == 0 ? "no word known" : "\(explanation.hits) of \(explanation.tokens) words known"
        let clauses = "\(explanation.clauses) clause\(explanation.clauses == 1 ? "" : "s")"
        return "the post: \(explanation.postSentiment), \(signed(explanation.polarity)) (\(known), \(clauses))"
    }

    private func mark(_ stance: String) -> String {
        switch stance {
        case "confirmed": terminal.painted("✓ confirmed", .green)
        case "ambiguous": terminal.painted("~ ambiguous", .yellow)
        case "rejected": terminal.painted("✗ rejected", .red)
        default: terminal.painted("· none", .dim)
        }
    }

    /// A line, or two where the source does not fit behind the rule.
    private func row(_ text: String, _ effect: String, _ rule: String, _ source: String?, _ colour: Terminal.Colour) -> [String] {
        let margin = 37
        let left = "    " + text.tamed.cut(to: 24).padded(to: 24) + " " + terminal.painted(effect.padded(to: 7), colour) + " "
        let rule = rule.tamed.cut(to: terminal.width - margin)
        guard let source else { return [left + rule] }
        if margin + rule.count + 2 + source.count <= terminal.width { return [left + rule + terminal.painted("  " + source, .dim)] }
        return [left + rule, String(repeating: " ", count: margin) + terminal.painted(source, .dim)]
    }

    private func signed(_ value: Double) -> String { (value > 0 ? "+" : "") + String((value * 100).rounded() / 100) }
}
