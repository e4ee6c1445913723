import Discourse
import Testing

@testable import Pages

/// Forms of forums' posts beside those of the default templates; the words are invented.
struct ForumFormsTests {
    /// Words and marks of a post may be anything that the forum's filter lets through; only the forum's own frame makes a post.
    @Test func `what looks like a post inside a quotation is the quoted words`() throws {
        let html = """
            <h1>Makorra</h1><article class="message--post" data-author="mako" data-content="post-1"><div class="bbWrapper"><blockquote data-quote="bolin" data-source="post: 9">
            <article class="message--post" data-author="zuko" data-content="post-2"><div class="bbWrapper">they kissed</div></article></blockquote>no</div></article>
            """
        let posts = try read(html)
        #expect(posts.map(voices) == ["title: Makorra | quote bolin: they kissed | own: no"] && posts.map(\.author) == ["mako"] && posts.map(\.nativeID) == ["1"])
        let phpbb = """
            <div id="p9" class="post"><div class="postbody"><p class="author"><a class="username">mako</a> » Mon Dec 22, 2014 3:15 pm</p><div class="content"><blockquote><div><cite>bolin wrote:</cite>
            <div id="p8" class="post"><div class="postbody"><p class="author"><a class="username">zuko</a></p><div class="content">they kissed</div></div></div></div></blockquote>no</div></div></div>
            """
        #expect(try read(phpbb).map(\.author) == ["mako"])
    }

    /// Replies that stand inside the post that they answer are posts all the same.
    @Test func `posts inside each other's elements, but in no quotation, are all read`() throws {
        let comment = { (id: Int, name: String, words: String, inside: String) in
            "<li class=\"comment\" id=\"comment-\(id)\"><div class=\"comment-author vcard\"><cite class=\"fn\">\(name)</cite></div><div class=\"comment-content\"><p>\(words)</p></div><ul class=\"children\">\(inside)</ul></li>"
        }
        let html = "<meta name=\"generator\" content=\"WordPress 4\"><ol class=\"commentlist\">" + comment(1, "mako", "they kissed", comment(2, "bolin", "no", comment(3, "asami", "yes", ""))) + "</ol>"
        #expect(try read(html).map(\.author) == ["mako", "bolin", "asami"])
    }

    /// After the `MessageCard` theme of XenForo 2 (a page of ../shared/pages/wcxb-forum has it).
    @Test func `xenforo's card theme has its own names for author and date`() throws {
        let html = """
            <h1 class="MessageCard__thread-title">Makorra</h1><div class="MessageCard" id="js-post-9"><div class="MessageCard__user-info"><a class="MessageCard__user-info__name">mako</a></div>
            <div class="MessageCard__date-created"><time datetime="2014-12-22T15:15:00+0000">Dec 22</time></div><div class="message-body"><div class="bbWrapper"><blockquote class="bbCodeBlock bbCodeBlock--quote" data-quote="bolin">
            <div class="bbCodeBlock-title">bolin said:</div>they kissed</blockquote>no</div></div></div>
            """
        let post = try #require(try read(html).first)
        #expect(voices(post) == "title: Makorra | quote bolin: they kissed | own: no" && post.author == "mako" && post.nativeID == "9" && post.posted.timestamp?.iso8601 == "2014-12-22T15:15:00Z")
    }

    /// After Discourse's own client (post and `cooked` markup, times in milliseconds).
    @Test func `discourse's live view has ids and moments of its own`() throws {
        let html = """
            <div id="topic-title"><h1 data-topic-id="51"><a class="fancy-title">Makorra</a></h1></div><div class="topic-post"><article id="post_1" data-post-id="900"><div class="names"><span class="username"><a data-user-card="mako">mako</a></span></div>
            <div class="post-date"><a class="post-date" href="/t/makorra/51"><span class="relative-date" data-time="1419261300000">Dec 2014</span></a></div><div class="cooked"><aside class="quote" data-username="bolin"><div class="title">bolin:</div><blockquote><p>they kissed</p></blockquote></aside><p>no</p></div></article></div>
            """
        let post = try #require(try read(html, url: "https://d.example/t/makorra/51").first)
        #expect(voices(post) == "title: Makorra | quote bolin: they kissed | own: no" && post.nativeID == "900" && post.author == "mako" && post.posted.timestamp?.iso8601 == "2014-12-22T15:15:00Z")
    }

    /// After FanFiction.Net's mobile review pages (FanFicFare's adapter).
    @Test func `fanfiction.net's mobile pages have reviews without a table`() throws {
        let html = """
            <div id="content"><a href="/s/5/1/S">My Story</a></div><div class="bs brb"><a href="/u/2/mako">mako</a> <small>chapter 2 . <span data-xutime="1419261300">12/22/2014</span></small><div style="margin-top:5px">Lovely.</div></div>
            """
        let post = try #require(try read(html).first)
        #expect(post.site == .fanfictionNet && post.author == "mako" && voices(post) == "own: Lovely." && post.posted.timestamp?.iso8601 == "2014-12-22T15:15:00Z" && post.threadTitle == "My Story")
    }

    @Test func `microdata gives posts where nothing else does`() throws {
        let html = """
            <html><head><title>T</title></head><body><div itemscope itemtype="https://schema.org/DiscussionForumPosting"><h2 itemprop="headline">Who kissed</h2><span itemprop="author" itemscope itemtype="https://schema.org/Person"><span itemprop="name">mako</span></span>
            <meta itemprop="datePublished" content="2014-12-22T15:15:00Z"><div itemprop="text">Nobody did.</div><div itemprop="comment" itemscope itemtype="https://schema.org/Comment"><span itemprop="author">bolin</span><div itemprop="text">They did.</div></div></div></body></html>
            """
        let posts = try read(html)
        #expect(posts.map(\.author) == ["mako", "bolin"] && posts.map { $0.segments.last?.text } == ["Nobody did.", "They did."])
        #expect(posts[0].posted.timestamp?.iso8601 == "2014-12-22T15:15:00Z" && posts[0].posted.source == .structuredData)
    }

    /// After the cases of the microformats project's own tests (implied names, citations, value classes).
    @Test func `microformats may be bare, and cite what they answer and who answers them`() throws {
        let bare = try read("<p>x</p><a class=\"h-entry\" href=\"http://k.example/7\">We are seven</a>")
        #expect(bare.map(voices) == ["own: We are seven"] && bare.map(\.permalink) == ["http://k.example/7"])
        let entry = """
            <div class="h-feed"><a class="p-author h-card">Korra</a><div class="h-entry"><div class="u-in-reply-to h-cite"><span class="p-author h-card"><span class="p-name">Mako</span></span><a class="p-name u-url" href="http://m.example/1">Mako's post</a></div>
            <p class="u-url"><span class="value">http://k.example/</span><span class="value">8</span></p><div class="e-content">I think not.</div>
            <div class="u-comment h-cite"><a class="p-author h-card">Bolin</a><time class="dt-published" datetime="2014-12-22T15:15:00Z">x</time><a class="u-url" href="http://k.example/8#c1">#</a><p class="p-content">Why?</p></div></div></div>
            """
        let posts = try read(entry)
        #expect(posts.map(voices) == ["own: I think not.", "own: Why?"] && posts.map(\.author) == ["Korra", "Bolin"])
        #expect(posts.map(\.inReplyTo) == ["http://m.example/1", "http://k.example/8"] && posts.map(\.nativeID) == ["http://k.example/8", "http://k.example/8#c1"])
    }
}
