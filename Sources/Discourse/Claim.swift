/// A proposition that a fandom argues about: "Korra and Asami are a couple in canon".
public struct Claim: Sendable, Hashable {
    public enum Kind: String, Sendable, Hashable, CaseIterable { case romance, endgame, death, alive, identity, theory, custom }
    /// Unique over all packs ("korrasami-canon").
    public let id: String
    public let fandom: String
    public let kind: Kind
    public let statement: String
    /// Ids of the subjects that it is about.
    public let about: [String]
    /// Ship names and spellings of the claim itself; matched without case, also inside hashtags.
    public let names: [String]
    /// Phrases that say that it holds, beyond those of its kind.
    public let asserting: [String]
    /// Phrases that say that it does not.
    public let denying: [String]
    /// Ids of claims that cannot hold at the same time.
    public let rivals: [String]

    public init(
        id: String, fandom: String, kind: Kind, statement: String, about: [String] = [], names: [String] = [],
        asserting: [String] = [], denying: [String] = [], rivals: [String] = []
    ) {
        self.id = id
        self.fandom = fandom
        self.kind = kind
        self.statement = statement
        self.about = about
        self.names = names
        self.asserting = asserting
        self.denying = denying
        self.rivals = rivals
    }
}
