import Discourse

/// What a word, phrase, emoji or emoticon says about tone, and where it says it.
public struct ValenceEntry: Sendable, Hashable {
    /// Which list it stands in; a fan's meaning goes before the plain one.
    public enum List: String, Sendable, Hashable, CaseIterable { case fanspeak, emoji, valence }

    /// What must hold around an entry for it to count (column `context`).
    public enum Context: String, Sendable, Hashable, CaseIterable {
        /// The speaker talks of themselves: "i", "me", "we" in the clause, or no subject at all.
        case firstPerson = "first-person"
        /// No name stands before it in the clause: "dead. DEAD." but not "Jack is dead".
        case noSubjectName = "no-subject-name"
        /// In capitals, stretched, or the sentence ends in "!".
        case exclaimed
        /// Another glad word of fans or a glad emoji stands in the sentence.
        case fan
    }

    public let valence: Valence
    /// How far raters, or uses, differ; `nil` where not known.
    public let deviation: Double?
    public let tags: [String]
    public let context: Context?
    public let list: List
    /// The fandom that alone it counts in; `nil` for all.
    public let fandom: String?
    /// Why, where it is not plain.
    public let note: String?

    public init(
        _ valence: Valence, deviation: Double? = nil, tags: [String] = [], context: Context? = nil, list: List = .valence, fandom: String? = nil,
        note: String? = nil
    ) {
        self.valence = valence
        self.deviation = deviation
        self.tags = tags
        self.context = context
        self.list = list
        self.fandom = fandom
        self.note = note
    }

    static let columns = (required: ["term", "valence"], optional: ["sd", "tags", "context", "note"])

    init(row: TSVTable.Row, list: List, fandom: String? = nil) throws(LexiconError) {
        guard let valence = Valence(try row.number("valence", in: -4...4)) else {
            throw .faulty(row.origin, fault: "valence is outside -4 to 4", remedy: "write a number from -4 to 4")
        }
        let context: Context? = row.optional("context") == nil ? nil : try row.choice("context", of: Context.self)
        self.init(
            valence, deviation: try row.optionalNumber("sd", in: 0...4),
            tags: row.optional("tags")?.split(separator: ",").map { String($0.trimmed) } ?? [], context: context, list: list, fandom: fandom,
            note: row.optional("note"))
    }
}
