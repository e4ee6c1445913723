import Foundation
import Testing

@Suite(.serialized) struct CommandTests {
    static let lexicons = Program.project.appendingPathComponent("Lexicons").path

    func lines(_ text: String) throws -> [[String: Any]] {
        try text.split(separator: "\n").map { try #require(try JSONSerialization.jsonObject(with: Data($0.utf8)) as? [String: Any]) }
    }

    @Test func `score answers every line in order and goes on after a bad one`() throws {
        let input = #"{"id": "a", "text": "they're married, it's canon", "claims": ["korrasami-canon"]}"# + "\nnonsense\n" + #"{"id": "b", "text": "soup"}"# + "\n"
        let result = try Program.run(["score", "--lexicons", Self.lexicons], input: input)
        #expect(result.code == 3)
        let found = try lines(result.output)
        #expect(found.map { $0["id"] as? String } == ["a", nil, "b"])
        #expect(found[1]["error"] != nil)
        let claim = try #require((found[0]["claims"] as? [[String: Any]])?.first)
        #expect(claim["stance"] as? String == "confirmed")
        let evidence = try #require(claim["evidence"] as? [[String: Any]])
        #expect(!evidence.isEmpty)
    }

    @Test func `the places of evidence are bytes of the text as given`() throws {
        let text = "> naïve – they're sisters\n\nnever, they're wives 💍\n#korrasami"
        let line = try JSONSerialization.data(withJSONObject: ["id": "a", "text": text, "claims": ["korrasami-canon"]])
        let result = try Program.run(["score", "--lexicons", Self.lexicons], input: String(decoding: line, as: UTF8.self) + "\n")
        let claim = try #require((try lines(result.output)[0]["claims"] as? [[String: Any]])?.first)
        let bytes = Array(text.utf8)
        for row in try #require(claim["evidence"] as? [[String: Any]]) {
            let trigger = try #require(row["trigger"] as? [Int])
            #expect(String(decoding: bytes[trigger[0]..<trigger[1]], as: UTF8.self) == row["text"] as? String)
        }
    }

    @Test func `explain tells tokens and claims as JSON`() throws {
        let result = try Program.run(["explain", "they're not just friends", "--claim", "korrasami-canon", "--json", "--lexicons", Self.lexicons])
        #expect(result.code == 0)
        let object = try #require(try lines(result.output).first)
        let tokens = try #require((object["sentences"] as? [[String: Any]])?.first?["tokens"] as? [[String: Any]])
        for key in ["text", "start", "end", "kind"] { #expect(tokens[0][key] != nil) }
        #expect((object["claims"] as? [[String: Any]])?.first?["claim"] as? String == "korrasami-canon")
    }

    @Test func `init makes a project that runs`() throws {
        let folder = try Program.folder()
        #expect(try Program.run(["init"], in: folder).code == 0)
        let again = try Program.run(["init"], in: folder)
        #expect(again.code == 1)
        #expect(again.remarks == "shiplog: ./shiplog.yaml: is there already; nothing was written over\n")
        let run = try Program.run(["run", "--lexicons", Self.lexicons], in: folder)
        #expect(run.code == 0, "\(run.remarks)")
        #expect(run.output.hasPrefix("OK: "))
        #expect(try Program.run(["status", "--json"], in: folder).code == 0)
    }

    @Test func `a report made again has the same bytes`() throws {
        let folder = try Program.folder()
        let sample = Program.project.appendingPathComponent("Data/sample/reddit").path
        #expect(try Program.run(["run", sample, "--database", "d.sqlite", "--lexicons", Self.lexicons], in: folder).code == 0)
        let page = folder.appendingPathComponent("Reports/latest/index.html")
        let before = try Data(contentsOf: page)
        #expect(try Program.run(["report", "--database", "d.sqlite"], in: folder).code == 0)
        #expect(try Data(contentsOf: page) == before)
    }

    @Test func `help fits eighty columns and names every command`() throws {
        let help = try Program.run(["--help"], environment: ["COLUMNS": "80"])
        #expect(help.code == 0)
        for command in ["run", "report", "extract", "explain", "score", "validate", "lexicon", "claims", "status", "schedule", "forget", "snapshot", "export", "init"] {
            #expect(help.output.contains("  \(command) "), "\(command) is missing")
        }
        #expect(help.output.split(separator: "\n").allSatisfy { $0.count <= 80 })
    }

    @Test func `an explanation fits eighty columns`() throws {
        let text = "people used to say that they were just friends, but after the finale everybody knows: they're wives"
        let result = try Program.run(["explain", text, "--claim", "korrasami-canon", "--lexicons", "Lexicons"], environment: ["COLUMNS": "80"])
        #expect(result.code == 0)
        // The text itself is not cut.
        for line in result.output.split(separator: "\n") where !text.contains(line.prefix(20)) { #expect(line.count <= 80, "\(line)") }
    }

    @Test(arguments: ["😭", "❤️", "好き", "<3"])
    func `explain keeps its columns behind a picture or a letter of two columns`(_ face: String) throws {
        let result = try Program.run(["explain", "I love them \(face)", "--lexicons", "Lexicons"], environment: ["COLUMNS": "80"])
        let clause = try #require(result.output.split(separator: "\n").first { $0.contains("“I love them") && $0.contains(" clause") })
        let wide = face == "好き" ? 4 : 2
        #expect(clause.hasPrefix("    “I love them \(face)”" + String(repeating: " ", count: 24 - 14 - wide) + " +"), "\(clause)")
    }

    @Test func `explain prints every rule with its examples, and wants one thing at a time`() throws {
        let rules = try Program.run(["explain", "--rules"])
        #expect(rules.code == 0)
        #expect(rules.output.contains("wished-saying: "))
        #expect(try Program.run(["explain"]).code == 2)
        #expect(try Program.run(["explain", "text", "--rules"]).code == 2)
    }
}
