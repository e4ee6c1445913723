import Discourse
import Testing

@testable import Pages

/// Markup as each forum's default templates write it; the words are invented.
struct ForumTests {
    @Test func `xenforo 2 names who is quoted, and header, signature and edit notice are no words`() throws {
        let html = """
            <h1 class="p-title-value">Makorra</h1><article class="message message--post" data-author="mako" data-content="post-9" id="js-post-9">
            <div class="message-attribution"><a href="/threads/m.1/post-9"><time class="u-dt" datetime="2014-12-22T15:15:00-0500" title="Dec 22, 2014 at 3:15 PM">Dec 22, 2014</time></a></div>
            <article class="message-body"><div class="bbWrapper"><blockquote class="bbCodeBlock bbCodeBlock--quote" data-quote="bolin" data-source="post: 8">
            <div class="bbCodeBlock-title"><a class="bbCodeBlock-sourceJump">bolin said:</a></div><div class="bbCodeBlock-content"><div class="bbCodeBlock-expandContent">they kissed</div>
            <div class="bbCodeBlock-expandLink"><a>Click to expand...</a></div></div></blockquote>no<br/>they did not</div></article>
            <div class="message-lastEdit">Last edited: <time>Dec 23</time></div><aside class="message-signature">my signature</aside></article>
            """
        let post = try #require(try read(html).first)
        #expect(voices(post) == "title: Makorra | quote bolin: they kissed | own: no⏎they did not")
        #expect(post.nativeID == "9" && post.inReplyTo == "8" && post.state == .edited && post.threadTitle == "Makorra")
        #expect(post.posted == PostedDate(Timestamp(iso8601: "2014-12-22T20:15:00Z")!, precision: .second, source: .attribute, text: "Dec 22, 2014"))
    }

    @Test func `xenforo 1 keeps own words in a blockquote`() throws {
        let html = """
            <div class="titleBar"><h1>Makorra</h1></div><li id="post-9" class="message" data-author="mako"><blockquote class="messageText SelectQuoteContainer">
            <div class="bbCodeBlock bbCodeQuote" data-author="bolin"><aside><div class="attribution type">bolin said: <a class="AttributionLink" href="goto/post?id=8#post-8">↑</a></div>
            <blockquote class="quoteContainer"><div class="quote">they kissed</div><div class="quoteExpand">Click to expand...</div></blockquote></aside></div>no</blockquote>
            <a class="datePermalink" href="threads/m.1/#post-9"><abbr class="DateTime" data-time="1419261300">Dec 22, 2014</abbr></a></li>
            """
        let post = try #require(try read(html).first)
        #expect(voices(post) == "title: Makorra | quote bolin: they kissed | own: no")
        #expect(post.posted.timestamp?.iso8601 == "2014-12-22T15:15:00Z" && post.inReplyTo == "8")
    }

    @Test func `phpbb's nested quotations keep each speaker`() throws {
        let html = """
            <h2 class="topic-title">Makorra</h2><div id="p9" class="post bg1"><div class="postbody"><h3><a href="#p9">Re: Makorra</a></h3>
            <p class="author"><a href="./viewtopic.php?p=9#p9">Post</a> by <strong><a class="username">mako</a></strong> » Mon Dec 22, 2014 3:15 pm</p>
            <div class="content"><blockquote><div><cite>bolin wrote: Sat Dec 20, 2014 8:21 am</cite><blockquote><div><cite>zuko wrote:</cite>who</div></blockquote>you</div></blockquote>me
            <blockquote class="uncited"><div>nobody's words</div></blockquote>end</div><div class="signature">sig</div><div class="notice">Last edited by mako</div></div></div>
            """
        let post = try #require(try read(html).first)
        #expect(voices(post) == "title: Makorra | quote zuko: who | quote bolin: you | own: me | quote: nobody's words | own: end")
        #expect(post.author == "mako" && post.posted.timestamp?.iso8601 == "2014-12-22T15:15:00Z" && post.posted.source == .text && post.state == .edited)
    }

    @Test func `discourse is read from the crawler's view inside noscript`() throws {
        let html = """
            <link rel="canonical" href="https://d.example/t/makorra/51"><noscript><div id="topic-title"><h1><a>Makorra</a></h1></div>
            <div class="crawler-post"><span itemprop="author"><a itemprop="url" href="/u/mako"><span itemprop="name">mako</span></a></span><time class="post-time" datetime="2014-12-22T15:15:00Z">December 22</time>
            <span itemprop="position">1</span><div class="post" itemprop="text"><aside class="quote" data-username="bolin" data-post="2"><div class="title">bolin:</div><blockquote><p>they kissed</p></blockquote></aside><p>no</p></div></div></noscript>
            """
        let post = try #require(try read(html).first)
        #expect(voices(post) == "title: Makorra | quote bolin: they kissed | own: no")
        #expect(post.nativeID == "51/1" && post.author == "mako")
    }

    @Test func `vbulletin 3 frames a quotation in a table under the word quote`() throws {
        let html = """
            <table id="post9"><tr><td class="thead"><a name="post9"></a> 22nd December 2014, 16:26</td></tr><tr><td><a class="bigusername">mako</a></td>
            <td><div id="post_message_9"><div style="margin:20px; margin-top:5px;"><div class="smallfont">Quote:</div><table><tr><td class="alt2"><div>Originally Posted by <strong>bolin</strong></div>
            <div style="font-style:italic">they kissed</div></td></tr></table></div>no</div></td></tr></table>
            """
        let post = try #require(try read(html).first)
        #expect(voices(post).hasSuffix("quote bolin: they kissed | own: no"))
        #expect(post.author == "mako" && post.posted.timestamp?.iso8601 == "2014-12-22T16:26:00Z")
    }

    @Test(arguments: [
        ("<article id=\"elComment_9\" class=\"cPost ipsComment\"><h3 class=\"cAuthorPane_author\"><a>mako</a></h3><time datetime=\"2014-12-22T15:15:00Z\">Dec 22</time><div data-role=\"commentContent\"><blockquote class=\"ipsQuote\" data-ipsquote-username=\"bolin\"><div class=\"ipsQuote_citation\">bolin said:</div><p>they kissed</p></blockquote><p>no</p></div></article>", Site.invision),
        ("<li component=\"post\" data-pid=\"9\" data-username=\"mako\" data-timestamp=\"1419261300000\"><div component=\"post/content\" class=\"content\"><blockquote><cite>bolin said:</cite>they kissed</blockquote><p>no</p></div></li>", .nodebb),
        ("<div class=\"post_wrapper\"><div class=\"poster\"><h4><a>mako</a></h4></div><div class=\"keyinfo\"><div class=\"postinfo\"><a class=\"smalltext\" href=\"?msg=9\">December 22, 2014, 03:15:00 PM</a></div></div><div class=\"post\"><div class=\"inner\" data-msgid=\"9\" id=\"msg_9\"><blockquote class=\"bbc_standard_quote\"><cite>Quote from: bolin on December 20, 2014</cite>they kissed</blockquote>no</div></div></div>", .smf),
        ("<div class=\"post\" id=\"post_9\"><div class=\"author_information\"><span class=\"largetext\"><a>mako</a></span></div><span class=\"post_date\">2014-12-22, 03:15 PM</span><div class=\"post_body\" id=\"pid_9\"><blockquote><cite><span>(2014-12-20, 01:00 AM)</span>bolin Wrote:</cite>they kissed</blockquote>no</div></div>", .mybb),
        ("<div id=\"p9\" class=\"blockpost\"><h2><a href=\"viewtopic.php?pid=9#p9\">2014-12-22 15:15:00</a></h2><div class=\"postleft\"><dl><dt><strong>mako</strong></dt></dl></div><div class=\"postmsg\"><div class=\"quotebox\"><cite>bolin wrote:</cite><p>they kissed</p></div><p>no</p></div></div>", .fluxbb),
        ("<li class=\"Item ItemComment\" id=\"Comment_9\"><span class=\"Author\"><a class=\"Username\">mako</a></span><span class=\"DateCreated\"><time datetime=\"2014-12-22T15:15:00+00:00\">Dec</time></span><div class=\"Message userContent\"><blockquote class=\"Quote\"><div class=\"QuoteAuthor\">bolin said:</div>they kissed</blockquote><p>no</p></div></li>", .vanilla),
        ("<li class=\"postcontainer\" id=\"post_9\"><span class=\"postdate\"><span class=\"date\">12-22-2014, 03:15 PM</span></span><a class=\"username\"><strong>mako</strong></a><blockquote class=\"postcontent\"><div class=\"bbcode_quote\"><div class=\"bbcode_postedby\">Originally Posted by <strong>bolin</strong></div>they kissed</div>no</blockquote></li>", .vbulletin),
    ])
    func `every forum's post has its author, its moment and the quoted speaker`(html: String, site: Site) throws {
        let post = try #require(try read("<html><head><title>Makorra</title></head><body>" + html + "</body></html>").first)
        #expect(post.site == site && post.author == "mako" && post.nativeID == "9")
        #expect(voices(post) == "title: Makorra | quote bolin: they kissed | own: no")
        #expect(post.posted.timestamp?.iso8601 == "2014-12-22T15:15:00Z")
    }

    @Test func `stack exchange gives the answerer and not the editor`() throws {
        let html = """
            <div id="question-header"><h1>How?</h1></div><div id="mainbar"><div id="question" data-questionid="1"><div class="js-post-body"><p>How does it work?</p></div>
            <div class="post-signature owner"><div class="user-action-time">asked <span title="2014-12-22 15:15:00Z" class="relativetime">Dec 22</span></div><div class="user-details"><a>mako</a></div></div></div>
            <div id="answer-2" class="answer" data-answerid="2"><div class="js-vote-count" data-value="7"></div><div class="js-post-body"><p>It does.</p></div>
            <div class="post-signature"><div class="user-action-time">edited <span title="2015-01-01 00:00:00Z" class="relativetime">x</span></div><div class="user-details"><a>editor</a></div></div>
            <div class="post-signature"><div class="user-action-time">answered <span title="2014-12-23 15:15:00Z" class="relativetime">Dec 23</span></div><div class="user-details" itemprop="author"><a>bolin</a></div></div></div></div>
            """
        let posts = try read(html)
        #expect(posts.map(\.author) == ["mako", "bolin"] && posts.map(\.inReplyTo) == [nil, "1"])
        #expect(posts[1].posted.timestamp?.iso8601 == "2014-12-23T15:15:00Z" && posts[1].engagement == [Engagement(.score, 7)])
    }
}
