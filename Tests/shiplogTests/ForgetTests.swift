import Foundation
import Testing

/// What is forgotten is gone from everything that the program wrote: database, log, write-ahead log, reports.
@Suite(.serialized) struct ForgetTests {
    private func scene() throws -> Scene {
        let scene = try Scene()
        try scene.write("saved/a.html", Scene.page("Zanzibarian words say that Korrasami is canon.", by: "mossyfan", id: 1))
        try scene.write("saved/b.html", Scene.page("Quixotic words say that Korrasami is not canon.", by: "fernfan", id: 2))
        try scene.write("saved/c.html", Scene.page("Ostentatious words say Korrasami is canon and wives.", by: "reedfan", id: 3))
        try scene.write("saved/d.html", Scene.page("Plain words say Korrasami is canon.", by: "heathfan", id: 4))
        return scene
    }

    /// Files of the project that hold a word, however it is written; the saved pages apart.
    private func traces(of words: [String], in scene: Scene) throws -> [String] {
        let names = try #require(FileManager.default.enumerator(atPath: scene.folder.path)).compactMap { $0 as? String }
        return try names.filter { !$0.hasPrefix("saved") && $0 != "list.txt" }.filter { name in
            var isFolder: ObjCBool = false
            guard FileManager.default.fileExists(atPath: scene.path(name), isDirectory: &isFolder), !isFolder.boolValue else { return false }
            let text = String(decoding: try Data(contentsOf: URL(fileURLWithPath: scene.path(name))), as: UTF8.self).lowercased()
            return words.contains { text.contains($0) }
        }
    }

    @Test func `words of forgotten people, posts and sources are in no file any more, also in older reports`() throws {
        let scene = try scene()
        defer { scene.strike() }
        #expect(try scene.run("--identify").code == 0)
        // A report of a night before, of which one tells of nobody who is forgotten.
        let reports = scene.path("Reports")
        let today = try FileManager.default.destinationOfSymbolicLink(atPath: reports + "/latest")
        try FileManager.default.copyItem(atPath: "\(reports)/\(today)", toPath: reports + "/2001-01-01")
        try scene.write("Reports/2001-01-02/posts.csv", "post_id,site,author_id\nsomebody,else,here\n")
        for name in ["judgements", "evidence"] { try scene.write("Reports/2001-01-02/\(name).csv", "post_id\n") }
        let words = ["zanzibarian", "quixotic", "ostentatious", "mossyfan", "fernfan", "reedfan"]
        #expect(!(try traces(of: words, in: scene)).isEmpty)
        try scene.write("list.txt", "# on request\nauthor MossyFan\npost https://example.org/p/2\n")
        let result = try Program.run(["forget", "--list", "list.txt", "--source", "saved/c.html", "--database", "d.sqlite"], in: scene.folder)
        #expect(result.code == 0, "\(result.remarks)")
        #expect(result.output == "forgotten: 1 people, 3 posts, 0 quotations, 1 files\nreports that told of them: 2001-01-01, \(today) taken away, Reports/latest written anew\n")
        #expect(try traces(of: words.filter { $0 != "fernfan" && $0 != "reedfan" }, in: scene) == [])
        #expect(try FileManager.default.contentsOfDirectory(atPath: reports).sorted() == ["2001-01-02", today, "latest"])
        #expect(try String(contentsOfFile: reports + "/latest/posts.csv", encoding: .utf8).split(separator: "\n").count == 2)
        // The pages are still there, and a new night does not take them in again.
        #expect(try scene.run("--rejudge").code == 0)
        #expect(try traces(of: words, in: scene) == [])
    }

    @Test func `a list with a line that says nothing names it, and a name that is not there is told`() throws {
        let scene = try scene()
        defer { scene.strike() }
        #expect(try scene.run("--no-reports").code == 0)
        try scene.write("list.txt", "author mossyfan\nperson mossyfan\n")
        let wrong = try Program.run(["forget", "--list", "list.txt", "--database", "d.sqlite"], in: scene.folder)
        #expect(wrong.code == 4)
        #expect(wrong.remarks == "shiplog: list.txt:2: \"person mossyfan\" says not what to forget; write author NAME, post ID or source PATH\n")
        let unknown = try Program.run(["forget", "--author", "mosyfan", "--database", "d.sqlite"], in: scene.folder)
        #expect(unknown.code == 1)
        #expect(try Program.run(["forget", "--database", "d.sqlite"], in: scene.folder).code == 2)
    }

    @Test func `posts older than the time of keeping are gone from the reports too`() throws {
        let scene = try scene()
        defer { scene.strike() }
        #expect(try scene.run().code == 0)
        try scene.write("shiplog.yaml", "retention_days: 30\n")
        #expect(try scene.run("--quiet").code == 0)
        #expect(try traces(of: ["zanzibarian", "quixotic", "ostentatious", "plain words"], in: scene) == [])
    }

    @Test func `names can be dropped as a whole, and an export has scores and no word`() throws {
        let scene = try scene()
        defer { scene.strike() }
        #expect(try scene.run("--no-reports").code == 0)
        let export = try Program.run(["export", "--derived", "out", "--database", "d.sqlite"], in: scene.folder)
        #expect(export.code == 0, "\(export.remarks)")
        #expect(export.output == "out\n")
        #expect(try FileManager.default.contentsOfDirectory(atPath: scene.path("out")).sorted() == [
            "codebook.csv", "daily.csv", "datapackage.json", "derived.sqlite", "evidence.csv", "judgements.csv", "posts.csv",
        ])
        let outside = ["zanzibarian", "quixotic", "ostentatious", "mossyfan", "fernfan", "example.org", "saved/", "just friends"]
        #expect(try traces(of: outside, in: scene).filter { $0.hasPrefix("out/") } == [])
        let judgements = try String(contentsOfFile: scene.path("out/judgements.csv"), encoding: .utf8)
        #expect(judgements.contains(",korrasami-canon,"))
        let codebook = try String(contentsOfFile: scene.path("out/codebook.csv"), encoding: .utf8)
        #expect(codebook.contains("\nevidence,") && !codebook.contains(",sentence,") && !codebook.contains(",permalink,"))
        let again = try Program.run(["export", "--derived", "out", "--database", "d.sqlite"], in: scene.folder)
        #expect(again.code == 1)
        #expect(again.remarks == "shiplog: out: is there already; nothing was written over\n")
        #expect(try Program.run(["forget", "--identities", "--database", "d.sqlite"], in: scene.folder).code == 0)
        #expect(try traces(of: ["mossyfan", "example.org"], in: scene) == [])
    }
}
