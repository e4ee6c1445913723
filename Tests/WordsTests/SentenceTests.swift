import Discourse
import Testing

@testable import Words

func sentences(_ text: String) -> [String] { SentenceReader().sentences(in: text).map { text.slice($0.bytes) } }

struct SentenceTests {
    @Test(arguments: [
        ("It's canon. Get over it.", ["It's canon.", "Get over it."]),
        ("it's canon. get over it", ["it's canon.", "get over it"]),
        ("is it canon or not??!? because", ["is it canon or not??!?", "because"]),
        ("ok so like\nis it canon\ni'm crying", ["ok so like", "is it canon", "i'm crying"]),
        ("Mr. Sato vs. Mako, ep. 12 of vol. 2.", ["Mr. Sato vs. Mako, ep. 12 of vol. 2."]),
        ("i just... i can't", ["i just... i can't"]),
        ("I just... They did it", ["I just...", "They did it"]),
        ("It scored 3.5 points. Fine.", ["It scored 3.5 points.", "Fine."]),
        ("J. K. Rowling said J.K. Rowling. No.", ["J. K. Rowling said J.K. Rowling.", "No."]),
        ("\"What?\" she said. \"No!\" He left.", ["\"What?\" she said.", "\"No!\"", "He left."]),
        ("canon!!! 😭😭 i'm dead", ["canon!!! 😭😭", "i'm dead"]),
        ("we won :) so happy", ["we won :) so happy"]),
        ("great. /s moving on", ["great. /s", "moving on"]),
        ("HAND. IN. HAND.", ["HAND.", "IN.", "HAND."]),
        ("It ended.Then it began.", ["It ended.", "Then it began."]),
        ("etc. and more. Etc. They", ["etc. and more.", "Etc.", "They"]),
        ("This is a line that somebody's old program wrapped at some column\nand it goes on here.", ["This is a line that somebody's old program wrapped at some column\nand it goes on here."]),
        ("", []), (" \n\n ", []),
    ])
    func `a text falls into the sentences that a reader hears`(_ text: String, _ expected: [String]) {
        #expect(sentences(text) == expected)
    }

    @Test func `words without a stop fall into sentences of a bounded length and none is lost`() {
        let read = SentenceReader().sentences(in: Array(repeating: "and they held hands", count: 800).joined(separator: " "))
        #expect(read.map(\.tokens.count) == [1000, 1000, 1000, 200])
    }

    @Test func `endings, outcries and paragraphs are told`() {
        let read = SentenceReader().sentences(in: "Yes!!! Really?! So.\n\nWell... and\nthen")
        #expect(read.map(\.ending) == [.exclamation, .question, .statement, .none, .none])
        #expect(read.map(\.exclamations) == [3, 1, 0, 0, 0])
        #expect(read.map(\.paragraph) == [0, 0, 0, 1, 1])
    }
}
