import Discourse
import Testing

@testable import Pages

/// Markup as themes and `tumblr_backup` (cebtenzzre/tumblr-utils, main.py) write it; the words are invented.
struct TumblrTests {
    private let chain = """
        <html><head><meta property="og:type" content="tumblr-feed:entry"><link rel="canonical" href="http://pemma.tumblr.com/post/123/slug"></head><body>
        <div class="post text" data-post-id="123"><div class="post-body">
        <p><a class="tumblr_blog" href="http://mako.tumblr.com/post/122">mako</a>:</p>
        <blockquote><p><a class="tumblr_blog" href="http://bolin.tumblr.com/post/121">bolin</a>:</p>
        <blockquote><p>they are friends</p></blockquote><p>are they though</p></blockquote>
        <p>they are <b>married</b></p><p>sorry</p></div>
        <span class="date">Posted on <a href="http://pemma.tumblr.com/post/123/slug">December 22nd, 2014 at 6:37 PM</a></span> with <a href="#notes">1,778 notes</a>
        <ul class="tags"><li><a href="/tagged/korrasami">#korrasami</a></li><li><a href="/tagged/x">#i am not okay</a></li></ul></div>
        <ol class="notes"><li class="note like tumblelog_zuko"><span class="action">zuko likes this</span></li></ol></body></html>
        """

    @Test func `an old reblog chain is told apart, oldest first, the poster's words last`() throws {
        let post = try #require(try read(chain).first)
        #expect(voices(post) == "trail bolin: they are friends | trail mako: are they though | own: they are married⏎⏎sorry | tag: korrasami | tag: i am not okay")
        #expect(post.author == "pemma" && post.nativeID == "123" && post.site == .tumblr)
        #expect(post.posted.timestamp?.iso8601 == "2014-12-22T18:37:00Z" && post.posted.precision == .minute)
        #expect(post.engagement == [Engagement(.notes, 1778)])
    }

    @Test func `a newer reblog list gives the same, and the last item of the blog's name is its own`() throws {
        let html = """
            <meta property="al:ios:url" content="tumblr://x-callback-url/blog?blogName=pemma&postID=9"><article class="post" id="p-9"><div class="reblog-list">
            <div class="reblog-list-item original-reblog-content"><div class="reblog-header"><a class="reblog-tumblelog-name">pemma</a></div><div class="reblog-content"><p>no</p></div></div>
            <div class="reblog-list-item contributed-content"><div class="reblog-header"><a class="reblog-tumblelog-name">mako</a></div><div class="reblog-content"><p>yes</p></div></div>
            <div class="reblog-list-item contributed-content"><div class="reblog-header"><a class="reblog-tumblelog-name">pemma</a></div><div class="reblog-content"><p>fine, yes</p></div></div>
            </div></article>
            """
        #expect(try read(html).map(voices) == ["trail pemma: no | trail mako: yes | own: fine, yes"])
    }

    @Test func `a question is the asker's`() throws {
        let html = """
            <link rel="canonical" href="http://pemma.tumblr.com/post/5"><div class="post answer" data-post-id="5">
            <div class="question"><div class="asker_container"><a class="asker">zolt</a> asked:</div><p>is he alive</p></div><div class="answer"><p>yes</p></div></div>
            """
        #expect(try read(html).map(voices) == ["ask zolt: is he alive | own: yes"])
    }

    @Test func `a backup's month page has a post for each article, and their blog is in the tags' address`() throws {
        let html = """
            <!DOCTYPE html><meta charset=utf-8><title>b</title><body class=archive><header><h1>December 2014</h1></header>
            <article class=text id=p-11><header><p><time datetime=2014-12-05T22:18:45Z>12/05/14 22:18:45</time><a class=llink href=../posts/11.html>¶</a></header><h2>a title</h2><p>words here</p>
            <footer><a href=https://pemma.tumblr.com/tagged/a%20b>#a b</a> 37 notes</footer></article>
            <article class=answer id=p-12><header><p><time datetime=2014-12-06T22:18:45Z>x</time><a class=llink href=../posts/12.html>¶</a></header><h2>will they?</h2><p>no</p><footer></footer></article>
            """
        let posts = try read(html, path: "backup/pemma/archive/2014-12-p1.html")
        #expect(posts.map(voices) == ["title: a title | own: words here | tag: a b", "ask: will they? | own: no"])
        #expect(posts.map(\.author) == ["pemma", "pemma"] && posts[0].permalink == "https://pemma.tumblr.com/post/11")
        #expect(posts[0].posted.timestamp?.iso8601 == "2014-12-05T22:18:45Z" && posts[0].engagement == [Engagement(.notes, 37)])
    }
}
