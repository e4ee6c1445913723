import Discourse
import Testing

@testable import Pages

struct VoicesTests {
    private func speakers(_ segments: [Segment]) -> [String?] { Introductions.named(segments).filter { $0.kind == .quote }.map(\.speaker) }

    @Test(arguments: [
        ("Konietzko wrote on his blog:", "Konietzko"), ("As Bryan Konietzko later explained:", "Bryan Konietzko"), ("In a post, co-creator Bryan Konietzko said:", "Bryan Konietzko"),
        ("“It is real,” said Janet Varney:", "Janet Varney"), ("From Bryan Konietzko's Tumblr:", "Bryan Konietzko"), ("Here is what J. K. Rowling had to say:", "J. K. Rowling"), ("According to Varney:", "Varney"),
        ("Konietzko responded in his post:", "Konietzko"), ("@mako wrote:", "mako"), ("Quote from mako:", "mako"), ("I had to laugh.\nmako_77 said:", "mako_77"), ("Originally posted by Zuko", "Zuko"), ("mako wrote:", "mako"),
    ])
    func `the sentence before a quotation names its speaker`(sentence: String, name: String) {
        #expect(speakers([Segment(.own, sentence), Segment(.quote, "x")]) == [name])
    }

    @Test(arguments: ["I loved this bit:", "A teacher from Ohio said:", "This is great.", "She said:", "Look at this:", "canon says:", "someone wrote:", "Quote from the show:", "In reply to everyone:"])
    func `a sentence that names nobody leaves the quotation without a speaker`(sentence: String) {
        #expect(speakers([Segment(.own, sentence), Segment(.quote, "x")]) == [nil])
    }

    @Test func `he who goes on is who spoke before`() {
        #expect(speakers([Segment(.own, "Konietzko wrote:"), Segment(.quote, "x"), Segment(.own, "He went on:"), Segment(.quote, "y"), Segment(.own, "I agree."), Segment(.quote, "z")]) == ["Konietzko", "Konietzko", nil])
    }

    @Test(arguments: [
        ("Korra said:", "Korra"), ("— Bryan Konietzko", "Bryan Konietzko"), ("Originally Posted by Asami Sato", "Asami Sato"), ("Quote from: Bolin on December 22, 2014, 03:15:00 PM", "Bolin"), ("Mako wrote: ↑Sat Dec 20, 2014 8:21 am", "Mako"),
        ("wu_said_it wrote:", "wu_said_it"),
    ])
    func `a quotation's header gives the name alone`(header: String, name: String) { #expect(speakerName(in: header) == name) }

    @Test func `a header without a name gives none`() { #expect(speakerName(in: "Quote:") == nil && speakerName(in: "") == nil) }

    private func text(_ html: String) throws -> String { try HTMLTree(utf8: Array(html.utf8), path: "x").root.plainText }

    @Test func `text keeps paragraphs and lines and folds the rest`() throws {
        #expect(try text("<p>one\n two</p><p>three<br>four</p>five<br><br>six") == "one two\n\nthree\nfour\n\nfive\n\nsix")
        #expect(try text("<ul><li>a</li><li>b</li></ul><pre>x\n  y</pre>") == "a\nb\n\nx\ny")
        #expect(try text("a&nbsp;&nbsp;b\u{200B}c") == "a bc")
    }

    @Test func `scripts, controls and hidden parts are no text`() throws {
        #expect(try text("<p>a<script>x</script><button>Like</button><span class=\"sr-only\">y</span><span hidden>z</span></p>") == "a")
    }

    @Test func `a picture is read where it stands for an emoticon`() throws {
        #expect(try text("<p>hi <img class=\"smilie\" alt=\":)\"> <img alt=\"❤️\"> <img alt=\"A photograph of a cat\"></p>") == "hi :) ❤️")
    }

    @Test func `words come out in the composed form`() throws { #expect(Array(try text("<p>e\u{301}</p>").utf8) == Array("é".utf8)) }

    @Test func `a page of any tags ends in posts or an error, and its text never stands outside its segments`() {
        var seed: UInt64 = 20141219
        let parts = ["<div>", "</div>", "<blockquote>", "</blockquote>", "<p>", "words and more words, ", "<article class=\"post\">", "</article>", "<time datetime=\"2014-12-22\">", "</time>", "<a href=\"/user/x\">", "</a>", "<table>", "<!--", "-->", "&amp;", "<li class=\"comment\" id=\"comment-1\">", "<script>", "</script>"]
        for round in 0..<60 {
            var html = ""
            for _ in 0..<40 {
                seed = seed &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
                html += parts[Int(seed >> 33) % parts.count]
            }
            guard let posts = try? read(html) else { continue }
            for post in posts { #expect(post.segments.allSatisfy { !$0.text.isEmpty && post.body.slice($0.start..<$0.start + $0.text.utf8.count) == $0.text }, "round \(round)") }
        }
    }

    @Test func `the same author, date and words give the same id, and no shift of them another's`() {
        #expect(stableID(["a", "b"]) == stableID(["a", "b"]) && stableID(["ab", ""]) != stableID(["a", "b"]) && stableID([nil]).count == 16)
    }

    @Test func `advertisements among posts and their labels are no post and no text`() throws {
        let comment = { (number: Int, link: String, name: String, words: String) in
            """
            <article id="elComment_\(number)" class="ipsComment"><h3 class="cAuthorPane_author"><strong>\(name)</strong></h3>\
            \(link)<time datetime="2015-01-0\(number)T10:00:00Z">x</time><div data-role="commentContent">\(words)</div></article>
            """
        }
        let link = { (number: Int) in "<a href=\"/topic/1-x/?do=findComment&comment=\(number)\">Share</a>" }
        let html = "<meta name=\"generator\" content=\"Invision Community\"><div data-controller=\"core.front.core.commentFeed\">"
            + comment(1, link(1), "Joe", "<p>Advertisement (gone after <a href=/r>registration</a>)</p><p>They held hands.</p><p>- Advertisement -</p>")
            + comment(2, "", "Advertisement", "<p>Hi Joe, take a look here.</p>")
            + comment(3, link(3), "Ann", "<p>Advertisement for the film: they held hands in it.</p>") + "</div>"
        let posts = try read(html)
        #expect(posts.map { $0.author ?? "-" } == ["Joe", "Ann"])
        #expect(posts.map(voices) == ["own: They held hands.", "own: Advertisement for the film: they held hands in it."])
    }
}
