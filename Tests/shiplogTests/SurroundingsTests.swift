import Foundation
import Testing

/// What cron gives a program: nearly nothing. And what a program that reads hostile pages must not take: the network.
@Suite(.serialized) struct SurroundingsTests {
    @Test func `a night in an empty environment prints no byte, and UTF-8 is UTF-8 without a locale`() throws {
        let scene = try Scene()
        defer { scene.strike() }
        try scene.write("shiplog.yaml", "sources: [saved]\ndatabase: d.sqlite\nlexicons: \(Scene.lexicons)\n")
        try scene.write("saved/Gespräch – “neu” 💍.html", Scene.page("Korrasami is canon, naïve as it is – “they’re wives” 💍.", id: 2))
        let command = "cd '\(scene.folder.path)' && '\(Program.executable.path)'"
        func bare(_ words: String) throws -> Program.Result { try Program.tool(["env", "-i", "SHELL=/bin/sh", "/bin/sh", "-c", "\(command) \(words)"]) }
        let night = try bare("run --quiet")
        #expect(night.code == 0)
        #expect(night.output.isEmpty)
        #expect(night.remarks.isEmpty)
        #expect(try String(contentsOfFile: scene.path("Reports/latest/evidence.csv"), encoding: .utf8).contains("naïve as it is – “they’re wives” 💍"))
        let posts = try bare("extract saved")
        #expect(posts.output.contains("Gespräch – “neu” 💍.html"))
        #expect(posts.output.contains("they’re wives"))
        try scene.write("saved/Gespräch – “neu” 💍.html", "")
        let partial = try bare("run --quiet")
        #expect(partial.code == 3)
        #expect(partial.output.hasPrefix("PARTIAL: "))
        #expect(partial.remarks.contains("saved/Gespräch – “neu” 💍.html: empty file; save the page again"))
    }

    @Test func `no command opens a socket`() throws {
        let scene = try Scene()
        defer { scene.strike() }
        try scene.write("saved/b.html", "<html><head><base href='http://127.0.0.1:9/'><link rel=stylesheet href='http://127.0.0.1:9/a.css'></head><body><!DOCTYPE x SYSTEM 'http://127.0.0.1:9/x.dtd'>" + Scene.page("canon <img src='http://127.0.0.1:9/i.png'>", id: 2))
        guard try Program.tool(["strace", "-f", "-o", scene.path("trace"), "true"]).code == 0 else {
            return print("skipped: needs strace, and the right to trace")
        }
        let commands = [scene.arguments(), ["report", "--database", "d.sqlite"], ["status", "--database", "d.sqlite", "--json"], ["extract", "saved"]]
        for words in commands {
            let result = try Program.tool(["strace", "-f", "-e", "trace=network", "-o", scene.path("trace"), Program.executable.path] + words, in: scene.folder)
            #expect(result.code == 0, "\(words): \(result.remarks)")
            let calls = try String(contentsOfFile: scene.path("trace"), encoding: .utf8).split(separator: "\n").filter { $0.contains("(") }
            #expect(calls.filter { !$0.contains("socketpair(") }.isEmpty, "\(words): \(calls)")
        }
    }

    @Test func `each run opens the log anew, so that logrotate may move it`() throws {
        let scene = try Scene()
        defer { scene.strike() }
        _ = try scene.run("--no-reports")
        try FileManager.default.moveItem(atPath: scene.path("d.log"), toPath: scene.path("d.log.1"))
        _ = try scene.run("--no-reports")
        let logs = try ["d.log.1", "d.log"].map { try String(contentsOfFile: scene.path($0), encoding: .utf8).split(separator: "\n") }
        for (number, lines) in logs.enumerated() {
            #expect(lines.count == 2)
            #expect(lines.first?.contains(" info run \(number + 1) begins: sources saved") == true, "\(lines)")
            #expect(lines.last?.contains(" info run \(number + 1) ends: OK: ") == true, "\(lines)")
        }
        try scene.write("shiplog.yaml", "log: night.log\n")
        let stanza = try Program.run(["schedule", "show", "--logrotate"], in: scene.folder)
        #expect(stanza.output == "\"\(URL(fileURLWithPath: scene.path("night.log")).path)\" {\n    monthly\n    rotate 12\n    missingok\n    notifempty\n    compress\n}\n")
    }
}
