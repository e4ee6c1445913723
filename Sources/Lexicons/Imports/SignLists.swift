/// Lists that give a word one number, or only a sign.
enum SignLists {
    /// AFINN: `term TAB score`, -5…5, terms of one or more words.
    static func afinn(in file: ImportFile) throws(LexiconError) -> [ImportedLexicon.Entry] {
        var entries: [ImportedLexicon.Entry] = []
        for line in file.lines(comment: "#") {
            let fields = line.fields
            guard fields.count == 2 else { throw line.fault("\(fields.columns) where term and score are needed", "part the two with one tab") }
            entries.append(ImportedLexicon.Entry(fields[0], try line.number(fields[1], in: -5...5, "score") * 0.8))
        }
        return entries
    }

    /// Hu & Liu: a word a line under comments that begin with ";"; the file's name tells the sign.
    static func huLiu(in file: ImportFile) throws(LexiconError) -> [ImportedLexicon.Entry] {
        let name = file.name.split(separator: "/").last?.lowercased() ?? ""
        let isGood = name.contains("pos"), isBad = name.contains("neg")
        guard isGood != isBad else {
            throw .faulty(
                Origin(file: file.name, line: 1), fault: "the name does not tell whether its words are positive or negative",
                remedy: "name the files positive-words.txt and negative-words.txt, as they came")
        }
        var entries: [ImportedLexicon.Entry] = []
        for line in file.lines(comment: ";") {
            let word = String(line.text[...].trimmed)
            guard !word.contains("\t") else { throw line.fault("\"\(word)\" has columns where one word a line is needed", "check that the file is in the format that was named") }
            entries.append(ImportedLexicon.Entry(word, isGood ? ImportFormat.plain : -ImportFormat.plain))
        }
        return entries
    }
}
