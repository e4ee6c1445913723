import Testing
import Words

@testable import Lexicons

struct PhraseTableTests {
    private func found(_ phrases: [String], in text: String) -> [String] {
        var table = PhraseTable<String>()
        for (index, phrase) in phrases.enumerated() { table.add(phrase, phrase, from: Origin(file: "t.tsv", line: index + 1)) }
        return table.matches(in: SentenceReader().tokens(in: text)).map(\.value)
    }

    @Test(arguments: [
        (["fed up", "up"], "I'm so fed up", ["fed up"]),
        (["can't wait"], "cant wait, can’t wait", ["can't wait", "can't wait"]),
        (["slow burn"], "a slow-burn, *slow* burn, Slow Burn", ["slow burn", "slow burn", "slow burn"]),
        (["hat*", "hate"], "hats hate hated", ["hat*", "hate", "hat*"]),
        (["in love", "in love with him"], "in love with her", ["in love"]),
        ([":)", "<3", "¯\\_(ツ)_/¯"], "ok :) <33 ¯\\_(ツ)_/¯", [":)", "<3", "¯\\_(ツ)_/¯"]),
        (["korra/asami"], "Korra/Asami", ["korra/asami"]),
        (["korra"], "Korra's face", ["korra"]),
        (["*flails*"], "*flails*", ["*flails*"]),
        (["korrasami", "#notp"], "#korrasami #notp", ["korrasami", "#notp"]),
        (["just friends"], "they are \"just friends\"", ["just friends"]),
        (["i'm dead"], "im DEAD", ["i'm dead"]),
        (["/s"], "great /s", ["/s"]),
        (["10/10"], "10/10 would cry again", ["10/10"]),
    ])
    func `phrases are met as they are written in the wild`(_ phrases: [String], _ text: String, _ expected: [String]) {
        #expect(found(phrases, in: text) == expected)
    }

    @Test func `all matches come by start, the longest first, and every entry of a phrase`() {
        var table = PhraseTable<Int>()
        for (index, phrase) in ["not", "not only", "only", "not"].enumerated() { table.add(phrase, index, from: Origin(file: "t.tsv", line: index)) }
        let tokens = SentenceReader().tokens(in: "not only")
        #expect(table.allMatches(in: tokens).map(\.value) == [1, 0, 3, 2])
        #expect(table.matches(in: tokens).map(\.value) == [1])
    }

    @Test func `an entry whose condition does not hold gives way to the next`() {
        var table = PhraseTable<Int>()
        table.add("so dead", 1, from: Origin(file: "t.tsv", line: 1))
        table.add("dead", 2, from: Origin(file: "t.tsv", line: 2))
        let tokens = SentenceReader().tokens(in: "so dead")
        #expect(table.matches(in: tokens) { value, _ in value != 1 }.map(\.value) == [2])
    }
}
