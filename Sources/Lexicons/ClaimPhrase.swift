/// A phrase that says that a claim holds, that it does not, or that it is open.
public struct ClaimPhrase: Sendable, Hashable {
    public enum Bearing: String, Sendable, Hashable, CaseIterable { case asserting, denying, hedging }
    public let bearing: Bearing
    /// 0…4; 1 is plain.
    public let strength: Double
    /// What else the list says of it; the stance rules' own words.
    public let note: String?

    public init(_ bearing: Bearing, strength: Double = 1, note: String? = nil) {
        self.bearing = bearing
        self.strength = strength
        self.note = note
    }

    static let columns = (required: ["phrase", "bearing", "strength"], optional: ["note"])

    init(row: TSVTable.Row) throws(LexiconError) {
        self.init(try row.choice("bearing", of: Bearing.self), strength: try row.number("strength", in: 0...4), note: row.optional("note"))
    }
}
