/// A user's changes to the valence lists, line by line: what to add, to set anew, to drop, for all fandoms or for one.
///
/// A file of an overlay folder, whatever its name: `action term [valence] [sd] [tags] [context] [fandom]`.
struct Overlay {
    enum Action: String, CaseIterable {
        /// A term that the lists lack.
        case add
        /// Another value for a term that they have.
        case set
        /// Takes a term out.
        case drop
    }

    static let columns = (required: ["action", "term"], optional: ["valence", "sd", "tags", "context", "fandom", "note"])

    /// Applies a file to the entries in their order of precedence; what an overlay says comes first.
    ///
    /// - Throws: `add` of a term that is there, `set` and `drop` of one that is not, and an unknown fandom: a change that does
    ///   nothing is a slip, and nobody would see it.
    static func apply(
        _ file: LexiconFile, to table: PhraseTable<ValenceEntry>, fandoms: Set<String>
    ) throws(LexiconError) -> PhraseTable<ValenceEntry> {
        let entries = table.entries
        let places = Dictionary(grouping: entries.indices) { entries[$0].forms }
        var dropped: Set<Int> = []
        var added: [(phrase: String, entry: ValenceEntry, origin: Origin)] = []
        for row in try TSVTable(file.text, file: file.name, required: columns.required, optional: columns.optional).rows {
            let action = try row.choice("action", of: Action.self), term = try row.required("term"), fandom = row.optional("fandom")
            if let fandom, !fandoms.contains(fandom) {
                throw .faulty(row.origin, fault: "no pack is of fandom \"\(fandom)\"", remedy: "use one of \(fandoms.sorted().joined(separator: ", "))")
            }
            let known = places[PhraseTable<ValenceEntry>.forms(of: term)] ?? []
            try check(action, term, isKnown: !known.isEmpty, isForOne: fandom != nil, at: row.origin)
            if action == .drop, let fandom {
                throw .faulty(row.origin, fault: "a term cannot be dropped for \(fandom) alone", remedy: "set it to 0 there")
            }
            if action != .add, fandom == nil { dropped.formUnion(known) }
            if action != .drop {
                added.append((term, try ValenceEntry(row: row, list: known.first.map { entries[$0].value.list } ?? .valence, fandom: fandom), row.origin))
            }
        }
        var result = PhraseTable<ValenceEntry>()
        for (phrase, entry, origin) in added { result.add(phrase, entry, from: origin) }
        for index in entries.indices where !dropped.contains(index) { result.add(entries[index].phrase, entries[index].value, from: entries[index].origin) }
        return result
    }

    private static func check(_ action: Action, _ term: String, isKnown: Bool, isForOne: Bool, at origin: Origin) throws(LexiconError) {
        if action == .add, isKnown, !isForOne { throw .faulty(origin, fault: "\"\(term)\" is in the lists already", remedy: "write set to give it another value") }
        if action != .add, !isKnown { throw .faulty(origin, fault: "\"\(term)\" is in no list", remedy: action == .set ? "write add" : "take the line out") }
    }
}
