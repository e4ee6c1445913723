import Testing

@testable import Lexicons

struct LexiconFindingTests {
    @Test func `entries that never match, stand twice, contradict or are covered are found`() throws {
        let set = try LexiconSet(texts: [
            "en/valence.tsv": "fed up\t-2\ngood\t1.5\ngood\t1.5\nbad\t-1\nbad\t-2\nno. just no\t-1\ndead\t-1\nisn't good\t-1\nis not good\t-1\n",
            "en/fanspeak.tsv": "dead\t1.8\t-\t-\t-\thyperbole\n*flails*\t1\nsquee*\t1\niconic\t1\t-\t-\tfan\twith others\n",
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

    @Test func `letters in a wrong encoding or with loose accents, and meanings without a reason, are found`() throws {
        let set = try LexiconSet(texts: [
            "en/valence.tsv": "caf\u{C3}\u{A9}\t1\nnai\u{308}ve\t-1\nna\u{EF}f\t-1\nwicked\t-1.8\n\u{E2}\u{20AC}\u{2122}tis\t1\n\u{1F62D}\t1\n",
            "en/fanspeak.tsv": "wicked\t2\nferal\t1\t-\t-\tfan\nfine\t1\t-\t-\tfan\tbeside others\n",
        ])
        #expect(
            set.findings().filter { $0.kind != .shadowed }.map(\.description) == [
                "Lexicons/en/fanspeak.tsv:1: \"wicked\" has another meaning than is plain (Lexicons/en/valence.tsv:4), and no reason; say why in the column note",
                "Lexicons/en/fanspeak.tsv:2: \"feral\" has another meaning than is plain, and no reason; say why in the column note",
                "Lexicons/en/valence.tsv:1: \"caf\u{C3}\u{A9}\" was saved in a wrong encoding once; write it anew and save the file as UTF-8",
                "Lexicons/en/valence.tsv:2: \"nai\u{308}ve\" holds loose accents; write it with composed letters (NFC)",
                "Lexicons/en/valence.tsv:5: \"\u{E2}\u{20AC}\u{2122}tis\" was saved in a wrong encoding once; write it anew and save the file as UTF-8",
            ])
    }

    @Test func `in our own lists there is nothing to mend`() throws {
        #expect(try LexiconSet(folder: shippedLexicons).findings().map(\.description) == [])
    }

    @Test func `show says what the lists hold of a word, and where`() throws {
        let set = try LexiconSet(texts: ["en/valence.tsv": "hat*\t-2\t-\tanger\nhate\t-2.6\n", "en/modifiers.tsv": "so\tbooster\t1.3\n"])
        #expect(set.report(on: "hated").lines.map { "\($0.list) \($0.phrase) \($0.meaning) \($0.origin)" } == ["valence hat* -2.0 (anger) Lexicons/en/valence.tsv:1"])
        #expect(set.report(on: "hate").lines.map(\.phrase) == ["hate", "hat*"])
        #expect(set.report(on: "so").lines.map(\.meaning) == ["booster × 1.3, before the word"])
        #expect(set.report(on: "zzz").lines.isEmpty)
    }
}
