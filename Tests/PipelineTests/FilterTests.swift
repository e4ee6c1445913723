import Foundation
import Lexicons
import Pipeline
import Testing

@Suite struct FilterTests {
    static let pack = """
        fandom: harbour
        title: Harbour Lights
        subjects:
          - {id: ines, name: Ines}
          - {id: marta, name: Marta, aliases: [the pilot]}
        claims:
          - {id: inmar-canon, kind: romance, statement: Ines and Marta are a couple., about: [ines, marta], names: [Inmar]}
        """

    static func filter() throws -> Filter {
        Filter(
            Judge(
                try LexiconSet(texts: [
                    "fandoms/harbour.yaml": pack, "en/valence.tsv": "# term\tvalence\nlovely\t2.4\n",
                ])))
    }

    func object(_ line: String) throws -> [String: Any] {
        try #require(try JSONSerialization.jsonObject(with: Data(line.utf8)) as? [String: Any])
    }

    @Test func `a line of text gives one line with its id, its tone and its claims`() throws {
        let output = try Self.filter().output(for: Array(#"{"id": "x1", "text": "so lovely", "claims": ["inmar-canon"]}"#.utf8))
        #expect(!output.isFault)
        #expect(output.lines.count == 1)
        let line = try object(output.lines[0])
        #expect(line["id"] as? String == "x1")
        for key in ["post_sentiment", "polarity", "tokens", "hits", "claims"] { #expect(line[key] != nil, "\(key) is missing") }
    }

    @Test func `an id that is a number comes back as text`() throws {
        let output = try Self.filter().output(for: Array(#"{"id": 7, "text": "hm"}"#.utf8))
        #expect(try object(output.lines[0])["id"] as? String == "7")
    }

    @Test(arguments: [
        ("not json", "stdin: the line is not a JSON object with an \"id\" and a \"text\" or \"html\"; mend or drop it"),
        (#"{"id": "a"}"#, "stdin: the line has neither \"text\" nor \"html\"; give one of them"),
        (#"{"id": "a", "text": "x", "claims": ["nope"]}"#, "stdin: claim \"nope\" is in no pack; name its folder with --fandoms"),
    ])
    func `a line that cannot be judged says why`(line: String, message: String) throws {
        let output = try Self.filter().output(for: Array(line.utf8))
        #expect(output.isFault)
        #expect(try object(output.lines[0])["error"] as? String == message)
    }

    @Test func `the same line gives the same bytes`() throws {
        let filter = try Self.filter(), line = Array(#"{"id": "x", "text": "Inmar is lovely!! 😭"}"#.utf8)
        #expect(filter.output(for: line).lines == filter.output(for: line).lines)
    }
}
