import Discourse
import Testing

@Suite struct PostTests {
    @Test func `segments are placed one under the other`() {
        let post = Post(site: .text, nativeID: "1", segments: [Segment(.own, "hé"), Segment(.quote, "no", speaker: "Bo"), Segment(.own, "so")])
            .placed()
        #expect(post.body == "hé\nno\nso")
        for segment in post.segments {
            #expect(post.body.slice(segment.start..<segment.start + segment.text.utf8.count) == segment.text)
        }
    }

    @Test func `only own words, titles and tags are the poster's voice`() {
        #expect(Segment.Kind.allCases.filter(\.isPostersVoice) == [.own, .tag, .title])
    }

    @Test func `a slice that cuts a character is empty`() {
        #expect("hé".slice(0..<2) == "")
        #expect("hé".slice(0..<9) == "")
        #expect("hé".slice(1..<3) == "é")
    }

    @Test func `a valence keeps its bounds and a polarity is drawn in`() {
        #expect(Valence(4.5) == nil)
        #expect(Valence(.nan) == nil)
        #expect(Polarity(3).value == 1)
        #expect(Polarity(.nan).value == 0)
    }

    @Test func `coverage is the share of tokens that an entry matched`() {
        #expect(Tone(feeling: .neutral, polarity: .zero, tokens: 8, hits: 2).coverage == 0.25)
        #expect(Tone.unknown(tokens: 0).coverage == 0)
    }
}
