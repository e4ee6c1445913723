import Discourse
import Foundation
import Lexicons
import Testing

@testable import Pipeline

@Suite struct ForeignPostTests {
    private func line(_ text: String) throws -> [String: Any] {
        let judge = Judge(
            try LexiconSet(texts: [
                "en/valence.tsv": "wonderful\t3\t-\t-\n",
                "fandoms/lok.yaml": "fandom: lok\ntitle: Korra\nclaims:\n  - {id: korrasami-canon, kind: romance, statement: They are a couple., names: [Korrasami]}\n",
            ]))
        let input = try JSONSerialization.data(withJSONObject: ["id": "1", "text": text])
        let output = Filter(judge).output(for: Array(input))
        let line = try #require(output.lines.first)
        return try #require(JSONSerialization.jsonObject(with: Data(line.utf8)) as? [String: Any])
    }

    @Test func `a post in a language without word lists is told and not scored`() throws {
        let line = try line("Korrasami ist für mich der Höhepunkt der ganzen Serie, wonderful, ich habe nur noch geweint vor Glück")
        #expect(line["language"] as? String == "de" && line["tokens"] as? Int == 0 && line["hits"] as? Int == 0)
        #expect((line["claims"] as? [Any])?.isEmpty == true)
    }

    @Test func `a post whose language nothing shows is read as English`() throws {
        let line = try line("Korrasami wonderful")
        #expect(line["language"] as? String == "und" && line["hits"] as? Int == 1 && (line["claims"] as? [Any])?.count == 1)
    }
}
