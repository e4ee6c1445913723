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
        lines += passage.clauses.filter { !$0.words.isEmpty || $0.bare != 0 }.flatMap(clause)
        // Words and what was done to them stand with their clause; what is left speaks for the whole.
        let stands = passage.weights.filter { ["sign", "phrase"].contains($0.category) || passage.clauses.isEmpty }
        lines += stands.flatMap { weight in
            row(weight.category == "sign" ? "the post" : weight.text, signed(weight.effect), weight.rule, weight.source, colour(weight.effect))
        }
        // What only ends other cues' scopes acts on nothing itself.
        lines += passage.cues.filter { $0.scope[0] < $0.scope[1] }.flatMap { cue in
            row(words(passage, cue.trigger), "cue", cue.category + " over “" + words(passage, cue.scope) + "”", cue.source, .yellow)
        }
        return lines
    }

    /// The clause with its score, its words with what the list gives and what came of it, and each factor on the way.
    private func clause(_ clause: ExplainedClause) -> [String] {
        let counts = clause.weight == 1 ? "clause" : "clause, counts × \(plain(clause.weight))"
        var lines = row("“" + clause.text + "”", signed(clause.score), counts, nil, colour(clause.score))
        for word in clause.words {
            lines += row("  " + word.text, signed(word.value), word.shifts.isEmpty ? "as listed" : "from \(signed(word.listed)) as listed", word.source, colour(word.value))
            for shift in word.shifts {
                lines += row("    " + shift.text, shift.factor.map { "× \(plain($0))" } ?? signed(shift.change), shift.rule, shift.source, .yellow)
            }
        }
        if clause.bare != 0 { lines += row("  (outcry)", signed(clause.bare), "bare-outcry", nil, colour(clause.bare)) }
        return lines
    }

    private func colour(_ effect: Double) -> Terminal.Colour { effect < 0 ? .red : effect > 0 ? .green : .dim }

    private func plain(_ value: Double) -> String { String((value * 100).rounded() / 100) }

    private func words(_ passage: Explanation.Passage, _ place: [Int]) -> String {
        passage.tokens.filter { place[0] <= $0.start && $0.end <= place[1] && $0.kind != "part" }.map(\.text).joined(separator: " ")
    }

    private func finding(_ finding: Explanation.Finding) -> [String] {
        let scores = ["confirmed", "ambiguous", "rejected"].map { "\($0) \(plain(finding.score(of: $0)))" }.joined(separator: ", ")
        let voice = finding.speaker.map { " (by \($0.tamed))" } ?? ""
        var lines = [mark(finding.stance) + "  " + terminal.painted(finding.claim, .bold) + voice]
        lines.append("    scores: \(scores); confidence \(plain(finding.confidence))")
        lines += finding.rows.flatMap { row($0.text, signed($0.effect), "\($0.rule)\($0.toward.map { " → " + $0 } ?? "")", $0.source, .yellow) }
        lines.append("    toward the subject: \(finding.targetSentiment), \(signed(finding.targetPolarity))")
        return lines
    }

    private var tone: String {
        let known = explanation.hits == 0 ? "no word known" : "\(explanation.hits) of \(explanation.tokens) words known"
        let clauses = "\(explanation.clauses) clause\(explanation.clauses == 1 ? "" : "s")"
        let mean = explanation.hits == 0 ? "" : ", their mean \(signed(explanation.clauseMean))"
        return "the post: \(explanation.postSentiment), \(signed(explanation.polarity)) (\(known), \(clauses)\(mean))"
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
