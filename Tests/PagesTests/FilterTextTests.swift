import Discourse
import Pages
import Testing

@Suite struct FilterTextTests {
    func segments(_ text: String) -> [Segment] { FilterText(text).post(id: "x").segments }

    @Test func `own words, quotations and tags are told apart`() {
        let found = segments("> they're sisters\n> surely\n\nsure, jan\n#korrasami #i am not okay")
        #expect(found.map(\.kind) == [.quote, .own, .tag, .tag])
        #expect(found.map(\.text) == ["they're sisters\n  surely", "sure, jan", "korrasami", "i am not okay"])
    }

    @Test func `a quotation is the words of whom the line before it names`() {
        let found = segments("Konietzko responded in his post:\n> they are in love\n\nthere you have it\n> really?\nyes")
        #expect(found.map(\.kind) == [.own, .quote, .own, .quote, .own] && found.map(\.speaker) == [nil, "Konietzko", nil, nil, nil])
    }

    @Test func `every segment's start points at its bytes in the given text`() {
        let text = "\n\né first\n> quoted é\nafter\n\n#one #two words"
        for segment in segments(text) {
            let bytes = segment.start..<segment.start + segment.text.utf8.count
            #expect(text.slice(bytes) == segment.text)
        }
    }

    @Test func `a heading is no tag`() {
        #expect(segments("# Chapter one").map(\.kind) == [.own])
    }

    @Test func `a hashtag inside the words stays there`() {
        #expect(segments("i love #korrasami so much").map(\.kind) == [.own])
    }

    @Test func `nothing but blanks gives no segment`() {
        #expect(segments(" \n\n ").isEmpty)
    }
}
