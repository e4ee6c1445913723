import Yams

/// Dictionaries that put words into named categories: LIWC's `.dic`, quanteda's YAML.
enum CategoryLists {
    /// LIWC: categories by number between two lines of "%", then `word TAB number TAB number …`; "hat*" is a beginning.
    static func liwc(in file: ImportFile) throws(LexiconError) -> [ImportedLexicon.Entry] {
        let lines = file.lines()
        guard let first = lines.first, first.text[...].trimmed == "%" else {
            throw .faulty(Origin(file: file.name, line: lines.first?.origin.line ?? 1), fault: "does not begin with \"%\"", remedy: "export the dictionary as .dic with its categories at the top")
        }
        var categories: [String: String] = [:], entries: [ImportedLexicon.Entry] = [], isInHead = true
        for line in lines.dropFirst() {
            if line.text[...].trimmed == "%" {
                isInHead = false
                continue
            }
            let fields = line.text.split { $0 == "\t" }.map { String($0.trimmed) }.filter { !$0.isEmpty }
            if isInHead {
                let parts = fields.count > 1 ? fields : line.text.split(separator: " ").map(String.init)
                guard parts.count >= 2, Int(parts[0]) != nil else { throw line.fault("a category is not written as number and name", "write it like \"31 posemo\", parted by a tab") }
                categories[parts[0]] = parts[1]
            } else {
                entries.append(try entry(fields, line, categories))
            }
        }
        guard !isInHead else { throw first.fault("no second \"%\" ends the categories", "put a line with \"%\" below them") }
        return entries
    }

    private static func entry(_ fields: [String], _ line: ImportFile.Line, _ categories: [String: String]) throws(LexiconError) -> ImportedLexicon.Entry {
        guard let term = fields.first, fields.count > 1 else { throw line.fault("a word has no category", "write the word, a tab, and its categories' numbers") }
        var names: [String] = []
        // "(02 134)125/464" and "<of>131/125" are conditions of old dictionaries: the plain numbers among them count.
        for number in fields.dropFirst() where !number.hasPrefix("(") && !number.hasPrefix("<") {
            guard let name = categories[number] else { throw line.fault("category \"\(number)\" is not defined", "define it between the two lines of \"%\"") }
            names.append(name)
        }
        return ImportedLexicon.Entry(term, valence(of: names), tags: names.map(tag))
    }

    /// quanteda: keys with lists of words, or with keys again.
    static func quanteda(in file: ImportFile) throws(LexiconError) -> [ImportedLexicon.Entry] {
        let root = try YAMLNode(file.text, file: file.name)
        guard root.node.mapping != nil else { throw root.fault("the dictionary is not written as keys and words", "write \"positive:\" and below it one word a line, each after \"- \"") }
        var order: [String] = [], names: [String: [String]] = [:]
        // A list to be walked, not a call of itself: dictionaries nest as deep as people like.
        var open: [(path: [String], node: YAMLNode)] = [([], root)]
        while let (path, node) = open.popLast() {
            if let mapping = node.node.mapping {
                for (key, value) in mapping.reversed() { open.append((path + [key.string ?? ""], YAMLNode(node: value, file: file.name))) }
            } else if node.node.sequence != nil {
                open += try node.list("a category").reversed().map { (path, $0) }
            } else if node.node.scalar != nil, node.node.null == nil {
                let term = try node.text("a word")
                if names[term] == nil { order.append(term) }
                names[term, default: []] += path.filter { names[term]?.contains($0) != true }
            }
        }
        return order.map { ImportedLexicon.Entry($0, valence(of: names[$0] ?? []), tags: (names[$0] ?? []).map(tag)) }
    }

    /// A tag holds neither comma nor blank.
    private static func tag(_ name: String) -> String { name.lowercased().map { $0 == "," || $0.isWhitespace ? "-" : String($0) }.joined() }

    private static func valence(of names: [String]) -> Double {
        let signs = Set(names.compactMap(sign))
        return signs.count == 1 ? Double(signs.first ?? 0) * ImportFormat.plain : 0
    }

    /// Which way a category of that name feels; "neg_positive" holds negated good words ("not good"), as Lexicoder names them.
    static func sign(of name: String) -> Int? {
        switch name.lowercased().replacing("-", with: "_") {
        case "positive", "pos", "posemo", "posfeel", "tone_pos", "emo_pos", "neg_negative", "joy", "praise": 1
        case "negative", "neg", "negemo", "tone_neg", "emo_neg", "neg_positive", "anger", "anx", "sad", "emo_anx", "emo_anger", "emo_sad", "fear", "disgust", "sadness": -1
        default: nil
        }
    }
}
