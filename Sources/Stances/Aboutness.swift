import Cues

extension SlottedLine {
    /// The forms and slots that a range of the wording's forms lies in.
    func range(of place: Range<Int>) -> Range<Int> {
        let first = places.firstIndex { $0.upperBound > place.lowerBound } ?? places.count
        let end = (places.lastIndex { $0.lowerBound < place.upperBound } ?? first - 1) + 1
        return first..<max(first, end)
    }

    /// Whether words are said of others than the claim's subject: "he married Logan", "Gale is dead", "the other ship is canon".
    ///
    /// - Parameter isCouple: whether the claim is about two.
    func isOfOthers(_ range: Range<Int>, isCouple: Bool) -> Bool {
        if forms.contains(Slot.pair) { return false }
        if isCouple && forms.contains(Slot.rival) { return true }
        let start = clauseStart(before: range.lowerBound), end = min(forms.count, range.upperBound + 3)
        let before = forms[start..<range.lowerBound].last(where: Self.isSubject), after = forms[range.upperBound..<end].first(where: Self.isSubject)
        let isTold = [before, after].contains { $0.map(Self.others.contains) ?? false }
        guard isTold else { return false }
        if isCouple {
            let names = forms[start..<end].count { $0 == Slot.name }
            return names < 2 && !(before.map(Self.both.contains) ?? false)
        }
        return before.map(Self.others.contains) ?? false
    }

    private func clauseStart(before index: Int) -> Int {
        (forms[..<index].lastIndex(where: Self.seams.contains) ?? -1) + 1
    }

    private static func isSubject(_ form: String) -> Bool { others.contains(form) || both.contains(form) || form == Slot.name }

    private static let others: Set<String> = [Slot.other, Slot.stranger, Slot.rival]
    private static let both: Set<String> = ["they", "them", "their", "these", "those", "both", "each", "we"]
    private static let seams: Set<String> = [",", ";", ":", "(", ")", "-", "but", "because", "while", "when", "although", "though", "..."]
}
