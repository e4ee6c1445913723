import Testing

@testable import Pages

@Suite struct QueryTests {
    static let page = """
        <div id=main class="post  first"><p class=author><a rel=author href="/u/1">Ann</a></p>
        <blockquote><div class=post><a href="/u/2">Bob</a></div></blockquote></div>
        <x-post class=postal data-id="t1_9"><a href="http://a/u/3">Cy</a></x-post>
        """

    @Test(arguments: [
        ("a", "Ann Bob Cy"), (".post a", "Ann Bob"), (".post > a", "Bob"), ("#main a", "Ann Bob"), (".post", "2"),
        ("[rel=author]", "Ann"), ("a[href^=\"/u\"]", "Ann Bob"), ("a[href*='/u/']", "Ann Bob Cy"), ("a[href$=3]", "Cy"),
        ("x-post a, p a", "Ann Cy"), ("[data-id] > a", "Cy"), ("div.post.first > p > a", "Ann"), ("blockquote * a", "Bob"),
        ("#main > a", ""), (".post .post a", "Bob"), ("div > blockquote a", "Bob"), ("body > div > blockquote > div > a", "Bob"),
        (".pos", ""), (".first.post > p.author", "1"), ("[data-id=t1_9]", "1"), ("p > div a", ""), ("y-post", ""),
    ])
    func `a query finds what CSS would`(query: String, expected: String) throws {
        let found = try tree(Self.page).root.all(Query(query))
        #expect((Int(expected) != nil ? String(found.count) : found.map(\.text).joined(separator: " ")) == expected)
    }

    @Test func `the first in page order is found, and only inside`() throws {
        let main = try #require(try tree(Self.page).root.first("#main"))
        #expect(main.first("a")?.text == "Ann" && main.first("x-post") == nil && main.first("#main") == nil)
        #expect(main.matches("div.post") && !main.matches("p"))
    }

    @Test func `a class is found by whole words`() throws {
        let main = try #require(try tree(Self.page).root.first("#main"))
        #expect(main.hasClass("post") && main.hasClass("first") && !main.hasClass("pos") && !main.hasClass(""))
        #expect(main.classes == ["post", "first"] && main.id == "main")
    }
}
