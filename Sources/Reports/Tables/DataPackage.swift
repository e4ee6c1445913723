import Foundation

/// `datapackage.json`: what Frictionless, R and pandas read the types of the CSVs from.
///
/// Source: Data Package and Table Schema, version 1 (specs.frictionlessdata.io).
struct DataPackage: Encodable {
    struct Resource: Encodable {
        let name: String
        let path: String
        let profile = "tabular-data-resource"
        let description: String
        let format = "csv"
        let mediatype = "text/csv"
        let encoding: String
        let schema: Schema
    }
    struct Schema: Encodable {
        let fields: [Field]
        let missingValues = [""]
        let primaryKey: [String]
        let foreignKeys: [ForeignKey]?
    }
    struct Field: Encodable {
        let name: String
        let type: String
        let description: String
        let constraints: Constraints
        let trueValues: [String]?
        let falseValues: [String]?
    }
    struct Constraints: Encodable {
        let required: Bool
        let `enum`: [String]?
    }
    struct ForeignKey: Encodable {
        struct Target: Encodable {
            let resource: String
            let fields: [String]
        }
        let fields: [String]
        let reference: Target
    }
    let name: String
    let title: String
    let description: String
    let profile = "tabular-data-package"
    let version: String
    let created: String
    let resources: [Resource]

    init(title: String, version: String, created: String, tables: [TableOutline], format: CSVFormat) {
        name = "shiplog-report"
        self.title = title
        description = "Stance and sentiment of saved fan posts, claim by claim. Ids are text. Empty means missing."
        self.version = version
        self.created = created
        resources = tables.map { Resource($0, format: format) }
    }

    func json() -> String {
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.prettyPrinted, .sortedKeys, .withoutEscapingSlashes]
        guard let bytes = try? encoder.encode(self) else { preconditionFailure("a data package is plain text and always encodes") }
        return String(decoding: bytes, as: UTF8.self) + "\n"
    }
}

extension DataPackage.Resource {
    init(_ table: TableOutline, format: CSVFormat) {
        name = table.name
        path = table.file
        description = table.description
        encoding = format.bom ? "utf-8-sig" : "utf-8"
        schema = DataPackage.Schema(
            fields: table.columns.map(DataPackage.Field.init), primaryKey: table.key,
            foreignKeys: table.references.isEmpty
                ? nil
                : table.references.map {
                    DataPackage.ForeignKey(fields: $0.fields, reference: .init(resource: $0.table, fields: $0.keys))
                })
    }
}

extension DataPackage.Field {
    init(_ column: ColumnMeaning) {
        name = column.name
        type = column.kind.rawValue
        description = column.description
        constraints = DataPackage.Constraints(required: !column.isOptional, enum: column.values.isEmpty ? nil : column.values)
        trueValues = column.kind == .boolean ? ["1"] : nil
        falseValues = column.kind == .boolean ? ["0"] : nil
    }
}
