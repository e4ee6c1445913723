import Discourse
import Testing
import Words

@testable import Lexicons

@Suite struct QuietNamesTests {
    private let set: LexiconSet

    init() throws {
        set = try LexiconSet(texts: [
            "en/valence.tsv": "legend\t1.6\ncruel\t-1.6\nhope\t1.9\nlast\t0\n",
            "fandoms/a.yaml": """
                fandom: korra
                title: The Legend of Korra
                subjects:
                  - {id: cardan, name: "Cardan", aliases: ["the Cruel Prince", "the last prince", "Hope"]}
                makers:
                  - {id: m, name: "Legend Writers"}
                valences:
                  legend writers: -1
                """,
        ])
    }

    private func feelings(_ text: String) -> [Double] {
        set.valences.matches(in: SentenceReader.ofPhrases.tokens(in: text)).map(\.value.valence.value)
    }

    @Test(arguments: ["The Legend of Korra", "new Legend of Korra comics", "the Cruel Prince", "a Cruel Prince plush"])
    func `inside a name of several words a word feels nothing`(_ text: String) { #expect(feelings(text) == [0]) }

    @Test func `outside of names it feels what it does`() {
        #expect(feelings("that legend of ours was cruel") == [1.6, -1.6])
    }

    @Test func `a name of one word stays the word, a name without feelings is not kept, and the pack's own valences go before`() {
        #expect(feelings("hope") == [1.9])
        #expect(set.valences.entries.allSatisfy { $0.phrase != "the last prince" })
        #expect(feelings("legend writers") == [-1])
    }

    @Test func `such an entry counts in its fandom alone and names the pack's line`() throws {
        let entry = try #require(set.valences.entries.first { $0.phrase == "legend of korra" })
        #expect(entry.value.fandom == "korra")
        #expect(entry.origin.description == "Lexicons/fandoms/a.yaml:2")
    }
}
