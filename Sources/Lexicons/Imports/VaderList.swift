/// VADER's text files: `token TAB mean TAB sd TAB raters`, and for emoji `emoji TAB description`.
enum VaderList {
    /// Carries an emoji's description: VADER reads the description's words in its place.
    static let spokenTag = "spoken"

    static func entries(in file: ImportFile) throws(LexiconError) -> [ImportedLexicon.Entry] {
        var entries: [ImportedLexicon.Entry] = []
        for line in file.lines() {
            let fields = line.fields
            guard fields.count >= 2 else { throw line.fault("1 column where token and mean are needed", "part columns with single tabs") }
            if fields.count == 2, Double(fields[1])?.isFinite != true, isPicture(fields[0]) {
                entries.append(ImportedLexicon.Entry(fields[0], 0, tags: [spokenTag], note: fields[1]))
                continue
            }
            let mean = try line.number(fields[1], in: -4...4, "mean")
            let deviation = fields.count > 2 ? try line.number(fields[2], in: 0...8, "standard deviation") : nil
            entries.append(ImportedLexicon.Entry(fields[0], mean, deviation: deviation.map { min($0, 4) }))
        }
        return entries
    }

    private static func isPicture(_ token: String) -> Bool { token.utf8.contains { $0 > 0x7F } }
}
