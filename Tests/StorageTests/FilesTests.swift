import Discourse
import Testing

@testable import Storage

@Suite struct FilesTests {
    @Test func `files are known, moved, vanished and welcomed back by content`() throws {
        let bench = try Bench()
        try bench.run { writer, ledger in
            try bench.read("in/a", [judged(post("1", "it is canon"))], writer, ledger, digest: "da")
            try bench.read("in/b", [], writer, ledger, digest: "db")
        }
        let ledger = try FileLedger(bench.store)
        #expect(try ledger.file(at: "in/a")?.digest == "da")
        try ledger.see([("in/c", 10, true), ("in/b", 10, true)])
        #expect(try !ledger.take(digest: "da", reader: "1", to: "in/c", unless: { $0 == "in/a" }))
        #expect(try ledger.take(digest: "da", reader: "1", to: "in/c", unless: { _ in false }))
        #expect(try !ledger.take(digest: "db", reader: "1", to: "in/d", unless: { _ in false }))
        #expect(try ledger.seen(after: "in/b", limit: 5).map(\.path) == ["in/c"])
        #expect(try ledger.vanished(from: ["in"]).isEmpty)
        let later = try FileLedger(bench.store)
        #expect(try later.vanished(from: ["elsewhere"]).isEmpty)
        let gone = try later.vanished(from: ["in"])
        #expect(gone.map(\.path) == ["in/b", "in/c"])
        try later.noteVanished(gone, at: now)
        #expect(try bench.count("posts") == 1)
        #expect(try later.vanished(from: ["in"]).isEmpty)
        try later.welcome(try #require(try later.file(at: "in/c")))
        #expect(try later.file(at: "in/c")?.isVanished == false)
    }

    @Test func `a file cut short has no digest, and its pages are known one by one`() throws {
        let bench = try Bench()
        try bench.run(outcome: nil) { writer, ledger in
            let file = try ledger.begin(path: "w.warc", bytes: 9, reader: "1")
            try writer.save(StoredPage(file: file, member: "p1", digest: "d1", container: .warc), posts: [judged(post("1", "it is canon"))])
            try writer.save(StoredPage(file: file, member: "p2", digest: "d2", container: .warc), posts: [])
            #expect(try ledger.file(at: "w.warc")?.digest == "")
            #expect(try ledger.digest(ofPage: "p1", inFile: file, reader: "1") == "d1")
            #expect(try ledger.digest(ofPage: "p1", inFile: file, reader: "2") == nil)
            try bench.store.noteError(path: "w.warc!p3", stage: .read, message: "m", run: writer.run)
            try bench.store.noteError(path: "w.warc!p4", stage: .read, message: "m", run: writer.run)
            try writer.finish(file: file, path: "w.warc", digest: "dw", members: ["p2"], failed: ["w.warc!p4"])
        }
        #expect(try bench.count("pages") == 1)
        #expect(try bench.count("posts") == 0)
        #expect(try bench.store.errors().map(\.path) == ["w.warc!p4"])
    }

    @Test func `nights without news are counted from the latest`() throws {
        let store = try Store.inMemory()
        for (day, files) in [(0, 3), (0, 0), (1, 0), (1, 0), (4, 0)] {
            let at = Timestamp(seconds: now.seconds + Int64(day) * 86_400)
            let run = try store.beginRun(program: "t", lexiconVersion: "v", judgeVersion: "j", config: "", at: at)
            var tally = Tally()
            tally.newFiles = files
            try store.finishRun(run, outcome: .ok, tally: tally, at: now, durationMilliseconds: 1)
        }
        #expect(try store.nightsWithoutNews() == 2)
        #expect(try store.lastFinishedRun()?.id == 5)
    }
}
