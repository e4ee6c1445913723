import Discourse
import Testing

@testable import Pages

struct WrongPageTests {
    @Test func `a login page says so and gives no post`() {
        let html = "<title>Log in - Forum</title><main><p>You must log in to do that.</p><form><input name=\"user\"><input type=\"password\"></form></main>"
        #expect(fault(html) == "page.html: this is a login page, not a post; save it again while signed in")
    }

    @Test func `a page that was not found says what it shows`() {
        #expect(fault("<title>404 Not Found</title><h1>Nothing here</h1><p>Sorry.</p>") == "page.html: this is a \"not found\" page (\"Nothing here\"), not a post; leave it out")
    }

    @Test func `a bot check says what it shows`() {
        #expect(fault("<title>Just a moment...</title><h1>Checking your browser</h1>") == "page.html: the site refused to show the post (\"Checking your browser\"); save it again from a browser")
    }

    @Test func `a shell whose posts a script would load is told`() {
        #expect(fault("<title>Forum</title><div id=\"app\"></div><script>load()</script>") == "page.html: an empty shell, its posts are loaded by a script; save it from a browser once the posts are shown")
    }

    @Test func `an empty file is told`() { #expect(fault(" \n") == "page.html: the file is empty; save the page again") }

    @Test func `a backup's lists of months and tags are read without posts and are no fault`() {
        #expect(fault("<body class=index><h1>blog</h1><ul><li><a href=archive/2014-11-p1.html>November</a></ul>") == nil)
        #expect(fault("<body class=tag-index><h1>Tag index</h1><ul><li><a href=x/index.html>korrasami</a></ul>") == nil)
    }

    @Test func `a page without posts names what was tried`() throws {
        let words = (1...80).map { "<a href=\"/\($0)\">item \($0)</a>" }.joined(separator: " ")
        let told = try #require(fault("<title>Index</title>" + words))
        #expect(told == "page.html: no platform knows this page (tried \(platforms.count) of them); leave it out")
    }

    @Test func `the other faults are worded`() {
        #expect(PageError.unreadable("a.html", reason: "too large; split it").description == "a.html: too large; split it")
        #expect(PageError.brokenLine("a.jsonl", line: 3, reason: "no JSON").description == "a.jsonl:3: no JSON; mend or remove the line")
    }
}
