import Discourse
import Foundation
import GRDB
import Testing

@testable import Storage

@Suite struct StoreTests {
    private func made(in folder: String) throws -> String {
        let path = folder + "/discourse.sqlite"
        let bench = try Bench(Store(path: path, mode: .writing))
        try bench.run { writer, ledger in
            let posts = (0..<200).map { judged(post("\($0)", "it is canon and number \($0) says so", by: "fan\($0)")) }
            try bench.read("a", posts, writer, ledger)
        }
        try bench.store.indexSentences()
        try bench.store.close()
        return path
    }

    private func fault(_ body: () throws -> Void) -> StoreError? {
        do { try body() } catch { return error as? StoreError }
        return nil
    }

    @Test func `messages say what is wrong and what to do`() {
        let messages: [(StoreError, String)] = [
            (.absent("d.sqlite"), "d.sqlite: there is no database here; run `shiplog run` first, or name another one with --database"),
            (.newer("d.sqlite", schema: 7, known: 5), "d.sqlite: written by a newer shiplog (schema 7, this one knows 5); update the program"),
            (.foreign("d.sqlite"), "d.sqlite: belongs to another program; name another file with --database"),
            (
                .damaged("d.sqlite", detail: "file is not a database"),
                "d.sqlite: the database is damaged (file is not a database); put back a copy made with `shiplog snapshot`, or move it away and run again"
            ),
            (.full("d.sqlite"), "d.sqlite: the disk is full; free some space and run again, what was stored before is kept"),
            (.readOnly("d.sqlite"), "d.sqlite: cannot be written to; give write permission to the file and its folder, then run again"),
            (
                .unopenable("d.sqlite", reason: "unable to open database file"),
                "d.sqlite: cannot be opened as a database (unable to open database file); check the path and its permissions"
            ),
            (.busy("d.sqlite"), "d.sqlite: another program keeps the database locked; close that program and run again"),
            (.refused("d.sqlite", reason: "no such table: x"), "d.sqlite: SQLite refuses what was asked (no such table: x); please report this"),
            (.inTheWay("d.sqlite"), "d.sqlite: is there already; name a file that is not there yet"),
        ]
        for (error, message) in messages { #expect(error.description == message) }
    }

    @Test func `reading where nothing is does not make a file`() throws {
        try withFolder { folder in
            #expect(fault { _ = try Store(path: folder + "/d.sqlite") } == .absent(folder + "/d.sqlite"))
            #expect(!FileManager.default.fileExists(atPath: folder + "/d.sqlite"))
            #expect(fault { _ = try Store(path: folder + "/no/d.sqlite", mode: .writing) } == .unopenable(folder + "/no/d.sqlite", reason: "unable to open database file"))
        }
    }

    @Test func `a newer database and another program's are left as they are`() throws {
        try withFolder { folder in
            let path = folder + "/d.sqlite"
            let queue = try DatabaseQueue(path: path)
            try queue.write { try $0.execute(sql: "CREATE TABLE notes (id); PRAGMA user_version = 3") }
            try queue.close()
            let before = try Data(contentsOf: URL(fileURLWithPath: path))
            #expect(fault { _ = try Store(path: path, mode: .writing) } == .foreign(path))
            #expect(try Data(contentsOf: URL(fileURLWithPath: path)) == before)
            let ours = try made(in: folder)
            let mine = try DatabaseQueue(path: ours)
            try mine.write { try $0.execute(sql: "PRAGMA user_version = 99") }
            try mine.close()
            #expect(fault { _ = try Store(path: ours, mode: .writing) } == .newer(ours, schema: 99, known: Schema.version))
        }
    }

    @Test func `reading refuses to write`() throws {
        try withFolder { folder in
            let path = try made(in: folder)
            let store = try Store(path: path)
            #expect(try store.posts().count == 200)
            #expect(fault { try store.noteReports(ofRun: 1) } == .readOnly(path))
        }
    }

    @Test func `a file that is no database, is cut short or has flipped bytes is called damaged and left as it is`() throws {
        try withFolder { folder in
            let path = try made(in: folder)
            let whole = try Data(contentsOf: URL(fileURLWithPath: path))
            var random = SeededRandom(seed: 5)
            var noticed = 0
            var damaged: [Data] = [Data("<html>not a database, whatever its name says</html>".utf8) + Data(count: 500), whole.prefix(whole.count / 2)]
            for _ in 0..<20 {
                var flipped = whole
                let page = Int.random(in: 1..<whole.count / 4096, using: &random)
                for offset in 0..<8 { flipped[page * 4096 + offset] ^= 0x5A }
                damaged.append(flipped)
            }
            for data in damaged {
                for side in ["-wal", "-shm"] { try? FileManager.default.removeItem(atPath: path + side) }
                try data.write(to: URL(fileURLWithPath: path))
                let fault = fault {
                    let store = try Store(path: path)
                    try store.check()
                }
                if case .damaged = fault { noticed += 1 }
                #expect(try Data(contentsOf: URL(fileURLWithPath: path)) == data)
            }
            #expect(noticed == damaged.count)
        }
    }

    @Test func `a full disk is said, and what was stored before is there`() throws {
        try withFolder { folder in
            let path = try made(in: folder)
            let bench = try Bench(Store(path: path, mode: .writing))
            let before = try bench.store.contentDigest()
            try bench.store.queue.writeWithoutTransaction { database in
                let pages = try Int.fetchOne(database, sql: "PRAGMA page_count") ?? 0
                try database.execute(sql: "PRAGMA max_page_count = \(pages + 4)")
            }
            let found = fault {
                try bench.run(outcome: nil) { writer, ledger in
                    let file = try ledger.begin(path: "b", bytes: 1, reader: "1")
                    try writer.save(
                        StoredPage(file: file, digest: "x"),
                        posts: (1000..<2000).map { judged(post("\($0)", "it is canon and number \($0) says so")) })
                }
            }
            #expect(found == .full(path))
            try bench.store.write { try $0.execute(sql: "DELETE FROM files WHERE path = 'b'") }
            #expect(try bench.store.contentDigest() == before)
            try bench.store.check()
        }
    }

    @Test func `a snapshot is a whole copy and never takes another file's place`() throws {
        try withFolder { folder in
            let path = try made(in: folder)
            let store = try Store(path: path)
            try store.snapshot(to: folder + "/copy.sqlite")
            #expect(try Store(path: folder + "/copy.sqlite").contentDigest() == store.contentDigest())
            #expect(fault { try store.snapshot(to: folder + "/copy.sqlite") } == .inTheWay(folder + "/copy.sqlite"))
            #expect(try FileManager.default.contentsOfDirectory(atPath: folder).filter { $0.hasSuffix(".part") }.isEmpty)
        }
    }
}
