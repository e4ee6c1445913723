/// What a verb does to the clause or deed that it takes ("know" takes it as true, "pretend" as false).
public struct VerbEntry: Sendable, Hashable {
    public enum Signature: String, Sendable, Hashable, CaseIterable {
        /// So, also where the verb is negated or asked ("he doesn't realise that").
        case factive
        /// So when affirmed, not so when negated ("managed to").
        case implicative = "implicative+"
        /// The other way round ("failed to").
        case negativeImplicative = "implicative-"
        /// A "not" on the verb is meant for the clause ("I don't think that").
        case negRaising = "neg-raising"
        /// Somebody's words.
        case report
        /// Somebody's word that settles it; negated, it stays open.
        case confirm
        /// As `confirm`, the other way round.
        case deny
        /// Not so ("pretend that").
        case counterfactive
    }
    public let signature: Signature
    /// Irregular forms, written out.
    public let forms: [String]
    public let note: String?

    public init(signature: Signature, forms: [String] = [], note: String? = nil) {
        self.signature = signature
        self.forms = forms
        self.note = note
    }

    static let columns = (required: ["verb", "signature"], optional: ["forms", "note"])

    init(row: TSVTable.Row) throws(LexiconError) {
        self.init(
            signature: try row.choice("signature", of: Signature.self),
            forms: (row.optional("forms") ?? "").split(whereSeparator: { $0 == "," || $0 == " " }).map(String.init), note: row.optional("note"))
    }

    /// "deny" → deny, denies, denied, denying; "notice" → noticed, noticing; "admit" → admitted, admitting.
    public static func regularForms(of verb: String) -> [String] {
        let stem = String(verb.dropLast())
        switch verb.last {
        case "e": return [verb, verb + "s", verb + "d", stem + "ing"]
        case "y" where !(stem.last.map("aeiou".contains) ?? false): return [verb, stem + "ies", stem + "ied", verb + "ing"]
        case "s", "x", "z", "h": return [verb, verb + "es", verb + "ed", verb + "ing"]
        default:
            let base = doubling.contains(verb) ? verb + String(verb.suffix(1)) : verb
            return [verb, verb + "s", base + "ed", base + "ing"]
        }
    }

    private static let doubling: Set<String> = [
        "admit", "omit", "stop", "quit", "let", "forget", "get", "begin", "regret", "cut", "drop", "bet", "swear", "forbid",
    ]
}
