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

@Suite struct TreeRepairTests {
    private func repaired(_ markup: String, attributes: Int = 256) throws -> String {
        var limits = TreeLimits()
        limits.attributes = attributes
        return String(decoding: try repairedMarkup(Array(markup.utf8), path: "page.html", limits: limits), as: UTF8.self)
    }

    @Test(arguments: [
        "<!DOCTYPE html><p class='a>b' id=\"<!--\">x</p><!-- a > b -- c --><script>'<!--' < 3</script><p title=>y",
        "<textarea>a &lt; b</textarea><title>x</title><style>a>b{}<!-- </style>", "1 < 2 <3 </p> <", "<a", "<a href", "<a href=", "",
    ])
    func `a page that libxml2 reads rightly stays as it is`(page: String) throws { #expect(try repaired(page) == page) }

    @Test(arguments: [
        ("<p>a</p><!-- b <p>c</p> d", "<p>a</p><!-- b <p-->c</p> d"), ("a<!-- b", "a<!-- b-->"),
        ("<!-->a<!--->b<!-- c --!>d", "<!-- -->a<!-- -->b<!-- c -->d"), ("<![CDATA[x]]>y", "<!--[CDATA[x]]-->y"),
        ("<a b=\"c>d</a>", "<a b=c>d</a>"), ("<p a\u{0}b>\u{0}x", "<p ab>x"),
        ("<title>a<b></title><textarea>&lt;<i></textarea>", "<title>a&lt;b></title><textarea>&lt;&lt;i></textarea>"),
        ("<xmp>&lt;<i></XMP>x", "<xmp>&amp;lt;&lt;i></XMP>x"), ("<plaintext><b>&", "<plaintext>&lt;b>&amp;"),
        ("<p a b=1 c='2' d=e f>x</p>", "<p a b=1 c='2' >x</p>"), ("<textarea><b>open", "<textarea><b>open"),
    ])
    func `what libxml2 would lose is repaired as a browser would`(page: String, expected: String) throws {
        #expect(try repaired(page, attributes: 3) == expected)
    }

    @Test func `broken UTF-8 becomes U+FFFD and nothing after it is lost`() throws {
        let page: [UInt8] = Array("<p>caf".utf8) + [0xC3] + Array("</p><p>".utf8) + [0xC0, 0xBC, 0xED, 0xA0, 0x80, 0xF0, 0x9F, 0x98] + Array("z".utf8)
        #expect(try HTMLTree(utf8: page, path: "p").root.all("p").map(\.text) == ["caf\u{FFFD}", String(repeating: "\u{FFFD}", count: 6) + "z"])
        #expect(repairedUTF8(page).elementsEqual(String(decoding: page, as: UTF8.self).utf8))
    }

    @Test func `a page that is too large is refused by name`() {
        var limits = TreeLimits()
        limits.bytes = 1 << 20
        #expect(throws: PageError.unreadable("big.html", reason: "larger than 1 MiB; split it")) {
            try HTMLTree(utf8: [UInt8](repeating: 0x20, count: 1 << 20 + 1), path: "big.html", limits: limits)
        }
        limits.nodes = 10
        #expect(throws: PageError.unreadable("big.html", reason: "more than 10 elements and texts; split it")) {
            try HTMLTree(utf8: Array(String(repeating: "<p>x", count: 10).utf8), path: "big.html", limits: limits)
        }
    }

    @Test(arguments: ["main", "article", "section", "header", "nav", "details"])
    func `a page without a body's tag has a body once something of HTML 5 begins`(name: String) throws {
        let root = try tree("<!doctype html><title>T</title><\(name) class=a><p>one</p></\(name)><p>two</p><footer>three</footer>").root
        #expect(root.all("head > title").map(\.text) == ["T"])
        #expect(root.all(Query("body > \(name), body > p, body > footer")).map(\.text) == ["one", "two", "three"])
        #expect(root.all("head").count == 1 && root.all("body").count == 1)
    }

    @Test func `elements deeper than the limit are kept beside each other`() throws {
        var limits = TreeLimits()
        limits.depth = 10
        let page = String(repeating: "<div>a", count: 30) + "<b>DEEP</b>" + String(repeating: "</div>z", count: 30) + "<p>AFTER</p>"
        let tree = try HTMLTree(utf8: Array(page.utf8), path: "p", limits: limits)
        #expect(tree.root.text == String(repeating: "a", count: 30) + "DEEP" + String(repeating: "z", count: 30) + "AFTER")
        #expect(tree.root.descendants.map { Array($0.ancestors).count }.max() == 10)
    }

    @Test func `random markup never traps, and the tree stays a tree`() throws {
        let pieces = ["<p>", "</p>", "<b x='1' y>", "</b>", "<table><tr><td>", "</td>", "text ", "&amp;", "<!--", "-->", "\"", "'", "<", ">", "=", "<br/>", "</div>", "<script>", "</script>", "<li>", "é", "\u{0}", "<title>", "<!x", "<a href=\""]
        for seed in 1...300 as ClosedRange<UInt64> {
            var state = seed &* 0x9E37_79B9_7F4A_7C15
            var page = ""
            for _ in 0..<60 {
                state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
                page += pieces[Int(state >> 33) % pieces.count]
            }
            let root = try tree(page).root
            for node in root.descendants {
                let parent = try #require(node.parent, "seed \(seed)")
                #expect(parent.children.contains(node), "seed \(seed)")
                #expect(node.nextSibling.map { $0.previousSibling == node } ?? true, "seed \(seed)")
            }
        }
    }
}
