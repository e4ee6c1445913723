/// One column of one table, as a row of `codebook.csv`.
struct CodebookEntry: Sendable {
    let table: TableOutline
    let position: Int
    let column: ColumnMeaning
}

extension CSVTable where Row == CodebookEntry {
    static var codebook: CSVTable {
        CSVTable("codebook", key: ["table", "column"], "What each column of each table means.", [
            Column("table", "The table's name; its file is this with .csv.") { .text($0.table.name) },
            Column("position", .integer, "Place of the column in its table, from 1.") { .integer($0.position) },
            Column("column", "The column's name.") { .text($0.column.name) },
            Column("type", values: ["string", "integer", "number", "boolean", "date", "datetime"], "Type in Frictionless' words.") {
                .text($0.column.kind.rawValue)
            },
            Column("is_key", .boolean, "1 where the column helps to tell the table's rows apart.") {
                .flag($0.table.key.contains($0.column.name))
            },
            Column("may_be_empty", .boolean, "1 where the column can be empty; empty means missing.") { .flag($0.column.isOptional) },
            Column("values", optional: true, "The only values allowed, parted by a bar.") {
                .text($0.column.values.isEmpty ? nil : $0.column.values.joined(separator: "|"))
            },
            Column("description", "What it means.") { .text($0.column.description) },
        ])
    }

    static func entries(of tables: [TableOutline]) -> [CodebookEntry] {
        tables.flatMap { table in
            table.columns.enumerated().map { CodebookEntry(table: table, position: $0.offset + 1, column: $0.element) }
        }
    }
}
