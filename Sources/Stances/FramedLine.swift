import Cues

/// A line as phrases are looked up in it: a beginning, the forms with their marks, an end.
///
/// An answer to a quotation begins with "^>"; what is quoted has its forms marked with ">", what stands in quotation marks with """,
/// what is said of others only with "|".
struct FramedLine: Sendable {
    /// Index into the testimony's lines, or its quoted lines.
    let line: Int
    let isQuoted: Bool
    let forms: [String]
    /// For each form whether a rule has turned it round: negated, wished for, asked.
    let isTurned: [Bool]
    let source: SlottedLine

    /// What a range of the framed forms covers in the source: the edges are no words.
    func inner(_ range: Range<Int>) -> Range<Int> {
        let start = max(0, range.lowerBound - 1)
        return start..<max(start, min(source.forms.count, range.upperBound - 1))
    }
}

extension Testimony {
    /// Each line once with names as slots, once with claim phrases as slots too.
    ///
    /// - Parameter turned: findings of the rules that turn words round.
    func framed(turned: [Finding]) -> [FramedLine] {
        let answer = quoted.isEmpty ? nil : lines.firstIndex { $0.kind == .own }
        let own = lines.enumerated().flatMap { place, line in
            [line.slotted, line.lifted].map { source in
                let mark = line.slotted.isOfOthersOnly ? "|" : ""
                return FramedLine(
                    line: place, isQuoted: false, forms: [place == answer ? "^>" : "^"] + source.markedForms.map { mark + $0 } + ["$"],
                    isTurned: source.turnedForms(turned.filter { $0.line == place && !$0.isQuoted }), source: source)
            }
        }
        let others = quoted.enumerated().flatMap { place, line in
            [line.slotted, line.lifted].map { source in
                FramedLine(
                    line: place, isQuoted: true, forms: [">"] + source.forms.map { ">" + $0 } + [">"],
                    isTurned: source.turnedForms([]), source: source)
            }
        }
        return own + others
    }
}

extension SlottedLine {
    /// For each framed form whether it lies over what a finding has turned round.
    fileprivate func turnedForms(_ findings: [Finding]) -> [Bool] {
        var isTurned = [Bool](repeating: false, count: forms.count + 2)
        for finding in findings {
            for place in range(of: finding.trigger) { isTurned[place + 1] = true }
        }
        return isTurned
    }

    /// Whether the line names others and nobody of the claim.
    fileprivate var isOfOthersOnly: Bool {
        (forms.contains(Slot.rival) || forms.contains(Slot.other)) && !forms.contains(Slot.pair) && !forms.contains(Slot.name)
    }
}
