import Discourse
import Testing

@testable import Pages

/// Markup as reddit-archive/reddit r2/templates (comment.html, printable.html) and the present site write it; the words are invented.
struct RedditTests {
    private func comment(_ id: String, _ author: String, _ body: String, edited: Bool = false, child: String = "") -> String {
        """
        <div class=" thing id-\(id) comment" data-fullname="\(id)" data-type="comment" data-author="\(author)" data-permalink="/r/k/comments/a/t/\(id)/">
        <div class="entry"><p class="tagline"><a class="author">\(author)</a> <span class="score unvoted" title="7">7 points</span>
        <time datetime="2014-12-22T15:15:09+00:00">1 month ago</time>\(edited ? "<time class=\"edited-timestamp\">*</time>" : "")</p>
        <form class="usertext"><div class="usertext-body"><div class="md">\(body)</div></div></form><ul class="buttons"><li>report</li></ul></div>
        <div class="child"><div class="sitetable">\(child)</div></div></div>
        """
    }

    private func thread(_ comments: String) -> String {
        """
        <html><head><link rel="canonical" href="https://old.reddit.com/r/k/comments/a/t/"></head><body>
        <div class=" thing link" data-fullname="t3_a" data-author="op" data-score="12" data-comments-count="2" data-permalink="/r/k/comments/a/t/"><div class="entry">
        <p class="title"><a class="title">Is it canon?</a></p><p class="tagline">submitted <time datetime="2014-12-22T15:00:00+00:00">x</time> by <a class="author">op</a></p>
        <div class="expando"><div class="usertext-body"><div class="md"><p>Well?</p></div></div></div></div></div>
        <div class="commentarea">\(comments)</div></body></html>
        """
    }

    @Test func `a thread's comments know what they answer and who is quoted`() throws {
        let inner = comment("t1_c", "mako", "<blockquote><p>They are in love, all of them</p></blockquote><p>no</p>", edited: true)
        let posts = try read(thread(comment("t1_b", "bolin", "<p>They are in love, all of them.</p>", child: inner)))
        #expect(posts.map(voices) == ["title: Is it canon? | own: Well?", "own: They are in love, all of them.", "quote bolin: They are in love, all of them | own: no"])
        #expect(posts.map(\.inReplyTo) == [nil, "t3_a", "t1_b"])
        #expect(posts.map(\.threadTitle) == ["Is it canon?", "Is it canon?", "Is it canon?"])
        #expect(posts.map(\.title) == ["Is it canon?", nil, nil])
        #expect(posts[2].state == .edited && posts[2].engagement == [Engagement(.score, 7)])
        #expect(posts[1].posted == PostedDate(Timestamp(iso8601: "2014-12-22T15:15:09Z")!, precision: .second, source: .attribute, text: "1 month ago"))
        #expect(posts[1].permalink == "https://old.reddit.com/r/k/comments/a/t/t1_b/")
    }

    @Test func `deleted and removed comments keep their place and have no words`() throws {
        let posts = try read(thread(comment("t1_b", "[deleted]", "<p>[deleted]</p>") + comment("t1_c", "x", "<p>[removed]</p>") + comment("t1_d", "y", "<p>hi</p>")))
        #expect(posts.map(\.state) == [.live, .deleted, .hidden, .live])
        #expect(posts[1].author == nil && posts[1].segments.isEmpty && posts[2].segments.isEmpty)
    }

    @Test func `the present layout's elements carry their facts in attributes`() throws {
        let html = """
            <shreddit-post id="t3_a" author="op" created-timestamp="2014-12-22T15:00:00.000000+0000" permalink="/r/k/comments/a/t/" post-title="Is it canon?" score="5" view-context="CommentsPage">
            <div slot="text-body"><div class="md"><p>Well?</p></div></div></shreddit-post>
            <shreddit-comment author="bolin" thingid="t1_b" depth="0" permalink="/r/k/comments/a/comment/b/" created="2014-12-22T15:15:00.000000+0000"><div slot="comment"><p>yes</p></div>
            <shreddit-comment author="mako" thingid="t1_c" parentid="t1_b" created="2014-12-22T15:16:00.000000+0000"><div slot="comment"><p>no</p></div></shreddit-comment></shreddit-comment>
            """
        let posts = try read(html)
        #expect(posts.map(voices) == ["title: Is it canon? | own: Well?", "own: yes", "own: no"])
        #expect(posts.map(\.inReplyTo) == [nil, "t3_a", "t1_b"] && posts.map(\.author) == ["op", "bolin", "mako"])
    }
}
