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

    @Test(arguments: [
        ("<title>Making sure you&#39;re not a bot!</title><script id=\"anubis_challenge\" type=\"application/json\">{}</script><p>" + paragraph, "Making sure you're not a bot!"),
        ("<title>forum.example</title><div id=\"px-captcha\"></div><h1>Press and hold</h1>", "Press and hold"),
        ("<title>reddit.com: over 18?</title><div class=\"content\"><form class=\"interstitial\"><button name=\"over18\" value=\"yes\">continue</button></form></div>", "reddit.com: over 18?"),
        ("<title>A work</title><p class=\"caution\">This work could have adult content.</p><ul class=\"actions\"><li><a href=\"/works/1?view_adult=true\">Yes, Continue</a></ul>", "A work"),
        ("<title>a_journal</title><form method=\"POST\" action=\"http://www.livejournal.com/misc/adult_explicit.bml\"><button>ok</button></form>", "a_journal"),
        ("<title>Please wait...</title><p>We are checking.</p>", "Please wait..."),
    ])
    func `a gate before a page says what it shows and gives no post`(html: String, shown: String) {
        #expect(fault(html) == "page.html: the site refused to show the post (\"\(shown)\"); save it again from a browser")
    }

    @Test func `a post whose title begins like a gate is a post`() throws {
        #expect(try read("<title>Please wait for season three</title><article><h1>Please wait for season three</h1><p>\(Self.paragraph)</p></article>").count == 1)
    }

    private static let paragraph = String(repeating: "They held hands under the lamps while all the others looked for the ring that nobody had lost. ", count: 6)

    @Test func `a work that only members may read is a login page`() {
        let form = "<div id=\"header\"><form><input type=\"password\"></form></div>"
        let page = "<title>A work</title>\(form)<div id=\"main\" class=\"sessions-new\"><div id=\"signin\"><h3>Sorry!</h3><p>This work is only for members.</p><form><input type=\"password\"></form></div></div>"
        #expect(fault(page) == "page.html: this is a login page, not a post; save it again while signed in")
    }

    @Test func `a page whose posts are sought for too long is given up by name`() throws {
        var limits = TreeLimits()
        let html = "<meta name=generator content=\"WordPress 4\"><title>T</title><ol class=\"commentlist\">" + (1...200).map { "<li class=\"comment\" id=\"comment-\($0)\"><div class=\"comment-author vcard\"><cite class=\"fn\">a\($0)</cite></div><div class=\"comment-content\"><p>They held hands, and that was it, \($0).</p></div></li>" }.joined() + "</ol>"
        let page = SavedPage(path: "long.html", bytes: Array(html.utf8), url: nil, savedAt: nil)
        #expect(try PageReader(usesStructuredData: true, markup: .known, limits: limits).posts(in: page).count == 200)
        limits.visits = 5_000
        #expect(throws: PageError.tooLong("long.html")) { try PageReader(usesStructuredData: true, markup: .known, limits: limits).posts(in: page) }
        #expect(PageError.tooLong("long.html").description == "long.html: finding its posts takes too long, so it was given up; split the page, or leave it out")
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
