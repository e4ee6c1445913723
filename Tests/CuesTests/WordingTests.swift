import Testing
import Words

@testable import Cues

@Suite struct WordingTests {
    private let writer = WordingWriter(spellings: ["gonna": ["going", "to"], "dont": ["do", "not"]])

    private func forms(_ text: String) -> [String] { writer.wording(of: SentenceReader().tokens(in: text)).forms }

    @Test(arguments: [
        ("they're", ["they", "are"]), ("isn't", ["is", "not"]), ("can't", ["can", "not"]), ("won't", ["will", "not"]),
        ("shouldn't've", ["should", "not", "have"]), ("she's", ["she", "is"]), ("gonna", ["going", "to"]), ("I'd", ["i", "would"]),
    ])
    func `contractions are written out`(text: String, expected: [String]) { #expect(forms(text) == expected) }

    @Test func `a possessive stands apart`() { #expect(forms("Korra's wife") == ["korra", "'s", "wife"]) }

    @Test func `hashtags stand as their parts`() { #expect(forms("#KorraIsCanon") == ["korra", "is", "canon"]) }

    @Test func `forms lead back to their tokens and tokens to their forms`() {
        let wording = writer.wording(of: SentenceReader().tokens(in: "they gonna be in love"))
        #expect(wording.forms == ["they", "going", "to", "be", "in", "love"])
        #expect(wording.tokenRange(1..<3) == 1..<2)
        #expect(wording.formRange(1..<2) == 1..<3)
        #expect(wording.tokens == wording.tokens.sorted())
    }
}
