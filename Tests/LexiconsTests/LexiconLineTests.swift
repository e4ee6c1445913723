import Testing

@testable import Lexicons

@Suite struct LexiconLineTests {
    private func lines() throws -> [LexiconLine] {
        try LexiconSet(texts: [
            "en/valence.tsv": "good\t1.5\nbad\t-1.8\n", "en/verbs.tsv": "know\tfactive\n", "en/others.tsv": "fans\tfans\n", "en/spellings.tsv": "bc\tbecause\n",
            "en/claims/romance.tsv": "married\tasserting\t1\n", "overlays/mine.tsv": "add\tsquee\t2\ndrop\tbad\n",
            "fandoms/lok.yaml": """
                fandom: lok
                title: Korra
                subjects: [{id: korra, name: Korra}]
                claims:
                  - id: alive
                    kind: alive
                    statement: She lives.
                    about: [korra]
                    asserting: ["came back", "was seen"]
                valences:
                  "red lotus": 0
                  "turtleduck": 2
                """,
        ]).lines
    }

    @Test func `lines that evidence can name are told with their file, line and words, a valence of 0 is not`() throws {
        let told = try lines().map { "\($0.origin) \($0.words)" }
        #expect(told == [
            "Lexicons/en/claims/romance.tsv:1 married", "Lexicons/en/valence.tsv:1 good", "Lexicons/fandoms/lok.yaml:9 came back, was seen",
            "Lexicons/fandoms/lok.yaml:12 turtleduck", "Lexicons/overlays/mine.tsv:1 squee",
        ])
    }

    @Test func `packs and overlays are people's own, and a pack's lines are for its fandom`() throws {
        let own = try lines().filter(\.isOwn)
        #expect(own.map(\.words) == ["came back, was seen", "turtleduck", "squee"])
        #expect(own.map(\.fandom) == ["lok", "lok", nil])
    }
}
