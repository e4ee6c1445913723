/// A line of a valence list as it is written, without folding: for rule sets that look words up in their own way.
public struct PlainValence: Sendable, Hashable {
    public let term: String
    public let valence: Double
    public let note: String?
    /// Whether `note` is read in the term's place (VADER's emoji).
    public let isSpoken: Bool
    public let origin: Origin

    /// - Throws: the first fault of the file, with its line.
    public static func all(inFile path: String) throws(LexiconError) -> [PlainValence] {
        let file = try LexiconFile(path: path)
        var lines: [PlainValence] = []
        for row in try TSVTable(file.text, file: file.name, required: ValenceEntry.columns.required, optional: ValenceEntry.columns.optional).rows {
            let entry = try ValenceEntry(row: row, list: .valence)
            lines.append(
                PlainValence(
                    term: try row.required("term"), valence: entry.valence.value, note: row.optional("note"), isSpoken: entry.tags.contains(VaderList.spokenTag),
                    origin: row.origin))
        }
        return lines
    }
}
