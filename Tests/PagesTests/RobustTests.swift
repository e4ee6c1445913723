import Discourse
import Testing

@testable import Pages

/// Small pages of the kinds that make readers lose text, time or memory: what stands behind the trap must be there.
@Suite struct RobustTests {
    private static let head = "<!DOCTYPE html><html><head><meta charset=\"utf-8\"><title>t</title></head><body>"
    private static func many(_ text: String, _ count: Int) -> String { String(repeating: text, count: count) }

    static let traps: [(String, String)] = [
        ("deep elements", many("<div>", 20_000) + "x" + many("</div>", 20_000)),
        ("deep elements left open", many("<div>", 20_000)),
        ("deep quotations", many("<blockquote><p>a</p>", 3000) + many("</blockquote><p>b</p>", 3000)),
        ("misnested formatting", many("<b><font><i>x</b>", 3000)),
        ("cells and items left open", many("<table><tr><td><ul><li><p>a", 3000) + many("</ul></table>", 3000)),
        ("formatting left open", many("<a href=#><b><i><u>", 400)),
        ("end tags that end nothing", many("<b>", 1500) + many("</q>", 3000)),
        ("many attributes", "<div " + (0..<5000).map { "a\($0)=\"\($0)\"" }.joined(separator: " ") + ">x</div>"),
        ("a long attribute", "<img src=\"data:image/png;base64,\(many("A", 300_000))\">"),
        ("a long script", "<script>var a=\"\(many("a", 300_000))\"</script>"),
        ("an unclosed comment", "<!-- never closed <p>inside</p>"),
        ("comments that open comments", many("<!--", 3000) + ">"),
        ("a comment closed oddly", "<!-- a --!>"), ("a comment closed at once", "<!--><!--->"),
        ("a section of XML", "<![CDATA[x]]>"), ("an instruction", "<?php echo 1 ?>"), ("an entity's definition", "<!DOCTYPE x [<!ENTITY a \"b\">]>&a;"),
        ("entities", many("&amp;&#x1F600;&notanentity;&#0;&#xD800;&#99999999;", 500)), ("ampersands", many("&", 3000)),
        ("brackets", many("<", 3000) + " "), ("NULs", "be\u{0}\u{0}<p class=\"a\u{0}b\" \u{0}x>fore</p>"), ("a quotation mark left open", "<a title=\"x>"),
        ("text areas", "<textarea><p>in</textarea><xmp><b></xmp>"), ("a text area left open", "<textarea>"), ("a template", "<template><p>x</p></template>"),
        ("foreign elements", "<svg><title>s</title><foreignObject><p>fo</p></foreignObject></svg><math><mi>x</mi></math>"),
        ("a frame set", "<frameset><frame src=a></frameset>"), ("control characters", "\u{1}\u{8}\u{B}\u{1F}\u{7F}\u{FFFE}"),
        ("second bodies", many("<html><body>", 500)), ("many names", (0..<3000).map { "<x-\($0) y-\($0)=1></x-\($0)>" }.joined()),
    ]

    @Test(arguments: traps) func `what stands behind a trap is there`(name: String, trap: String) throws {
        let page = SavedPage(path: "trap.html", bytes: Array((Self.head + "<p>BEFORE</p>" + trap + "<article class=\"post\"><p>AFTER</p></article>").utf8))
        let tree = try HTMLTree(utf8: decoded(page).utf8, path: page.path)
        #expect(tree.root.text.contains("BEFORE"), "\(name)")
        #expect(tree.root.text.contains("AFTER"), "\(name)")
        if !["deep elements left open", "a quotation mark left open"].contains(name) {
            #expect(tree.root.first(".post")?.text == "AFTER", "\(name)")
        }
    }

    @Test(arguments: traps) func `a page cut off anywhere still gives a tree`(name: String, trap: String) throws {
        let bytes = Array((Self.head + trap.prefix(300)).utf8)
        for end in stride(from: 0, through: bytes.count, by: 7) {
            let tree = try HTMLTree(utf8: decoded(SavedPage(path: "cut.html", bytes: Array(bytes[..<end]))).utf8, path: "cut.html")
            #expect(tree.root.descendants.allSatisfy { $0.parent != nil }, "\(name), cut at \(end)")
        }
    }

    @Test func `a page with more names than any page has is refused`() {
        let names = (0..<70_000).map { "<x\($0)>" }.joined()
        #expect(throws: PageError.unreadable("n.html", reason: "the HTML parser stopped at line 1: more names of elements and attributes than a page has")) {
            try HTMLTree(utf8: Array(names.utf8), path: "n.html")
        }
    }
}
