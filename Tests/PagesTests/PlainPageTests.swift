import Discourse
import Testing

@testable import Pages

/// Blogs, journals, articles and discussions of no known software; the words are invented.
struct PlainPageTests {
    @Test func `a wordpress entry comes with its threaded comments`() throws {
        let html = """
            <meta name="generator" content="WordPress 4.0"><link rel="canonical" href="http://b.example/e/"><article id="post-7" class="hentry"><h1 class="entry-title">The end</h1>
            <time class="entry-date" datetime="2014-12-21T10:05:57-05:00">December 21</time><span class="author vcard"><a class="fn">Margit</a></span>
            <div class="entry-content"><p>It was love.</p><div class="sharedaddy">Share this</div></div><footer><a rel="tag">korra</a></footer></article>
            <ol class="commentlist"><li class="comment" id="li-comment-1"><article id="comment-1"><div class="comment-author vcard"><span class="fn">Devin</span> on <a href="http://b.example/e/#comment-1"><time datetime="2014-12-21T11:40:15-05:00">x</time></a></div>
            <div class="comment-content"><p>Yes.</p></div><div class="reply">Reply</div></article><ul class="children"><li class="comment" id="li-comment-2"><article id="comment-2"><div class="comment-author vcard"><span class="fn">Margit</span></div>
            <div class="comment-content"><p>Thanks!</p></div></article></li></ul></li></ol>
            """
        let posts = try read(html)
        #expect(posts.map(voices) == ["title: The end | own: It was love. | tag: korra", "own: Yes.", "own: Thanks!"])
        #expect(posts.map(\.nativeID) == ["7", "1", "2"] && posts.map(\.inReplyTo) == [nil, nil, "1"] && posts.map(\.author) == ["Margit", "Devin", "Margit"])
        #expect(posts[1].posted.timestamp?.iso8601 == "2014-12-21T16:40:15Z" && posts[2].threadTitle == "The end")
    }

    @Test func `an article's block quotations are the persons' that its sentences name`() throws {
        let html = """
            <html><head><title>Creators speak | The Reel</title><link rel="canonical" href="https://r.example/a"><meta property="article:published_time" content="2014-12-22T18:10:10-08:00"><meta name="author" content="Dana Whitlock"></head><body>
            <nav><a href="/">Home</a><a href="/tv">Television and everything that is on it tonight and tomorrow and the day after</a></nav><article><h1>Creators speak</h1><p class="byline">By Dana Whitlock</p>
            <p>Since Friday one minute of television has been looked at more closely than most films of the year.</p><p>Bryan Konietzko wrote on his blog:</p><blockquote><p>They are in love.</p></blockquote>
            <p>He even accepts that the show could have gone further:</p><blockquote><p>We were not brave.</p></blockquote><p>A teacher from Ohio said:</p><blockquote><p>Lunch.</p></blockquote>
            <p>The studio has not commented so far, and it is not expected to do so before the year is over.</p></article><footer>All rights reserved by everybody who ever reserved a right on a page like this one, anywhere.</footer></body></html>
            """
        let post = try #require(try read(html).first)
        #expect(post.segments.filter { $0.kind == .quote }.map { ($0.speaker ?? "-") + ": " + $0.text } == ["Bryan Konietzko: They are in love.", "Bryan Konietzko: We were not brave.", "-: Lunch."])
        #expect(post.author == "Dana Whitlock" && post.title == "Creators speak" && post.site == .article)
        #expect(post.posted.timestamp?.iso8601 == "2014-12-23T02:10:10Z")
        #expect(!voices(post).contains("rights reserved") && !voices(post).contains("Home"))
    }

    @Test func `blocks of one make with names and dates are a discussion`() throws {
        let rows = [("mako", "They never kissed on screen and that is that."), ("bolin", "They held hands, which is more than you ever did."), ("asami", "Could you two please stop it, I can read this.")]
        let html = "<html><head><title>Who kissed</title></head><body><h1>Who kissed</h1>"
            + rows.map { "<div class=\"row\"><div class=\"left\"><a href=\"/user/\($0.0)\">\($0.0)</a></div><div class=\"right\"><span>Dec 22, 2014 3:15 PM</span><div class=\"words\">\($0.1)</div><a href=\"#\">Reply</a></div></div>" }.joined() + "</body></html>"
        let posts = try read(html)
        #expect(posts.map(\.author) == ["mako", "bolin", "asami"] && posts.allSatisfy { $0.site == .discussion })
        #expect(posts.map { $0.segments.last?.text } == rows.map(\.1))
        #expect(posts.allSatisfy { $0.posted.timestamp?.iso8601 == "2014-12-22T15:15:00Z" })
    }

    @Test func `json-ld gives posts where nothing else does, and stays unused when told so`() throws {
        let html = """
            <html><head><title>T</title><script type="application/ld+json">{"@context":"https://schema.org","@graph":[{"@type":"DiscussionForumPosting","headline":"Who kissed","author":{"name":"mako"},"datePublished":"2014-12-22T15:15:00Z","text":"Nobody did.",
            "comment":[{"@type":"Comment","author":[{"name":"bolin"}],"text":"<p>They &amp; I know.</p>","dateCreated":"2014-12-22",},]}]}</script></head><body><div id="app">loading, please wait</div></body></html>
            """
        let posts = try read(html)
        #expect(posts.map(voices) == ["title: Who kissed | own: Nobody did.", "own: They & I know."])
        #expect(posts.map(\.author) == ["mako", "bolin"] && posts.map(\.posted.precision) == [.second, .day] && posts[0].posted.source == .structuredData)
        #expect(throws: PageError.self) { try read(html, usesStructuredData: false) }
    }

    @Test func `microformats give an entry on any site`() throws {
        let html = """
            <article class="h-entry"><h1 class="p-name">A note</h1><a class="p-author h-card">Korra</a><time class="dt-published" datetime="2014-12-22T15:15:00Z">x</time><a class="u-url" href="https://k.example/1">#</a><div class="e-content"><p>Hello <b>there</b>.</p></div></article>
            """
        let post = try #require(try read(html).first)
        #expect(voices(post) == "title: A note | own: Hello there." && post.author == "Korra" && post.nativeID == "https://k.example/1")
    }

    @Test func `journals of both makes`() throws {
        let lj = """
            <link rel="canonical" href="http://a.livejournal.com/18.html"><div class="b-singlepost"><span class="ljuser" data-ljuser="frost"></span><time class="b-singlepost-author-date" datetime="2015-01-05T18:20:57+00:00">x</time>
            <h3 class="b-singlepost-title">Ships</h3><article class="b-singlepost-body">Dear attic.</article></div><div id="t19" class="b-leaf comment" data-username="ember"><span class="b-leaf-createdtime">January 5 2015, 18:55:29 UTC</span>
            <div class="b-leaf-article">Zutara.</div></div><div id="t20" class="b-leaf comment" data-username="hat"><ul><li class="b-leaf-actions-parent"><a href="?thread=19#t19">Parent</a></li></ul><div class="b-leaf-article">No.</div></div>
            """
        let posts = try read(lj)
        #expect(posts.map(voices) == ["title: Ships | own: Dear attic.", "own: Zutara.", "own: No."] && posts.map(\.inReplyTo) == [nil, nil, "19"])
        #expect(posts.map(\.author) == ["frost", "ember", "hat"] && posts[1].posted.timestamp?.iso8601 == "2015-01-05T18:55:29Z")
        let dw = """
            <div class="entry-wrapper" id="entry-wrapper-9"><h3 class="entry-title"><a href="https://o.dreamwidth.org/9.html">End</a></h3><span class="datetime"><span class="date">Dec. 20th, 2014</span> <span class="time">10:41 pm (UTC)</span></span>
            <div class="poster entry-poster"><span class="ljuser"><b>odd</b></span></div><div class="entry-content">I cried.</div></div><div class="comment-wrapper full"><div class="comment" id="comment-cmt14"><span class="datetime"><span>Date:</span> <span>2014-12-20 11:15 pm (UTC)</span></span>
            <span class="comment-poster"><span class="ljuser"><b>ravel</b></span></span><div class="comment-content">Me too.</div></div></div>
            """
        let entries = try read(dw)
        #expect(entries.map(voices) == ["title: End | own: I cried.", "own: Me too."] && entries.map(\.author) == ["odd", "ravel"] && entries.map(\.site) == [.dreamwidth, .dreamwidth])
        #expect(entries.map { $0.posted.timestamp?.iso8601 } == ["2014-12-20T22:41:00Z", "2014-12-20T23:15:00Z"])
    }

    @Test func `fanfiction.net's reviews have epoch dates, and guests have bare names`() throws {
        let html = """
            <table id="gui_table1i"><thead><tr><th>Reviews for <a href="/s/5/1/S">My Story</a></th></tr></thead><tbody><tr><td><a href="javascript:x('https://www.fanfiction.net/report_review.php?reviewid=400')">!</a>
            <a href="/u/2/mako">mako</a> <small style="color:gray">chapter 2 . <span data-xutime="1419261300">12/22/2014</span></small><div style="margin-top:5px">Lovely.<br>More!</div></td></tr>
            <tr><td>Guest Name<small>chapter 1 . <span data-xutime="1419261301">x</span></small><div style="margin-top:5px">Hm.</div></td></tr></tbody></table>
            """
        let posts = try read(html)
        #expect(posts.map(voices) == ["own: Lovely.⏎More!", "own: Hm."] && posts.map(\.author) == ["mako", "Guest Name"])
        #expect(posts[0].nativeID == "400" && posts[0].posted.timestamp?.iso8601 == "2014-12-22T15:15:00Z" && posts[0].threadTitle == "My Story")
    }
}
