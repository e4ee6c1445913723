import Discourse
import Foundation
import GRDB
import Testing

@testable import Storage

/// Databases of every older schema, kept as SQL with a few rows, are opened and brought up to date.
@Suite struct MigrationTests {
    private static let folder = URL(fileURLWithPath: #filePath).deletingLastPathComponent().appendingPathComponent("Schemas")

    /// A database as a program with this schema left it.
    private func older(_ version: Int, at path: String) throws {
        let sql = try String(contentsOf: Self.folder.appendingPathComponent("\(version).sql"), encoding: .utf8)
        let queue = try DatabaseQueue(path: path)
        try queue.write { try $0.execute(sql: sql) }
        try queue.close()
    }

    private func objects(_ store: Store) throws -> [String] {
        try store.read { try String.fetchAll($0, sql: "SELECT type || ' ' || name || ' ' || coalesce(sql, '') FROM sqlite_schema ORDER BY type, name") }
    }

    @Test func `every schema that was ever written is kept as a file`() throws {
        let kept = try FileManager.default.contentsOfDirectory(atPath: Self.folder.path).sorted()
        #expect(kept == (1...Schema.version).map { "\($0).sql" }.sorted(), "write the new one with Scripts/night/dump_schema.py")
    }

    @Test(arguments: 1...Schema.version) func `an older database becomes one of today, with its rows`(version: Int) throws {
        try withFolder { folder in
            let path = folder + "/d.sqlite"
            try older(version, at: path)
            let store = try Store(path: path, mode: .writing)
            #expect(try store.read { try Int.fetchOne($0, sql: "PRAGMA user_version") } == Schema.version)
            #expect(try objects(store) == objects(try Store.inMemory()))
            try store.check()
            #expect(try store.read { try Row.fetchAll($0, sql: "PRAGMA foreign_key_check") }.isEmpty)
            #expect(try store.posts().count == 2)
            #expect(try store.judgements().map(\.stance).sorted { $0.rawValue < $1.rawValue } == [.ambiguous, .rejected])
            #expect(try store.lastFinishedRun()?.id == 1)
            for view in Schema.views where view.kind == .view {
                #expect(try store.read { try Int.fetchOne($0, sql: "SELECT count(*) FROM \(view.name)") } ?? 0 > 0, "\(view.name)")
            }
            try store.indexSentences()
            #expect(try store.sentences(matching: "\"held hands\"").map(\.sentence) == ["Korra and Asami held hands; it is canon, naïve or not."])
            #expect(try store.sentences(matching: "naive").count == 1)
            #expect(try store.sentences(matching: "NEAR(korra canon, 6)").count == 1)
        }
    }

    @Test func `each older step leads to the same schema, and one that fails leaves the file as it was`() throws {
        let steps = Schema.steps + ["CREATE TABLE one (a INTEGER) STRICT", "ALTER TABLE one ADD COLUMN b TEXT; CREATE INDEX one_by_b ON one (b)"]
        try withFolder { folder in
            let whole = try objects(try Store(path: folder + "/whole.sqlite", mode: .writing, steps: steps))
            for behind in 1...steps.count {
                let path = folder + "/\(behind).sqlite"
                try Store(path: path, mode: .writing, steps: Array(steps[..<behind])).close()
                let broken = Array(steps[..<behind]) + ["CREATE TABLE half (a INTEGER) STRICT; CREATE TABLE half (a INTEGER)"]
                #expect(throws: StoreError.self) { try Store(path: path, mode: .writing, steps: broken) }
                let left = try DatabaseQueue(path: path)
                #expect(try left.read { try Int.fetchOne($0, sql: "PRAGMA user_version") } == behind)
                #expect(try left.read { try Bool.fetchOne($0, sql: "SELECT EXISTS (SELECT 1 FROM sqlite_schema WHERE name = 'half')") } == false)
                try left.close()
                #expect(try objects(try Store(path: path, mode: .writing, steps: steps)) == whole)
            }
        }
    }

    @Test func `a database is born whole, and an empty file in its place is damage`() throws {
        try withFolder { folder in
            let path = folder + "/d.sqlite"
            try Data("left by a run that was killed".utf8).write(to: URL(fileURLWithPath: path + ".new"))
            try Store(path: path, mode: .writing).close()
            #expect(try FileManager.default.contentsOfDirectory(atPath: folder).filter { $0.contains("new") }.isEmpty)
            try Data().write(to: URL(fileURLWithPath: path))
            for mode in [Store.Mode.reading, .writing] {
                #expect(throws: StoreError.damaged(path, detail: "it is empty")) { try Store(path: path, mode: mode) }
            }
            #expect(try Data(contentsOf: URL(fileURLWithPath: path)).isEmpty)
        }
    }
}
