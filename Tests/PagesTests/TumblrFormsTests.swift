import Discourse
import Testing

@testable import Pages

/// Forms of Tumblr's posts of which no page could be had. Each test says where its markup comes from; the words are invented.
struct TumblrFormsTests {
    /// After what viewers and importers of Tumblr's own archive expect in `posts/html/ID.html` (a footer with the time and the tags; the last is the post's own).
    @Test func `a file of tumblr's own export is a post, and its last footer dates it`() throws {
        let html = """
            <!DOCTYPE HTML><html><head><meta charset="utf-8"><link rel="stylesheet" type="text/css" href="../style.css"/></head><body>
            <h1>On the ending</h1><p><a class="tumblr_blog" href="https://mako.tumblr.com/post/122">mako</a>:</p><blockquote><p>they are friends</p><div id="footer"><span id="timestamp"> December 20th, 2014 1:00pm </span><span class="tag">theirs</span></div></blockquote>
            <p>they are <b>married</b></p><div id="footer"><span id="timestamp"> December 22nd, 2014 3:15pm </span><span class="tag">korrasami</span><span class="tag">i am not okay</span></div></body></html>
            """
        let post = try #require(try read(html, path: "pemma.zip!posts/html/105900000001.html").first)
        #expect(voices(post) == "title: On the ending | trail mako: they are friends | own: they are married | tag: korrasami | tag: i am not okay")
        #expect(post.site == .tumblr && post.nativeID == "105900000001" && post.author == "pemma" && post.posted.timestamp?.iso8601 == "2014-12-22T15:15:00Z")
        #expect(try read(html, path: "posts/html/105900000001.html").first?.author == nil)
    }

    /// After the interface's first version, whose XML the export's `posts.xml` is: elements by kind of post, times in attributes, words in escaped HTML.
    @Test func `the export's list of posts is read, kind by kind`() throws {
        let xml = """
            <?xml version="1.0" encoding="UTF-8"?><tumblr version="1.0"><tumblelog name="pemma" title="P"/><posts start="0" total="4">
            <post id="11" url="https://pemma.tumblr.com/post/11" url-with-slug="https://pemma.tumblr.com/post/11/end" type="regular" date-gmt="2014-12-22 15:15:00 GMT" unix-timestamp="1419261300" note-count="7"><regular-title>The end</regular-title>
            <regular-body>&lt;p&gt;&lt;a class="tumblr_blog" href="https://mako.tumblr.com/post/1"&gt;mako&lt;/a&gt;:&lt;/p&gt;&lt;blockquote&gt;&lt;p&gt;they are friends&lt;/p&gt;&lt;/blockquote&gt;&lt;p&gt;no &amp;amp; no&lt;/p&gt;</regular-body><tag>korrasami</tag></post>
            <post id="12" type="answer" unix-timestamp="1419261300"><question>will they?</question><answer>&lt;p&gt;yes&lt;/p&gt;</answer></post>
            <post id="13" type="quote" unix-timestamp="1419261300"><quote-text>They are in love.</quote-text><quote-source>— &lt;a href="https://b.example"&gt;Bryan Konietzko&lt;/a&gt;</quote-source></post>
            <post id="14" type="conversation" unix-timestamp="1419261300"><conversation-title>Us</conversation-title><conversation><line name="me" label="me:">did they</line><line name="her" label="her:">yes</line></conversation></post>
            <post id="15" type="photo" unix-timestamp="1419261300"><photo-caption/><photo-url max-width="500">https://p.example/1.png</photo-url></post></posts></tumblr>
            """
        let posts = try PageReader().posts(in: SavedPage(path: "posts/posts.xml", content: .xml, bytes: Array(xml.utf8)))
        #expect(posts.map(voices) == [
            "title: The end | trail mako: they are friends | own: no & no | tag: korrasami", "ask: will they? | own: yes", "quote Bryan Konietzko: They are in love.", "title: Us | quote me: did they | quote her: yes",
        ])
        #expect(posts.allSatisfy { $0.author == "pemma" && $0.posted.timestamp?.iso8601 == "2014-12-22T15:15:00Z" && $0.site == .tumblr })
        #expect(posts[0].engagement == [Engagement(.notes, 7)] && posts[0].permalink == "https://pemma.tumblr.com/post/11/end")
    }

    private static let blocks = #"""
        {"objectType":"post","blogName":"pemma","idString":"780000000000000007","id":780000000000000000,"timestamp":1419261300,"postUrl":"https://pemma.tumblr.com/post/780000000000000007","noteCount":7,"tags":["korrasami"],"summary":"a cut-off …",
        "trail":[{"blog":{"name":"bolin"},"content":[{"type":"text","text":"they are friends"},{"type":"text","subtype":"indented","text":"what he said"}]},{"brokenBlogName":"gone","brokenBlog":{"name":"gone"},"content":[{"type":"text","text":"are <they> though"}]}],
        "content":[{"type":"text","text":"is it real?"},{"type":"image","media":[]},{"type":"text","subtype":"heading1","text":"Yes"},{"type":"text","text":"they are married"},{"type":"link","title":"Not theirs","description":"nobody's words"}],"layout":[{"type":"ask","blocks":[0],"attribution":{"blog":{"name":"zolt"}}}]}
        """#
    private static let said = "trail bolin: they are friends | quote: what he said | trail gone: are <they> though | ask zolt: is it real? | own: Yes⏎⏎they are married | tag: korrasami"

    /// After the state that tumblr.com's pages hand their scripts, as open readers of it address it (2020 to 2025).
    @Test(arguments: [
        ("<script type=\"application/json\" id=\"___INITIAL_STATE___\">{\"a\":1,\"PeeprRoute\":{\"initialTimeline\":{\"objects\":[BLOCKS,{\"objectType\":\"ad\",\"blogName\":\"x\",\"id\":\"1\",\"content\":[]}]}}}</script>"),
        ("<script nonce=\"x\">\n  window['___INITIAL_STATE___'] = {\"a\":undefined,\"queries\":[{\"data\":BLOCKS},{\"data\":BLOCKS}]};</script>"),
    ])
    func `tumblr.com's pages are read from the state that their scripts begin with`(script: String) throws {
        let html = "<html><head><title>pemma</title></head><body><div id=\"root\"><div class=\"xY1a\">loading</div></div>" + script.replacing("BLOCKS", with: Self.blocks) + "</body></html>"
        let posts = try read(html, url: "https://www.tumblr.com/pemma/780000000000000007")
        #expect(posts.map(voices) == [Self.said])
        let post = try #require(posts.first)
        #expect(post.author == "pemma" && post.nativeID == "780000000000000007" && post.host == "pemma.tumblr.com" && post.posted.timestamp?.iso8601 == "2014-12-22T15:15:00Z" && post.engagement == [Engagement(.notes, 7)])
    }

    @Test func `tumblr's json in the newer format says the same`() throws {
        let json = Self.blocks.replacing("blogName", with: "blog_name").replacing("idString", with: "id_string").replacing("brokenBlog\"", with: "broken_blog\"").replacing("noteCount", with: "note_count")
        #expect(try PageReader().posts(in: SavedPage(path: "1.json", content: .json, bytes: Array(json.utf8))).map(voices) == [Self.said])
    }

    /// After the notes that themes show under a post, as scrapers of them address them (TumblrFox, tumblr-utils' note_scraper).
    @Test func `replies and added words in the notes are posts of those who wrote them`() throws {
        let html = """
            <meta property="og:type" content="tumblr-feed:entry"><link rel="canonical" href="http://pemma.tumblr.com/post/123"><div class="post text" data-post-id="123"><div class="post-body"><p>they are married</p></div></div>
            <ol class="notes"><li class="note like tumblelog_zuko without_commentary"><span class="action"><a href="http://zuko.tumblr.com/">zuko</a> likes this</span></li>
            <li class="note reply tumblelog_mako without_commentary"><span class="action"><a href="http://mako.tumblr.com/">mako</a> said: <span class="answer_content">they are not</span></span></li>
            <li class="note reblog tumblelog_bolin without_commentary"><span class="action" data-post-url="http://bolin.tumblr.com/post/8"><a class="tumblelog">bolin</a> reblogged this</span></li>
            <li class="note reblog tumblelog_bolin with_commentary"><span class="action" data-post-url="http://bolin.tumblr.com/post/9"><a class="tumblelog">bolin</a> reblogged this from <a class="source_tumblelog">pemma</a> and added:</span><blockquote><a href="http://bolin.tumblr.com/post/9">yes they…</a></blockquote></li>
            <li class="note more_notes_link_container"><a>Show more notes</a></li></ol>
            """
        let posts = try read(html)
        #expect(posts.map(voices) == ["own: they are married", "own: they are not", "own: yes they…"] && posts.map(\.author) == ["pemma", "mako", "bolin"])
        #expect(posts.map(\.inReplyTo) == [nil, "123", "123"] && posts[2].nativeID == "9" && posts[2].permalink == "http://bolin.tumblr.com/post/9" && posts[1].posted == .unknown)
    }

    /// After `tumblr_backup --likes` (main.py): the liked blog is named in the head.
    @Test func `a liked post is its author's`() throws {
        let html = """
            <!DOCTYPE html><meta charset=utf-8><title>b</title><body><article class="text liked-mako" id=p-liked-11><header><a class=tumblr_blog href=https://mako.tumblr.com/>mako</a><p><time datetime=2014-12-05T22:18:45Z>x</time><a class=llink href=../posts/11.html>¶</a></p></header><p>words here</p><footer></footer></article>
            """
        let post = try #require(try read(html, path: "backup/pemma/likes/11.html").first)
        #expect(post.author == "mako" && voices(post) == "own: words here")
    }
}
