/// NRC EmoLex: `word TAB emotion TAB 0|1`, a line for each of ten emotions and signs; or one line a word under a head that names them.
enum EmotionList {
    private static let known: Set<String> = ["anger", "anticipation", "disgust", "fear", "joy", "negative", "positive", "sadness", "surprise", "trust"]

    static func entries(in file: ImportFile) throws(LexiconError) -> [ImportedLexicon.Entry] {
        let lines = file.lines()
        let head = lines.first?.fields.map { $0.lowercased() } ?? []
        return try head.count > 3 && head.contains("anger") ? wide(lines, head) : long(lines)
    }

    private static func long(_ lines: [ImportFile.Line]) throws(LexiconError) -> [ImportedLexicon.Entry] {
        var order: [String] = [], emotions: [String: [String]] = [:]
        for line in lines {
            let fields = line.fields
            // The file as it is handed out begins with a few lines of prose.
            if order.isEmpty, fields.count == 1 { continue }
            guard fields.count == 3 else { throw line.fault("\(fields.columns) where word, emotion and 0 or 1 are needed", "part columns with single tabs") }
            guard known.contains(fields[1]) else {
                throw line.fault("emotion \"\(fields[1])\" is not known", "use one of \(known.sorted().joined(separator: ", "))")
            }
            let word = plain(fields[0])
            if emotions[word] == nil { order.append(word) }
            if try flag(fields[2], line), emotions[word]?.contains(fields[1]) != true { emotions[word, default: []].append(fields[1]) } else { emotions[word] = emotions[word] ?? [] }
        }
        return order.compactMap { entry($0, emotions[$0] ?? []) }
    }

    private static func wide(_ lines: [ImportFile.Line], _ head: [String]) throws(LexiconError) -> [ImportedLexicon.Entry] {
        var entries: [ImportedLexicon.Entry] = []
        for line in lines.dropFirst() {
            let fields = line.fields
            guard fields.count >= head.count else { throw line.fault("\(fields.columns) where the head names \(head.count)", "part columns with single tabs") }
            var emotions: [String] = []
            for (column, name) in head.enumerated() where known.contains(name) {
                if try flag(fields[column], line) { emotions.append(name) }
            }
            if let entry = entry(plain(fields[0]), emotions) { entries.append(entry) }
        }
        return entries
    }

    private static func flag(_ field: String, _ line: ImportFile.Line) throws(LexiconError) -> Bool {
        guard field == "0" || field == "1" else { throw line.fault("\"\(field)\" is neither 0 nor 1", "check that the file is in the format that was named") }
        return field == "1"
    }

    /// The sense-level list writes "word--sense, sense".
    private static func plain(_ word: String) -> String { word.range(of: "--").map { String(word[..<$0.lowerBound]) } ?? word }

    /// A word with no emotion at all is left out: the list has thousands that only say "nothing".
    private static func entry(_ word: String, _ emotions: [String]) -> ImportedLexicon.Entry? {
        guard !emotions.isEmpty else { return nil }
        let sign = (emotions.contains("positive") ? 1.0 : 0) - (emotions.contains("negative") ? 1 : 0)
        return ImportedLexicon.Entry(word, sign * ImportFormat.plain, tags: emotions.filter { $0 != "positive" && $0 != "negative" }.sorted())
    }
}
