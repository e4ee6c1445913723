import Testing

@testable import Pages

func tree(_ markup: String) throws -> HTMLTree { try HTMLTree(utf8: Array(markup.utf8), path: "page.html") }

@Suite struct HTMLTreeTests {
    @Test func `elements, texts and comments stand in page order`() throws {
        let page = try tree("<body><p class=a>one <b>two</b> three</p><!-- four --><p>five</p></body>")
        let names = page.root.descendants.map { $0.isElement ? $0.name : $0.text }
        #expect(names == ["html", "body", "p", "one ", "b", "two", " three", " four ", "p", "five"])
    }

    @Test func `a node knows its neighbours`() throws {
        let body = try #require(try tree("<body><p>1</p>-<i>2</i><u>3</u></body>").root.first("body"))
        let italic = try #require(body.first("i"))
        #expect(body.children.map(\.text) == ["1", "-", "2", "3"])
        #expect(italic.previousElement?.name == "p" && italic.nextElement?.name == "u")
        #expect(italic.previousSibling?.text == "-" && italic.nextSibling?.nextSibling == nil)
        #expect(italic.parent == body && italic.ancestors.map(\.name) == ["body", "html"])
        #expect(italic.closest { $0.name == "html" }?.name == "html" && italic.closest("i") == italic)
    }

    @Test func `entities, attributes without a value and repeated ones are read`() throws {
        let link = try #require(try tree("<a href='x?a=1&amp;b=2' title=\"&lt;é&gt;\" hidden href=second data-odd=7>&copy;&nope;</a>").root.first("a"))
        #expect(link.attribute("href") == "x?a=1&b=2" && link.attribute("title") == "<é>")
        #expect(link.attribute("hidden") == "" && link.attribute("alt") == nil && link.attribute("data-odd") == "7")
        #expect(link.text == "©&nope;")
    }

    @Test func `texts next to each other are one`() throws {
        let paragraph = try #require(try tree("<p>a &amp; b &lt; c</p>").root.first("p"))
        #expect(paragraph.children.map(\.text) == ["a & b < c"])
    }

    @Test func `noscript and template keep their elements`() throws {
        let page = try tree("<body><noscript><div class=post>p</div></noscript><template><p>t</p></template></body>")
        #expect(page.root.first("noscript > .post")?.text == "p" && page.root.first("template p")?.text == "t")
    }

    @Test func `lines are those of the source`() throws {
        let page = try tree("<html>\n<body>\n<p>one</p>\n\n<p>two</p></body></html>")
        #expect(page.root.all("p").map(\.line) == [3, 5])
    }
}
