/// What a verb does to the clause under it ("know" takes it as true, "wish" as false).
public struct VerbEntry: Sendable, Hashable {
    /// factive, implicative+, implicative-, neg-raising, report, counterfactive …: the words of `verbs.tsv`.
    public let signature: String
    public let note: String?

    public init(signature: String, note: String? = nil) {
        self.signature = signature
        self.note = note
    }

    static let columns = (required: ["verb", "signature"], optional: ["note"])

    init(row: TSVTable.Row) throws(LexiconError) {
        self.init(signature: try row.required("signature"), note: row.optional("note"))
    }
}
