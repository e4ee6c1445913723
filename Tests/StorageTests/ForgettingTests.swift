import Discourse
import Foundation
import Testing

@testable import Storage

@Suite struct ForgettingTests {
    /// Two people who quote each other, in two files.
    private func filled(_ store: Store) throws -> Bench {
        let bench = try Bench(store)
        try bench.run { writer, ledger in
            try bench.read("saved/a.html", [
                judged(post("1", "zanzibarian words about canon", by: "MossyFan")),
                judged(post("2", "no way", by: "other", quoting: [("mossyfan", "zanzibarian words about canon")])),
            ], writer, ledger, digest: "da")
            try bench.read("saved/b.html", [judged(post("3", "it is canon", by: "third"))], writer, ledger, digest: "db")
        }
        try store.indexSentences()
        return bench
    }

    private func forget(_ bench: Bench, _ targets: [Forgotten]) throws -> Forgetting {
        let writer = try StoreWriter(store: bench.store, run: 1, judgeVersion: "j1", reader: "1", naming: bench.naming)
        return try writer.forget(targets, at: now)
    }

    @Test func `a forgotten person is gone from the file, the log and the index, also where others quote them`() throws {
        try withFolder { folder in
            let path = folder + "/d.sqlite"
            let bench = try filled(Store(path: path, mode: .writing))
            let done = try forget(bench, [.author("mossyfan")])
            #expect(done.people == 1)
            #expect(done.posts == 1)
            #expect(done.segments == 1)
            #expect(try bench.store.segments(ofPost: PostID.of(post("2", ""))).map(\.text) == ["no way"])
            #expect(try bench.store.countToJudge(with: "j1") == 1)
            #expect(try bench.store.sentences(matching: "zanzibarian").isEmpty)
            let traces = try FileManager.default.contentsOfDirectory(atPath: folder).filter { name in
                let bytes = try Data(contentsOf: URL(fileURLWithPath: folder + "/" + name))
                return bytes.range(of: Data("zanzibarian".utf8)) != nil || bytes.range(of: Data("mossyfan".utf8)) != nil
                    || bytes.range(of: Data("MossyFan".utf8)) != nil
            }
            #expect(traces.isEmpty)
        }
    }

    @Test func `what lies under a tombstone is not taken in again`() throws {
        let bench = try filled(Store.inMemory())
        _ = try forget(bench, [.author("mossyfan"), .post("https://someblog.tumblr.com/post/3")])
        let stones = try bench.store.tombstones(naming: bench.naming)
        #expect(stones.respecting(post("1", "words", by: "MOSSYFAN")) == nil)
        #expect(stones.respecting(post("3", "words", by: "third")) == nil)
        #expect(stones.respecting(post("9", "words", by: "third")) != nil)
        let quoting = stones.respecting(post("2", "no way", by: "other", quoting: [("mossyfan", "zanzibarian")]))
        #expect(quoting == post("2", "no way", by: "other"))
    }

    @Test func `a forgotten source takes what only it showed`() throws {
        let bench = try filled(Store.inMemory())
        try bench.run { writer, ledger in try bench.read("other/c.html", [judged(post("3", "it is canon", by: "third"))], writer, ledger, digest: "dc") }
        let done = try forget(bench, [.source("saved/")])
        #expect(done.files == 2)
        #expect(done.posts == 2)
        #expect(try bench.store.posts().map(\.id) == [PostID.of(post("3", ""))])
        let stones = try bench.store.tombstones(naming: bench.naming)
        #expect(stones.leavesOut(path: "saved/new/x.html", digest: "z"))
        #expect(stones.leavesOut(path: "elsewhere/x.html", digest: "da"))
        #expect(!stones.leavesOut(path: "savedother/x.html", digest: "z"))
    }

    @Test func `names can be dropped as a whole and posts still be judged again under the same pseudonyms`() throws {
        let bench = try filled(Store.inMemory())
        let people = try bench.store.posts().map(\.author)
        try bench.store.dropIdentities()
        try bench.run(judge: "j2") { writer, _ in
            let batch = try bench.store.pagesToJudge(with: "j2", after: 0, limit: 10).flatMap(\.posts)
            #expect(batch.count == 3)
            try writer.saveAgain(batch.map { ($0.id, judged($0.post)) })
        }
        #expect(try bench.store.posts().map(\.author) == people)
        #expect(try bench.store.changesSinceLastRun().isEmpty)
        #expect(try bench.count("identities") == 0)
    }

    @Test func `a copy for publishing has scores and no words, names or paths`() throws {
        try withFolder { folder in
            let bench = try filled(Store(path: folder + "/d.sqlite", mode: .writing))
            try bench.store.exportDerived(to: folder + "/derived.sqlite")
            let copy = try Store(path: folder + "/derived.sqlite")
            #expect(try copy.judgements() == bench.store.judgements())
            let bytes = try Data(contentsOf: URL(fileURLWithPath: folder + "/derived.sqlite"))
            for word in ["zanzibarian", "MossyFan", "mossyfan", "saved/a.html", "someblog"] { #expect(bytes.range(of: Data(word.utf8)) == nil, "\(word)") }
            #expect(try FileManager.default.contentsOfDirectory(atPath: folder).filter { $0.contains("draft") }.isEmpty)
        }
    }

    @Test func `posts older than the time of keeping go`() throws {
        let bench = try filled(Store.inMemory())
        let writer = try StoreWriter(store: bench.store, run: 1, judgeVersion: "j1", reader: "1", naming: bench.naming)
        #expect(try writer.retain(since: Timestamp(year: 2014, month: 1, day: 1)!).isEmpty)
        #expect(try writer.retain(since: Timestamp(year: 2015, month: 1, day: 1)!).count == 3)
        #expect(try bench.count("authors") == 0)
    }
}
