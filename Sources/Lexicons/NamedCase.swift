/// A choice that lists name in words and engines index by number: "strongest-good" in a file, a place in an array in a loop.
public protocol NamedCase: CaseIterable, RawRepresentable, Hashable, Sendable where RawValue == Int, AllCases == [Self] {
    var name: String { get }
}

extension NamedCase {
    /// The case's own name with hyphens for capitals ("strongestGood" is "strongest-good").
    public var name: String { Self.spelled(self) }

    static func spelled(_ choice: Self) -> String {
        "\(choice)".reduce(into: "") { name, letter in
            if letter.isUppercase { name += "-" }
            name += letter.lowercased()
        }
    }

    public init?(name: String) {
        guard let found = Self.allCases.first(where: { $0.name == name }) else { return nil }
        self = found
    }
}

extension TSVTable.Row {
    /// One of the names that a column knows.
    func named<Choice: NamedCase>(_ column: String, of: Choice.Type) throws(LexiconError) -> Choice {
        let field = try required(column)
        guard let choice = Choice(name: field) else {
            throw .faulty(
                origin, fault: "\(column) \"\(field)\" is not known", remedy: "use one of \(Choice.allCases.map(\.name).joined(separator: ", "))")
        }
        return choice
    }
}
