/// A column of a table or view, described once: what the documentation, the codebook, Frictionless and Datasette say of it.
public struct Column: Sendable, Hashable {
    public enum Kind: String, Sendable, Hashable, CaseIterable {
        case text, integer, real
        /// Text, ISO 8601 in UTC ("2014-12-22T15:15:00Z").
        case moment
        /// Text, "2014-12-22".
        case day
        /// Integer, 0 or 1.
        case flag
        /// Bytes that only the program reads.
        case blob

        /// The type that SQLite declares.
        public var declaration: String {
            switch self {
            case .text, .moment, .day: "TEXT"
            case .integer, .flag: "INTEGER"
            case .blob: "BLOB"
            case .real: "REAL"
            }
        }
    }
    public let name: String
    public let kind: Kind
    /// Whether it may not be NULL.
    public let isRequired: Bool
    public let description: String
    /// The only values allowed, where the list is closed; held by a CHECK.
    public let values: [String]
    /// "posts.id", where it names a row elsewhere.
    public let reference: String?

    public init(
        _ name: String, _ kind: Kind, optional: Bool = false, values: [String] = [], refers reference: String? = nil,
        _ description: String
    ) {
        self.name = name
        self.kind = kind
        isRequired = !optional
        self.description = description
        self.values = values
        self.reference = reference
    }

    /// A column of text.
    public init(
        _ name: String, optional: Bool = false, values: [String] = [], refers reference: String? = nil, _ description: String
    ) {
        self.init(name, .text, optional: optional, values: values, refers: reference, description)
    }
}

/// A table or view, described once.
public struct Relation: Sendable, Hashable {
    public enum Kind: String, Sendable, Hashable { case table, view, index }
    public let name: String
    public let kind: Kind
    public let description: String
    /// In the order of the database.
    public let columns: [Column]
    /// Names of the columns that tell its rows apart; empty for views without such.
    public let key: [String]
    /// Whether it holds what could name a person or quote them: left out of published copies.
    public let isPrivate: Bool

    public init(_ name: String, _ kind: Kind = .table, key: [String], isPrivate: Bool = false, _ description: String, _ columns: [Column]) {
        self.name = name
        self.kind = kind
        self.key = key
        self.isPrivate = isPrivate
        self.description = description
        self.columns = columns
    }

    public func column(_ name: String) -> Column? { columns.first { $0.name == name } }
}
