import Foundation
import Testing

/// DESIGN's table of exit codes, met through the built program.
@Suite(.serialized) struct ExitCodeTests {
    static let lexicons = Program.project.appendingPathComponent("Lexicons").path

    /// A project folder with one page in it.
    func project(page: String = "<article class=h-entry><p class=e-content>Korra and Asami are together, it is canon, and I cried.</p></article>") throws -> URL {
        let folder = try Program.folder()
        try FileManager.default.createDirectory(at: folder.appendingPathComponent("saved"), withIntermediateDirectories: true)
        try Data("<html><body>\(page)</body></html>".utf8).write(to: folder.appendingPathComponent("saved/a.html"))
        return folder
    }

    func run(_ folder: URL, _ more: String...) throws -> Program.Result {
        try Program.run(["run", "saved", "--database", "d.sqlite", "--lexicons", Self.lexicons] + more, in: folder)
    }

    @Test func `0: all done, and again with nothing new`() throws {
        let folder = try project()
        let first = try run(folder), second = try run(folder)
        #expect(first.code == 0, "\(first.remarks)")
        #expect(first.output.hasPrefix("OK: 1 page read with 1 post; report in Reports/latest/index.html"))
        #expect(second.code == 0)
        #expect(second.output.hasPrefix("OK: nothing new in 1 file"))
        #expect(FileManager.default.fileExists(atPath: folder.appendingPathComponent("Reports/latest/judgements.csv").path))
    }

    @Test func `0: a quiet run prints no byte, also without a locale or a path`() throws {
        let folder = try project()
        let result = try run(folder, "--quiet")
        #expect(result.code == 0)
        #expect(result.output.isEmpty)
        #expect(result.remarks.isEmpty)
    }

    @Test func `1: a folder that is not there`() throws {
        let folder = try project()
        let result = try Program.run(["run", "nowhere", "--database", "d.sqlite", "--lexicons", Self.lexicons], in: folder)
        #expect(result.code == 1)
        #expect(
            result.remarks
                == "FAILED: nowhere: there is no such file or folder; is the disk mounted and the path right? nothing was changed\n")
    }

    @Test func `2: a wrong command line`() throws {
        #expect(try Program.run(["run", "--nonsense"]).code == 2)
        #expect(try Program.run(["sing"]).code == 2)
        #expect(try Program.run(["explain", "x", "--claim", "no-such-claim", "--lexicons", Self.lexicons]).code == 2)
    }

    @Test func `3: an empty file and a binary named html are told, the rest is done`() throws {
        let folder = try project()
        try Data().write(to: folder.appendingPathComponent("saved/empty.html"))
        try Data((0..<4000).map { UInt8(truncatingIfNeeded: $0 &* 7) }).write(to: folder.appendingPathComponent("saved/binary.html"))
        let result = try run(folder)
        #expect(result.code == 3)
        #expect(result.output.hasPrefix("PARTIAL: 1 page read with 1 post; 2 inputs could not be read"))
        #expect(result.remarks.contains("saved/empty.html: "))
        #expect(result.remarks.contains("saved/binary.html: "))
        #expect(try run(folder).code == 0)
    }

    @Test func `0: a page in windows-1252 keeps its quotation marks and dashes`() throws {
        let folder = try project()
        var bytes = Array("<html><head><meta charset=\"iso-8859-1\"></head><body><article class=h-entry><p class=e-content>".utf8)
        bytes += [0x93] + Array("They are married".utf8) + [0x94, 0x20, 0x96] + Array(" said nobody, and it".utf8) + [0x92]
        bytes += Array("s fine by me, really, since the whole of it was a long and happy story.</p></article></body></html>".utf8)
        try Data(bytes).write(to: folder.appendingPathComponent("saved/a.html"))
        let result = try Program.run(["extract", "saved"], in: folder)
        #expect(result.code == 0)
        #expect(result.output.contains("“They are married” – said nobody, and it’s fine"))
    }

    @Test func `4: a broken pack names its file and line`() throws {
        let folder = try project()
        try FileManager.default.createDirectory(at: folder.appendingPathComponent("Fandoms"), withIntermediateDirectories: true)
        try Data("fandom: x\ntitle: X\nclaims:\n  - {id: a, kind: marriage, statement: S}\n".utf8).write(to: folder.appendingPathComponent("Fandoms/x.yaml"))
        let result = try run(folder, "--fandoms", "Fandoms")
        #expect(result.code == 4)
        #expect(result.remarks.hasPrefix("FAILED: Fandoms/x.yaml:4: "))
        #expect(!FileManager.default.fileExists(atPath: folder.appendingPathComponent("d.sqlite").path))
    }

    @Test func `4: word lists that are not there say where they were looked for`() throws {
        let folder = try project()
        let result = try Program.run(["run", "saved", "--lexicons", "Nowhere"], in: folder)
        #expect(result.code == 4)
        #expect(result.remarks == "FAILED: Lexicons/en: not found (looked in Nowhere); name the folder with --lexicons DIR\n")
    }

    @Test func `4: a config with an unknown setting names the line`() throws {
        let folder = try project()
        try Data("sources:\n  - saved\ncolour: red\n".utf8).write(to: folder.appendingPathComponent("shiplog.yaml"))
        let result = try Program.run(["run", "--lexicons", Self.lexicons], in: folder)
        #expect(result.code == 4)
        #expect(result.remarks.hasPrefix("FAILED: shiplog.yaml:3: there is no setting \"colour\""))
    }

    @Test func `6: a file that is no database is left as it was`() throws {
        let folder = try project()
        let database = folder.appendingPathComponent("d.sqlite")
        try Data("this is a diary, not a database, and long enough to be taken for one".utf8).write(to: database)
        let before = try Data(contentsOf: database)
        let result = try run(folder)
        #expect(result.code == 6, "\(result.remarks)")
        #expect(try Data(contentsOf: database) == before)
    }

    @Test func `7: a check that was asked for and failed`() throws {
        let folder = try project()
        let gold = #"{"id": "1", "text": "soup", "claims": [{"claim": "korrasami-canon", "stance": "confirmed"}]}"#
        try Data(gold.utf8).write(to: folder.appendingPathComponent("gold.jsonl"))
        #expect(try Program.run(["validate", "gold.jsonl", "--min-f1", "1", "--lexicons", Self.lexicons], in: folder).code == 7)
    }
}
