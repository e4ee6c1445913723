/// What a column holds, as the codebook and the data package say it.
struct ColumnMeaning: Sendable, Hashable {
    /// Types of Frictionless' Table Schema.
    enum Kind: String, Sendable { case string, integer, number, boolean, date, datetime }
    let name: String
    let kind: Kind
    let description: String
    /// The only values allowed, where the list is closed.
    let values: [String]
    /// Whether it may be empty.
    let isOptional: Bool
}

/// A CSV that is described once: the same list makes its header, its rows, the codebook and the data package.
///
/// Columns are only ever added at the end, and never renamed.
struct CSVTable<Row>: Sendable {
    struct Column: Sendable {
        let meaning: ColumnMeaning
        let cell: @Sendable (Row) -> Cell

        init(
            _ name: String, _ kind: ColumnMeaning.Kind, values: [String] = [], optional: Bool = false,
            _ description: String, _ cell: @escaping @Sendable (Row) -> Cell
        ) {
            meaning = ColumnMeaning(name: name, kind: kind, description: description, values: values, isOptional: optional)
            self.cell = cell
        }

        /// A column of text.
        init(
            _ name: String, values: [String] = [], optional: Bool = false, _ description: String,
            _ cell: @escaping @Sendable (Row) -> Cell
        ) {
            self.init(name, .string, values: values, optional: optional, description, cell)
        }
    }
    let outline: TableOutline
    let columns: [Column]

    init(_ name: String, key: [String], refers: [TableOutline.Reference] = [], _ description: String, _ columns: [Column]) {
        outline = TableOutline(name: name, description: description, key: key, references: refers, columns: columns.map(\.meaning))
        self.columns = columns
    }

    func cells(of row: Row) -> some Sequence<Cell> { columns.lazy.map { $0.cell(row) } }

    func header(as format: CSVFormat) -> String {
        (format.bom ? "\u{FEFF}" : "") + format.line(columns.map { .text($0.meaning.name) })
    }
}

/// A table's shape without its rows.
struct TableOutline: Sendable, Hashable {
    struct Reference: Sendable, Hashable {
        let fields: [String]
        let table: String
        let keys: [String]
    }
    /// "posts", for posts.csv.
    let name: String
    let description: String
    let key: [String]
    let references: [Reference]
    let columns: [ColumnMeaning]
    var file: String { name + ".csv" }
}
