import Testing

@testable import Lexicons

struct LexiconFindingTests {
    @Test func `entries that never match, stand twice, contradict or are covered are found`() throws {
        let set = try LexiconSet(texts: [
            "en/valence.tsv": "fed up\t-2\ngood\t1.5\ngood\t1.5\nbad\t-1\nbad\t-2\nno. just no\t-1\ndead\t-1\nisn't good\t-1\nis not good\t-1\n",
            "en/fanspeak.tsv": "dead\t1.8\niconic\t1\t-\t-\tfan\n*dies*\t1.6\n",
        ])
        #expect(
            set.findings().map(\.description) == [
                "Lexicons/en/valence.tsv:3: \"good\" stands twice (Lexicons/en/valence.tsv:2); drop one of the lines",
                "Lexicons/en/valence.tsv:5: \"bad\" was given another meaning before (Lexicons/en/valence.tsv:4); keep one of the lines",
                "Lexicons/en/valence.tsv:6: \"no. just no\" can never match; write it as texts are written, or drop it",
                "Lexicons/en/valence.tsv:7: \"dead\" is always covered by another list (Lexicons/en/fanspeak.tsv:1); drop it or give the other a context",
                "Lexicons/en/valence.tsv:9: \"is not good\" stands twice (Lexicons/en/valence.tsv:8); drop one of the lines",
            ])
    }

    @Test func `show says what the lists hold of a word, and where`() throws {
        let set = try LexiconSet(texts: ["en/valence.tsv": "hat*\t-2\t-\tanger\nhate\t-2.6\n", "en/modifiers.tsv": "so\tbooster\t1.3\n"])
        #expect(set.report(on: "hated").lines.map { "\($0.list) \($0.phrase) \($0.meaning) \($0.origin)" } == ["valence hat* -2.0 (anger) Lexicons/en/valence.tsv:1"])
        #expect(set.report(on: "hate").lines.map(\.phrase) == ["hate", "hat*"])
        #expect(set.report(on: "so").lines.map(\.meaning) == ["booster × 1.3, before the word"])
        #expect(set.report(on: "zzz").lines.isEmpty)
    }
}
