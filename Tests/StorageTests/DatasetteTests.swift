import Discourse
import Foundation
import Testing

@testable import Storage

/// Datasette opens the database with our words for its tables. DATASETTE names the program, else it is looked for in the build folder
/// (`make test` puts it there where it may) and in PATH.
@Suite struct DatasetteTests {
    private func run(_ program: String, _ arguments: [String]) -> (status: Int32, output: String)? {
        let process = Process(), pipe = Pipe()
        process.executableURL = URL(fileURLWithPath: "/usr/bin/env")
        process.arguments = [program] + arguments
        process.standardOutput = pipe
        process.standardError = FileHandle.nullDevice
        guard (try? process.run()) != nil else { return nil }
        let data = pipe.fileHandleForReading.readDataToEndOfFile()
        process.waitUntilExit()
        return (process.terminationStatus, String(decoding: data, as: UTF8.self))
    }

    @Test func `Datasette reads every table and view, with their descriptions`() throws {
        let ours = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
            .appendingPathComponent(".build/tools/bin/datasette").path
        let program = ProcessInfo.processInfo.environment["DATASETTE"] ?? (FileManager.default.fileExists(atPath: ours) ? ours : "datasette")
        guard run(program, ["--version"])?.status == 0 else { return print("skipped: there is no datasette (pip install datasette)") }
        try withFolder { folder in
            let bench = try Bench(Store(path: folder + "/discourse.sqlite", mode: .writing))
            try bench.run { writer, ledger in
                try bench.read("a", [judged(post("1", "it is canon", quoting: [("Konietzko", "it is canon")]))], writer, ledger)
            }
            try bench.store.indexSentences()
            try bench.store.close()
            try Data(Schema.datasetteMetadata(database: "discourse").utf8).write(to: URL(fileURLWithPath: folder + "/metadata.yaml"))
            func get(_ path: String) -> String? {
                let answer = run(program, [folder + "/discourse.sqlite", "--metadata", folder + "/metadata.yaml", "--get", path])
                return answer.flatMap { $0.status == 0 ? $0.output : nil }
            }
            for relation in Schema.relations where relation.kind != .index {
                let rows = get("/discourse/\(relation.name).json?_shape=array&_size=1")
                #expect(rows?.hasPrefix("[") == true, "\(relation.name)")
            }
            #expect(get("/discourse/evidence_quotes.json?_shape=array")?.contains("\"quote\": \"it is canon\"") == true)
            #expect(get("/discourse/judgements")?.contains("What each voice of a post holds of each claim at issue.") == true)
        }
    }
}
