/// A word that makes its neighbour's valence stronger or weaker ("so", "a bit", "af").
public struct Modifier: Sendable, Hashable {
    public enum Kind: String, Sendable, Hashable, CaseIterable { case booster, dampener }
    /// Where it stands to the word that it changes.
    public enum Position: String, Sendable, Hashable, CaseIterable { case before, after }
    public let kind: Kind
    /// What the valence is multiplied by; over 1 for boosters, under 1 for dampeners, under 0 where it turns round ("the least funny").
    public let factor: Double
    public let position: Position

    public init(_ kind: Kind, factor: Double, position: Position = .before) {
        self.kind = kind
        self.factor = factor
        self.position = position
    }

    static let columns = (required: ["term", "kind", "factor"], optional: ["position", "note"])

    init(row: TSVTable.Row) throws(LexiconError) {
        let kind = try row.choice("kind", of: Kind.self)
        let factor = try row.number("factor", in: kind == .booster ? 1...4 : -1...1)
        self.init(kind, factor: factor, position: row.optional("position") == nil ? .before : try row.choice("position", of: Position.self))
    }
}
