import Discourse
import Words

/// All word lists of a language and all fandom packs, compiled: what the engines read.
public struct LexiconSet: Sendable {
    public let fandoms: [Fandom]
    /// A digest over all files: stored with each run; a change makes the next run judge again.
    public let version: String
    /// Words, fan idioms, emoji and emoticons in one table. Of entries for one phrase the first whose context holds counts, in this
    /// order: overlays (a later file before an earlier one), packs' own for their fandom, fan idiom, emoji, the plain list.
    public let valences: PhraseTable<ValenceEntry>
    public let modifiers: PhraseTable<Modifier>
    public let cues: PhraseTable<CueEntry>
    public let verbs: PhraseTable<VerbEntry>
    /// What says that a claim of a kind holds or not (`claims/<kind>.tsv`).
    public let claimPhrases: [Claim.Kind: PhraseTable<ClaimPhrase>]
    /// What says so of claims of every kind (`claims/any.tsv`).
    public let generalPhrases: PhraseTable<ClaimPhrase>
    /// What a pack adds to that for one claim, by its id.
    public let packPhrases: [String: PhraseTable<ClaimPhrase>]
    /// Plain words in a row with a weight a stance (`phrases.tsv`).
    public let stancePhrases: [StancePhrase]
    /// Short forms and slips, and the words that they stand for (`spellings.tsv`).
    public let spellings: [String: [String]]
    /// The stance model's numbers (`weights.tsv`), by name.
    public let weights: [String: Double]
    /// The sentiment rules' numbers (`sentiment.tsv`).
    public var sentimentNumbers: SentimentNumbers
    /// What the signs of a post say of its tone (`tone.tsv`).
    public let toneWeights: ToneWeights
    /// What they say of its tone toward a claim's subject (`target.tsv`).
    public let targetWeights: ToneWeights
    /// What words in a row say of a post's tone (`tone-phrases.tsv`), and of its tone toward a claim's subject (`target-phrases.tsv`).
    public let tonePhrases: [TonePhrase]
    public let targetPhrases: [TonePhrase]
    /// Fans, makers and works that a clause can be about instead of a claim's subject (`others.tsv`).
    public let others: PhraseTable<OtherParty>
    /// Words that hashtags are split by and stretched words are cut to.
    public let vocabulary: Set<String>

    /// Reads `folder` (with `en/` and `fandoms/` in it), then the overlays.
    ///
    /// - Parameter fandomsFolder: where packs are read from instead of `folder/fandoms`.
    /// - Throws: the first fault met, with file and line; a missing file is a fault.
    public init(folder: String, overlays: [String] = [], fandomsFolder: String? = nil) throws(LexiconError) {
        try self.init(LexiconSources(folder: folder, overlays: overlays, fandomsFolder: fandomsFolder))
    }

    /// A set made of texts by name ("en/cues.tsv", "en/claims/romance.tsv", "fandoms/lok.yaml"), for tests and tools.
    /// Lists that are left out are empty.
    public init(texts: [String: String]) throws(LexiconError) { try self.init(LexiconSources(texts: texts)) }

    /// Compiles files that were read before. - Throws: the first fault met, with file and line.
    public init(_ sources: LexiconSources) throws(LexiconError) {
        version = sources.version
        var valences = PhraseTable<ValenceEntry>()
        for list in ValenceEntry.List.allCases {
            try Self.load(sources.lists["en/\(list.rawValue).tsv"], ValenceEntry.columns, into: &valences) { row throws(LexiconError) in
                try ValenceEntry(row: row, list: list)
            }
        }
        var modifiers = try Self.table(sources.lists["en/modifiers.tsv"], Modifier.columns) { row throws(LexiconError) in try Modifier(row: row) }
        var cues = try Self.table(sources.lists["en/cues.tsv"], CueEntry.columns) { row throws(LexiconError) in try CueEntry(row: row) }
        var verbs = try Self.table(sources.lists["en/verbs.tsv"], VerbEntry.columns) { row throws(LexiconError) in try VerbEntry(row: row) }
        var claimPhrases = try Self.claimPhrases(sources.claimLists.filter { $0.name != Self.generalList })
        var generalPhrases = try Self.table(sources.claimLists.first { $0.name == Self.generalList }, ClaimPhrase.columns) { row throws(LexiconError) in
            try ClaimPhrase(row: row)
        }
        stancePhrases = try StancePhrase.all(in: sources.lists["en/phrases.tsv"])
        spellings = try Spellings.all(in: sources.lists["en/spellings.tsv"])
        weights = try Self.numbers(sources.lists["en/weights.tsv"], column: "weight", note: "note")
        sentimentNumbers = try SentimentNumbers(sources.lists["en/sentiment.tsv"])
        toneWeights = try ToneWeights(sources.lists["en/tone.tsv"])
        targetWeights = try ToneWeights(sources.lists["en/target.tsv"])
        tonePhrases = try TonePhrase.all(in: sources.lists["en/tone-phrases.tsv"])
        targetPhrases = try TonePhrase.all(in: sources.lists["en/target-phrases.tsv"])
        var others = try Self.table(sources.lists["en/others.tsv"], OtherParty.columns) { row throws(LexiconError) in
            try row.choice("party", of: OtherParty.self)
        }
        let packs = try FandomPack.all(in: sources.packs)
        fandoms = packs.map(\.fandom)
        valences = PhraseTable(packs.flatMap { $0.valences.entries + $0.quietNames(among: valences) } + valences.entries)
        for overlay in sources.overlays {
            switch try Overlay.Target(overlay) {
            case .valences(let list):
                valences = try Overlay.apply(overlay, to: valences, columns: ValenceEntry.columns, fandoms: Set(packs.map(\.fandom.id))) { row, known, fandom throws(LexiconError) in
                    try ValenceEntry(row: row, list: known?.list ?? list ?? .valence, fandom: fandom)
                }
            case .modifiers:
                modifiers = try Overlay.apply(overlay, to: modifiers, columns: Modifier.columns) { row, _, _ throws(LexiconError) in try Modifier(row: row) }
            case .cues: cues = try Overlay.apply(overlay, to: cues, columns: CueEntry.columns) { row, _, _ throws(LexiconError) in try CueEntry(row: row) }
            case .verbs: verbs = try Overlay.apply(overlay, to: verbs, columns: VerbEntry.columns) { row, _, _ throws(LexiconError) in try VerbEntry(row: row) }
            case .others:
                others = try Overlay.apply(overlay, to: others, columns: OtherParty.columns) { row, _, _ throws(LexiconError) in
                    try row.choice("party", of: OtherParty.self)
                }
            case .claims(let stem):
                let kind = stem == Self.generalStem ? nil : try Self.kind(stem, of: overlay)
                let table = try Overlay.apply(overlay, to: kind.map { claimPhrases[$0] ?? PhraseTable() } ?? generalPhrases, columns: ClaimPhrase.columns) { row, _, _ throws(LexiconError) in
                    try ClaimPhrase(row: row)
                }
                if let kind { claimPhrases[kind] = table } else { generalPhrases = table }
            }
        }
        self.valences = valences
        self.modifiers = modifiers
        self.cues = cues
        self.verbs = verbs
        self.others = others
        self.claimPhrases = claimPhrases
        self.generalPhrases = generalPhrases
        packPhrases = packs.reduce(into: [:]) { $0.merge($1.phrases) { first, _ in first } }
        vocabulary = Self.vocabulary(
            of: [valences.words, modifiers.words, cues.words, verbs.words, generalPhrases.words] + claimPhrases.values.map(\.words) + packPhrases.values.map(\.words),
            fandoms: packs.map(\.fandom))
    }

    private static let generalStem = "any"
    private static let generalList = "Lexicons/en/claims/\(generalStem).tsv"

    private static func table<Value>(
        _ file: LexiconFile?, _ columns: (required: [String], optional: [String]),
        value: (TSVTable.Row) throws(LexiconError) -> Value
    ) throws(LexiconError) -> PhraseTable<Value> {
        var table = PhraseTable<Value>()
        try load(file, columns, into: &table, value: value)
        return table
    }

    private static func load<Value>(
        _ file: LexiconFile?, _ columns: (required: [String], optional: [String]), into table: inout PhraseTable<Value>,
        value: (TSVTable.Row) throws(LexiconError) -> Value
    ) throws(LexiconError) {
        guard let file else { return }
        for row in try TSVTable(file.text, file: file.name, required: columns.required, optional: columns.optional).rows {
            table.add(try row.required(columns.required[0]), try value(row), from: row.origin)
        }
    }

    private static func claimPhrases(_ files: [LexiconFile]) throws(LexiconError) -> [Claim.Kind: PhraseTable<ClaimPhrase>] {
        var tables: [Claim.Kind: PhraseTable<ClaimPhrase>] = [:]
        for file in files {
            let stem = file.name.split(separator: "/").last.map { $0.dropLast(4) } ?? ""
            let kind = try kind(String(stem), of: file)
            tables[kind] = try table(file, ClaimPhrase.columns) { row throws(LexiconError) in try ClaimPhrase(row: row) }
        }
        return tables
    }

    private static func kind(_ stem: String, of file: LexiconFile) throws(LexiconError) -> Claim.Kind {
        guard let kind = Claim.Kind(rawValue: stem) else {
            throw .faulty(
                Origin(file: file.name, line: 1), fault: "no kind of claim is named \"\(stem)\"",
                remedy: "name the file after one of \(Claim.Kind.allCases.map(\.rawValue).joined(separator: ", "))")
        }
        return kind
    }

    private static func numbers(_ file: LexiconFile?, column: String, note: String) throws(LexiconError) -> [String: Double] {
        guard let file else { return [:] }
        var numbers: [String: Double] = [:]
        for row in try TSVTable(file.text, file: file.name, required: ["name", column], optional: [note]).rows {
            let name = try row.required("name")
            guard numbers.updateValue(try row.number(column, in: -1000...1000), forKey: name) == nil else {
                throw .faulty(row.origin, fault: "\"\(name)\" was given a \(column) before", remedy: "keep one of the lines")
            }
        }
        return numbers
    }

    private static func vocabulary(of lists: [Set<String>], fandoms: [Fandom]) -> Set<String> {
        let reader = SentenceReader()
        var words = lists.reduce(into: Set<String>()) { $0.formUnion($1) }
        for fandom in fandoms {
            var names = fandom.claims.flatMap(\.names)
            names.append(fandom.title)
            for subject in fandom.subjects { names += subject.aliases + [subject.name] }
            for maker in fandom.makers { names += maker.aliases + [maker.name] }
            for name in names { words.formUnion(reader.tokens(in: name).filter { $0.kind == .word }.map(\.form)) }
        }
        return words.filter { $0.utf8.count > 1 || $0 == "a" || $0 == "i" }
    }
}

extension PhraseTable {
    /// The whole words of all phrases; beginnings ("hat*") are left out.
    var words: Set<String> {
        entries.reduce(into: []) { words, entry in
            for form in entry.forms where form.last != "*" && form.first?.isLetter == true { words.insert(form) }
        }
    }
}
