import Foundation
import Pipeline
import Testing

/// DESIGN's table of exit codes, a row each: the built program is led there and its code read.
@Suite(.serialized) struct ExitCodeTableTests {
    /// One row of the table.
    struct Row: Sendable, CustomTestStringConvertible {
        let code: ExitCode
        let meaning: String
        let scene: @Sendable (Scene) throws -> Program.Result
        var testDescription: String { "\(code.rawValue): \(meaning)" }
    }

    static let rows: [Row] = [
        Row(code: .done, meaning: "all done") { try $0.run() },
        Row(code: .done, meaning: "nothing new") { scene in
            _ = try scene.run()
            return try scene.run()
        },
        Row(code: .failed, meaning: "failed, nothing committed") { try $0.run(source: "nowhere") },
        Row(code: .usage, meaning: "wrong command line") { try $0.run("--since", "yesterday") },
        Row(code: .partial, meaning: "done, but some inputs could not be read") { scene in
            try scene.write("saved/empty.html", "")
            return try scene.run()
        },
        Row(code: .wrongFile, meaning: "a config, claim or lexicon file is wrong") { scene in
            try scene.write("shiplog.yaml", "k: many\n")
            return try scene.run()
        },
        Row(code: .locked, meaning: "another run holds the lock") { scene in
            let first = try scene.longRun()
            defer { first.end() }
            let second = try scene.run()
            let line = "FAILED: d.sqlite: another run is at work, pid \(first.process.processIdentifier), since 20"
            #expect(second.remarks.hasPrefix(line) && second.remarks.hasSuffix("Z; wait for it to end\n"), "\(second.remarks)")
            return second
        },
        Row(code: .database, meaning: "database damaged") { scene in
            try scene.write("d.sqlite", String(repeating: "a diary, no database ", count: 400))
            return try scene.run()
        },
        Row(code: .database, meaning: "database newer than the program") { scene in
            _ = try scene.run()
            try scene.overwrite("d.sqlite", at: 60, [0, 0, 0, 99])
            return try scene.run()
        },
        Row(code: .database, meaning: "the disk is full") { try $0.runOnFullDisk() },
        Row(code: .checkFailed, meaning: "a check that the user asked for failed") { scene in
            try scene.write("gold.jsonl", #"{"id": "1", "text": "soup", "claims": [{"claim": "korrasami-canon", "stance": "confirmed"}]}"#)
            return try Program.run(["validate", "gold.jsonl", "--min-f1", "1", "--lexicons", Scene.lexicons], in: scene.folder)
        },
        Row(code: .interrupted, meaning: "interrupted; what was committed stays and the next run goes on from it") { try $0.interrupted(by: SIGINT) },
        Row(code: .terminated, meaning: "terminated; what was committed stays and the next run goes on from it") { try $0.interrupted(by: SIGTERM) },
    ]

    @Test func `every code has its row`() {
        #expect(Set(Self.rows.map(\.code)) == Set(ExitCode.allCases))
    }

    @Test(arguments: rows) func `the program ends with the code of the row`(row: Row) throws {
        let scene = try Scene()
        defer { scene.strike() }
        let result: Program.Result
        do { result = try row.scene(scene) } catch let skip as Scene.Skipped { return print("skipped: \(row.testDescription): \(skip.reason)") }
        #expect(result.code == row.code.rawValue, "\(result.output)\(result.remarks)")
        // The first word carries the verdict, whatever stream it goes to.
        let word = result.output + result.remarks
        switch row.code {
        case .done: #expect(word.hasPrefix("OK: "))
        case .partial, .interrupted, .terminated: #expect(word.hasPrefix("PARTIAL: "))
        case .failed, .wrongFile, .locked, .database: #expect(word.hasPrefix("FAILED: "), "\(word)")
        case .usage, .checkFailed: #expect(!word.isEmpty)
        }
    }
}
