import Discourse
import Testing

@testable import Pages

/// Markup as otwcode/otwarchive app/views (comments/_single_comment, works/_work_header) writes it; the words are invented.
struct AO3Tests {
    private func comment(_ id: Int, _ byline: String, _ body: String, actions: String = "") -> String {
        """
        <li class="odd comment group" id="comment_\(id)" role="article"><h4 class="heading byline">\(byline)
        <span class="parent">on <a href="/works/4/chapters/9">Chapter 3</a></span><span class="posted datetime"><abbr class="day">Wed</abbr> <span class="date">08</span>
        <abbr class="month" title="July">Jul</abbr> <span class="year">2014</span> <span class="time">02:38PM</span> <abbr class="timezone" title="UTC">UTC</abbr></span></h4>
        <blockquote class="userstuff">\(body)</blockquote><ul class="actions">\(actions)</ul></li>
        """
    }

    @Test func `a comment's blockquote is its own text, and one inside it is a quotation`() throws {
        let html = "<ol class=\"thread\">" + comment(1, "<span>Star</span><span class=\"role\"> (Guest)</span>", "<p>That line.</p><p>Broke me.</p>")
            + "<li><ol class=\"thread\">" + comment(2, "<a href=\"/users/C/pseuds/C\">Caly</a>", "<blockquote>That line.</blockquote><p>thanks</p>", actions: "<li><a href=\"/comments/1\">Parent</a></li>")
            + "</ol></li></ol>"
        let posts = try read(html)
        #expect(posts.map(voices) == ["own: That line.⏎⏎Broke me.", "quote: That line. | own: thanks"])
        #expect(posts.map(\.author) == ["Star", "Caly"] && posts.map(\.inReplyTo) == [nil, "1"])
        #expect(posts[0].posted.timestamp?.iso8601 == "2014-07-08T14:38:00Z" && posts[0].permalink == "https://archiveofourown.org/comments/1")
    }

    @Test func `a reply without a parent link answers the comment that its thread stands under`() throws {
        let html = "<ol class=\"thread\">" + comment(1, "<a href=\"/users/A\">A</a>", "one") + "<li><ol class=\"thread\">" + comment(2, "<a href=\"/users/B\">B</a>", "two") + "</ol></li></ol>"
        #expect(try read(html).map(\.inReplyTo) == [nil, "1"])
    }

    @Test func `a work is summary, notes and fiction, and its story is nobody's opinion`() throws {
        let html = """
            <link rel="canonical" href="https://archiveofourown.org/works/77"><dl class="work meta group"><dd class="freeform tags"><a class="tag">Fluff</a></dd><dd class="published">2014-12-27</dd><dd class="kudos">1,204</dd></dl>
            <div id="workskin"><div class="preface group"><h2 class="title heading">Letters</h2><h3 class="byline heading"><a rel="author">Calla</a></h3>
            <div class="summary module"><h3>Summary:</h3><blockquote class="userstuff"><p>Three years.</p></blockquote></div>
            <div class="notes module"><h3>Notes:</h3><blockquote class="userstuff"><p>Not canon, alas.</p></blockquote></div></div>
            <div id="chapters"><div class="userstuff"><h3 class="landmark heading">Chapter Text</h3><p>She wrote.</p></div></div></div>
            """
        let post = try #require(try read(html).first)
        #expect(voices(post) == "title: Letters | summary: Three years. | own: Not canon, alas. | fiction: She wrote. | tag: Fluff")
        #expect(post.nativeID == "77" && post.author == "Calla" && post.posted.precision == .day && post.engagement == [Engagement(.kudos, 1204)])
    }

    @Test func `the archive's download is one work`() throws {
        let html = """
            <div id="preface"><p class="message"><b>Letters</b> Posted originally on the archive at <a href="http://archiveofourown.org/works/77">here</a>.</p>
            <div class="meta"><dl class="tags"><dt>Fandom:</dt><dd><a>Korra</a></dd><dt>Stats:</dt><dd>Published: 2014-12-27 Words: 12</dd></dl><h1>Letters</h1><div class="byline">by <a rel="author">Calla</a></div>
            <p>Summary</p><blockquote class="userstuff"><p>Three years.</p></blockquote></div></div><div id="chapters" class="userstuff"><p>She wrote.</p></div>
            """
        let post = try #require(try read(html).first)
        #expect(voices(post) == "title: Letters | summary: Three years. | fiction: She wrote. | tag: Korra")
        #expect(post.nativeID == "77" && post.author == "Calla" && post.posted.timestamp?.day == "2014-12-27")
    }
}
