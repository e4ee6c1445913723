import Discourse

/// The lists that stances are found by, as they stand in the files: `cues.tsv`, `verbs.tsv`, `spellings.tsv`, `claims/*.tsv`,
/// `phrases.tsv` and `weights.tsv`.
public struct StanceLists: Sendable {
    public var cues: [CueEntry] = []
    public var verbs: [VerbEntry] = []
    /// Short forms and slips, and the words that they stand for.
    public var spellings: [String: [String]] = [:]
    /// By kind; `any` holds what speaks of claims of every kind.
    public var claimPhrases: [Claim.Kind: [ClaimPhraseEntry]] = [:]
    public var any: [ClaimPhraseEntry] = []
    public var phrases: [StancePhraseEntry] = []
    public var weights: [String: WeightEntry] = [:]

    public init() {}

    /// - Parameter texts: what a file of the language's folder holds ("cues.tsv", "claims/any.tsv"), with its name as evidence shows it.
    init(read: (String) throws(LexiconError) -> LexiconFile) throws(LexiconError) {
        cues = try Self.cues(read("cues.tsv"))
        verbs = try Self.verbs(read("verbs.tsv"))
        spellings = try Self.spellings(read("spellings.tsv"))
        any = try Self.claimPhrases(read("claims/any.tsv"))
        for kind in Claim.Kind.allCases { claimPhrases[kind] = try Self.claimPhrases(read("claims/\(kind.rawValue).tsv")) }
        phrases = try Self.phrases(read("phrases.tsv"))
        weights = try Self.weights(read("weights.tsv"))
    }

    private static func rows(_ file: LexiconFile, _ required: [String], _ optional: [String] = []) throws(LexiconError) -> [TSVTable.Row] {
        try TSVTable(file.text, file: file.name, required: required, optional: optional).rows
    }

    static func cues(_ file: LexiconFile) throws(LexiconError) -> [CueEntry] {
        var entries: [CueEntry] = []
        for row in try rows(file, ["trigger", "category", "action", "direction"], ["reach", "note"]) {
            entries.append(
                CueEntry(
                    trigger: try row.required("trigger"), category: try row.required("category"),
                    action: try row.choice("action", of: CueEntry.Action.self),
                    direction: try row.choice("direction", of: CueEntry.Direction.self),
                    reach: try row.optionalNumber("reach", in: 1...99).map { Int($0) }, origin: row.origin))
        }
        return entries
    }

    static func verbs(_ file: LexiconFile) throws(LexiconError) -> [VerbEntry] {
        var entries: [VerbEntry] = []
        for row in try rows(file, ["verb", "signature"], ["forms"]) {
            let irregular = (row.optional("forms") ?? "").split(whereSeparator: { $0 == "," || $0 == " " }).map(String.init)
            entries.append(
                VerbEntry(
                    verb: try row.required("verb"), signature: try row.choice("signature", of: VerbEntry.Signature.self),
                    irregular: irregular, origin: row.origin))
        }
        return entries
    }

    static func spellings(_ file: LexiconFile) throws(LexiconError) -> [String: [String]] {
        var spellings: [String: [String]] = [:]
        for row in try rows(file, ["form", "written"]) {
            spellings[try row.required("form")] = try row.required("written").split(separator: " ").map(String.init)
        }
        return spellings
    }

    static func claimPhrases(_ file: LexiconFile) throws(LexiconError) -> [ClaimPhraseEntry] {
        var entries: [ClaimPhraseEntry] = []
        for row in try rows(file, ["phrase", "direction", "strength"]) {
            entries.append(
                ClaimPhraseEntry(
                    phrase: try row.required("phrase"), direction: try row.choice("direction", of: ClaimPhraseEntry.Direction.self),
                    strength: Int(try row.number("strength", in: 1...3)), origin: row.origin))
        }
        return entries
    }

    static func phrases(_ file: LexiconFile) throws(LexiconError) -> [StancePhraseEntry] {
        var entries: [StancePhraseEntry] = []
        for row in try rows(file, ["phrase", "stance", "weight"], ["posts"]) {
            entries.append(
                StancePhraseEntry(
                    phrase: try row.required("phrase"), stance: try row.choice("stance", of: Stance.self),
                    weight: try row.number("weight", in: 0...20), origin: row.origin))
        }
        return entries
    }

    static func weights(_ file: LexiconFile) throws(LexiconError) -> [String: WeightEntry] {
        var entries: [String: WeightEntry] = [:]
        for row in try rows(file, ["name", "weight"], ["reason"]) {
            let name = try row.required("name")
            entries[name] = WeightEntry(name: name, weight: try row.number("weight", in: -20...20), origin: row.origin)
        }
        return entries
    }
}
