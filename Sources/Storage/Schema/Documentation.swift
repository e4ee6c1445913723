/// A row of the codebook: one column of one table or view.
public struct CodebookRow: Sendable, Hashable {
    public let relation: String
    public let column: String
    public let type: String
    public let isRequired: Bool
    /// Allowed values, where the list is closed.
    public let values: [String]
    public let reference: String?
    public let description: String
}

extension Schema {
    /// Every column of every table and view, in the order of the schema.
    public static var codebook: [CodebookRow] {
        relations.flatMap { relation in
            relation.columns.map {
                CodebookRow(
                    relation: relation.name, column: $0.name, type: $0.kind.rawValue, isRequired: $0.isRequired, values: $0.values,
                    reference: $0.reference, description: $0.description)
            }
        }
    }

    /// The schema's page: a heading, a sentence and a table for each table and view.
    public static var markdown: String {
        relations.map { relation in
            let rows = relation.columns.map { column in
                let values = column.values.isEmpty ? "" : " One of: " + column.values.map { "`\($0)`" }.joined(separator: ", ") + "."
                let reference = column.reference.map { " Refers to `\($0)`." } ?? ""
                let key = relation.key.contains(column.name) ? " (key)" : ""
                return "| `\(column.name)`\(key) | \(column.kind.rawValue) | \(column.isRequired ? "yes" : "no") | \(column.description)\(values)\(reference) |"
            }
            return """
                ## `\(relation.name)` (\(relation.kind.rawValue))

                \(relation.description)

                | column | type | required | meaning |
                | --- | --- | --- | --- |
                \(rows.joined(separator: "\n"))
                """
        }.joined(separator: "\n\n") + "\n"
    }

    /// Datasette's `metadata.yaml`: descriptions of tables, views and columns.
    ///
    /// - Parameter database: the database's name in Datasette: its file's name without the ending.
    public static func datasetteMetadata(database: String) -> String {
        var lines = ["title: Shiplog", "description: What a fandom holds to be true, claim by claim", "databases:", "  \(quoted(database)):", "    tables:"]
        for relation in relations where relation.kind != .index {
            lines += ["      \(relation.name):", "        description: \(quoted(relation.description))", "        columns:"]
            lines += relation.columns.map { "          \($0.name): \(quoted($0.description))" }
        }
        return lines.joined(separator: "\n") + "\n"
    }

    /// A double-quoted YAML scalar, which is a JSON string too.
    private static func quoted(_ text: String) -> String {
        "\"" + text.replacing("\\", with: "\\\\").replacing("\"", with: "\\\"").replacing("\n", with: "\\n") + "\""
    }
}

extension Column {
    /// The type's name in a Frictionless table schema.
    public var frictionlessType: String {
        switch kind {
        case .text, .blob: "string"
        case .integer: "integer"
        case .real: "number"
        case .moment: "datetime"
        case .day: "date"
        case .flag: "boolean"
        }
    }
}
