import Digests
import Discourse
import Foundation
import GRDB
import Testing

@testable import Storage

@Suite struct NearCopiesTests {
    private let text = "canon at last, and I have been waiting four whole years for those two to hold hands on my screen"
    private var edited: String { text.replacing("four whole years", with: "five long years") + " (edit: typo)" }
    private let stranger = "no, that was a nice look between friends and nobody can tell me that it was anything more than that"

    private func texts(_ bench: Bench) throws -> [String: String] {
        try bench.store.read { database in
            Dictionary(
                uniqueKeysWithValues: try Row.fetchAll(database, sql: "SELECT i.native_id, c.text_id FROM copies c JOIN identities i ON i.kind = 'post' AND i.id = c.post_id")
                    .map { ($0["native_id"] as String, $0["text_id"] as String) })
        }
    }

    @Test func `an edited copy is one text with what it copies, and two acts`() throws {
        let bench = try Bench()
        try bench.run { writer, ledger in
            try bench.read("a.html", [judged(post("1", text)), judged(post("2", edited, by: "other")), judged(post("3", stranger))], writer, ledger)
        }
        #expect(try bench.store.totals().texts == 3)
        #expect(try bench.store.groupNearCopies() == 1)
        #expect(try bench.store.totals().texts == 2 && bench.store.totals().posts == 3 && bench.store.countNearCopies() == 1)
        let found = try texts(bench)
        #expect(found["1"] == found["2"] && found["1"] != found["3"])
        #expect(try bench.store.posts().map(\.acts).sorted() == [1, 2, 2])
        #expect(try bench.store.groupNearCopies() == 0, "nothing has come or gone")
    }

    @Test func `the order of reading does not show, and neither does what went`() throws {
        let posts = [judged(post("1", text)), judged(post("2", edited)), judged(post("3", edited + " and one more")), judged(post("4", stranger))]
        var all: [[String: String]] = []
        for order in [[0, 1, 2, 3], [3, 2, 1, 0], [2, 0, 3, 1]] {
            let bench = try Bench()
            for place in order {
                try bench.run { writer, ledger in try bench.read("\(place).html", [posts[place]], writer, ledger, digest: "\(place)") }
                if place != 2 { try bench.store.groupNearCopies() }
            }
            try bench.store.groupNearCopies()
            all.append(try texts(bench))
        }
        #expect(all[0] == all[1] && all[0] == all[2] && Set(all[0].values).count == 2)
        let bench = try Bench()
        try bench.run { writer, ledger in
            try bench.read("a.html", [posts[0]], writer, ledger)
            try bench.read("b.html", [posts[1]], writer, ledger, digest: "e")
        }
        try bench.store.groupNearCopies()
        try bench.run { writer, ledger in try bench.read("a.html", [], writer, ledger, digest: "f") }
        try bench.store.groupNearCopies()
        #expect(try bench.store.countNearCopies() == 0 && bench.store.totals().texts == 1)
    }

    @Test func `a database of the first schema is brought up to date and its posts are judged again`() throws {
        try withFolder { folder in
            let path = folder + "/old.sqlite"
            let queue = try DatabaseQueue(path: path)
            try queue.write { database in
                try database.execute(sql: Steps.first)
                try database.execute(sql: "PRAGMA application_id = \(Schema.applicationID); PRAGMA user_version = 1")
                try database.execute(sql: """
                    INSERT INTO runs (id, started_at, outcome, program, lexicon_version, judge_version, config) VALUES (1, '', 'ok', '', '', 'j', '');
                    INSERT INTO posts VALUES ('p', 'tumblr', NULL, NULL, NULL, 'unknown', 'none', NULL, NULL, NULL, NULL, NULL, 0, 'und', 'live', NULL, 'j', 1, 1);
                    INSERT INTO copies VALUES ('p', '', 'abc', 3);
                    """)
            }
            try queue.close()
            let store = try Store(path: path, mode: .writing)
            #expect(try store.countToJudge(with: "j") == 1)
            #expect(try store.read { try String.fetchOne($0, sql: "SELECT wording_id FROM copies") } == "abc")
            try store.groupNearCopies()
        }
    }

    @Test func `a published copy has no sketches`() throws {
        try withFolder { folder in
            let bench = try Bench()
            try bench.run { writer, ledger in try bench.read("a.html", [judged(post("1", text))], writer, ledger) }
            #expect(try bench.store.read { try Int.fetchOne($0, sql: "SELECT count(sketch) FROM copies") } == 1)
            try bench.store.exportDerived(to: folder + "/out.sqlite")
            let copy = try Store(path: folder + "/out.sqlite")
            #expect(try copy.read { try Int.fetchOne($0, sql: "SELECT count(sketch) FROM copies") } == 0)
        }
    }
}
