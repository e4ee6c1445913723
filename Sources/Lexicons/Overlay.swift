import Discourse

/// A user's changes to the lists, line by line: what to add, to set anew, to drop.
///
/// A file of an overlay folder: `action` (`change` in cues.tsv) and then the columns of the list that it changes. It changes the list whose name it has
/// (`cues.tsv`, `claims/romance.tsv`); any other name changes the valence lists, for all fandoms or (column `fandom`) for one.
struct Overlay {
    enum Action: String, CaseIterable {
        /// A term that the lists lack.
        case add
        /// Another meaning for a term that they have; several lines give it several.
        case set
        /// Takes a term out.
        case drop
    }

    /// Which list a file changes.
    enum Target: Hashable {
        case valences(ValenceEntry.List?)
        case modifiers, cues, verbs, others
        case claims(String)

        /// - Throws: for a list of tuned numbers, which is changed as a whole or not at all.
        init(_ file: LexiconFile) throws(LexiconError) {
            let path = file.name.split(separator: "/")
            let stem = String((path.last ?? "").dropLast(4))
            if path.dropLast().last == "claims" {
                self = .claims(stem)
                return
            }
            switch stem {
            case "modifiers": self = .modifiers
            case "cues": self = .cues
            case "verbs": self = .verbs
            case "others": self = .others
            case "phrases", "weights", "tone", "target", "sentiment", "spellings":
                throw .faulty(
                    Origin(file: file.name, line: 1), fault: "the list \(stem) has tuned numbers and takes no overlay",
                    remedy: "copy the folder of lists, change it there and name it with --lexicons DIR")
            default: self = .valences(ValenceEntry.List(rawValue: stem))
            }
        }
    }

    /// A table after the changes; what the overlay says comes first.
    ///
    /// - Parameters:
    ///   - columns: the list's own, its term first.
    ///   - fandoms: those that a line may be for; `nil` for lists that are the same in all.
    ///   - value: a line's meaning; with what the table had for the term, and the fandom.
    /// - Throws: `add` of a term that is there, `set` and `drop` of one that is not, and an unknown fandom: a change that does
    ///   nothing is a slip, and nobody would see it.
    static func apply<Value>(
        _ file: LexiconFile, to table: PhraseTable<Value>, columns: (required: [String], optional: [String]), fandoms: Set<String>? = nil,
        value: (TSVTable.Row, Value?, String?) throws(LexiconError) -> Value
    ) throws(LexiconError) -> PhraseTable<Value> {
        let entries = table.entries, term = columns.required[0]
        let places = Dictionary(grouping: entries.indices) { entries[$0].forms }
        var dropped: Set<Int> = []
        var added: [(phrase: String, value: Value, origin: Origin)] = []
        // Cues have a column of that name themselves.
        let change = columns.required.contains("action") ? "change" : "action"
        let others = Array(columns.required.dropFirst()) + columns.optional.filter { $0 != "note" } + (fandoms == nil ? [] : ["fandom"]) + ["note"]
        for row in try TSVTable(file.text, file: file.name, required: [change, term], optional: others).rows {
            let action = try row.choice(change, of: Action.self), phrase = try row.required(term)
            let fandom = try fandom(of: row, among: fandoms)
            let known = places[PhraseTable<Value>.forms(of: phrase)] ?? []
            try check(action, phrase, isKnown: !known.isEmpty, isForOne: fandom != nil, at: row.origin)
            if action == .drop, let fandom {
                throw .faulty(row.origin, fault: "a term cannot be dropped for \(fandom) alone", remedy: "set it to 0 there")
            }
            if action != .add, fandom == nil { dropped.formUnion(known) }
            if action != .drop { added.append((phrase, try value(row, known.first.map { entries[$0].value }, fandom), row.origin)) }
        }
        var result = PhraseTable<Value>()
        for (phrase, value, origin) in added { result.add(phrase, value, from: origin) }
        return PhraseTable(result.entries + entries.indices.filter { !dropped.contains($0) }.map { entries[$0] })
    }

    private static func fandom(of row: TSVTable.Row, among fandoms: Set<String>?) throws(LexiconError) -> String? {
        guard let fandoms, let fandom = row.optional("fandom") else { return nil }
        guard fandoms.contains(fandom) else {
            throw .faulty(row.origin, fault: "no pack is of fandom \"\(fandom)\"", remedy: "use one of \(fandoms.sorted().joined(separator: ", "))")
        }
        return fandom
    }

    private static func check(_ action: Action, _ term: String, isKnown: Bool, isForOne: Bool, at origin: Origin) throws(LexiconError) {
        if action == .add, isKnown, !isForOne { throw .faulty(origin, fault: "\"\(term)\" is in the lists already", remedy: "write set to give it another value") }
        if action != .add, !isKnown { throw .faulty(origin, fault: "\"\(term)\" is in no list", remedy: action == .set ? "write add" : "take the line out") }
    }
}
