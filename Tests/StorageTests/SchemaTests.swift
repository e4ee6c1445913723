import Discourse
import GRDB
import Testing

@testable import Storage

@Suite struct SchemaTests {
    @Test func `the description and the database agree, column for column`() throws {
        let store = try Store.inMemory()
        for relation in Schema.relations where relation.kind != .index {
            let columns = try store.read { try Row.fetchAll($0, sql: "PRAGMA table_xinfo('\(relation.name)')") }
            #expect(columns.map { $0["name"] as String } == relation.columns.map(\.name), "\(relation.name)")
            guard relation.kind == .table else { continue }
            for (found, told) in zip(columns, relation.columns) {
                #expect(found["type"] == told.kind.declaration, "\(relation.name).\(told.name)")
                #expect(found["notnull"] == told.isRequired, "\(relation.name).\(told.name) required")
                #expect((found["pk"] as Int > 0) == relation.key.contains(told.name), "\(relation.name).\(told.name) key")
            }
        }
    }

    @Test func `every table and view of the database is described, and every table is strict`() throws {
        let store = try Store.inMemory()
        let found = try store.read {
            try String.fetchSet($0, sql: "SELECT name FROM sqlite_schema WHERE type IN ('table', 'view') AND name NOT LIKE 'sqlite_%' AND name NOT LIKE 'sentence_index_%'")
        }
        #expect(found == Set(Schema.relations.map(\.name)))
        let loose = try store.read {
            try String.fetchAll($0, sql: "SELECT name FROM pragma_table_list WHERE schema = 'main' AND type = 'table' AND strict = 0 AND name NOT LIKE 'sqlite_%'")
        }
        #expect(loose.isEmpty)
    }

    @Test func `closed lists are the same in the description and in the CHECK`() throws {
        let store = try Store.inMemory()
        for relation in Schema.tables {
            let sql = try store.read { try String.fetchOne($0, sql: "SELECT sql FROM sqlite_schema WHERE name = ?", arguments: [relation.name]) } ?? ""
            for column in relation.columns where !column.values.isEmpty {
                let list = column.values.map { "'\($0)'" }.joined(separator: ", ")
                #expect(sql.contains("CHECK (\(column.name) IN (\(list)))"), "\(relation.name).\(column.name)")
            }
        }
    }

    @Test func `references are the same in the description and in the database`() throws {
        let store = try Store.inMemory()
        for relation in Schema.tables {
            let found = try store.read { try Row.fetchAll($0, sql: "PRAGMA foreign_key_list('\(relation.name)')") }
            let keys = Set(found.map { "\($0["from"] as String) \($0["table"] as String).\($0["to"] as String)" })
            #expect(keys == Set(relation.columns.compactMap { column in column.reference.map { "\(column.name) \($0)" } }), "\(relation.name)")
        }
    }

    @Test func `every view can be read`() throws {
        let store = try Store.inMemory()
        for view in Schema.views where view.kind == .view {
            _ = try store.read { try Row.fetchAll($0, sql: "SELECT * FROM \(view.name)") }
        }
    }

    @Test func `the codebook has a row a column and no empty word`() {
        #expect(Schema.codebook.count == Schema.relations.reduce(0) { $0 + $1.columns.count })
        #expect(Schema.codebook.allSatisfy { !$0.description.isEmpty && $0.description.hasSuffix(".") || $0.description.contains("(") })
    }

    @Test func `Datasette's words are YAML with a line a column`() {
        let metadata = Schema.datasetteMetadata(database: "discourse")
        #expect(metadata.contains("  \"discourse\":\n    tables:\n      runs:\n        description: \"Each night's work"))
        #expect(metadata.contains("          stance: \"What the voice holds; none: at issue, but nothing said for or against.\"\n"))
    }

    @Test func `the schema's page says allowed values and references`() {
        #expect(Schema.markdown.contains("| `outcome` | text | yes | How it ended; only ok and partial count as finished. One of: `running`, `ok`, `partial`, `failed`, `interrupted`. |"))
        #expect(Schema.markdown.contains("| `claim_id` (key) | text | yes | The claim. Refers to `claims.id`. |"))
    }
}
