import Discourse
import Testing

@testable import Pages

/// Markup of platforms of which no page could be had. Each test says where its markup comes from; the words are invented.
struct FurtherPlatformTests {
    /// After lemmy-ui's components `PostListing` and `CommentNode`.
    @Test func `lemmy's comments answer the one whose list they stand in`() throws {
        let html = """
            <div class="post"><div class="post-listing"><article><a class="person-listing" href="/u/korra"><span>korra</span></a> to <a class="community-link">avatar</a>
            <span class="moment-time" data-tippy-content="Monday, December 22nd, 2014 at 3:15:00 PM GMT+00:00">1 month ago</span><div class="post-title"><h1><a href="/post/7">Makorra</a></h1></div></article></div>
            <article id="postContent"><div class="md-div"><p>the two are together in the end, says the show</p></div></article></div>
            <ul class="comments"><li class="comment"><article class="comment-node" id="comment-8"><a class="person-listing" href="/u/mako"><span>mako</span></a>
            <span class="moment-time" data-tippy-content="Monday, December 22nd, 2014 at 4:15:00 PM GMT+00:00">1 month ago</span><div class="comment-content"><div class="md-div"><blockquote><p>the two are together in the end, says the show</p></blockquote><p>no</p></div></div></article>
            <ul class="comments"><li class="comment"><article class="comment-node" id="comment-9"><a class="person-listing" href="/u/bolin"><span>bolin</span></a><div class="comment-content"><div class="md-div"><p>yes</p></div></div></article></li></ul></li></ul>
            """
        let posts = try read(html)
        #expect(posts.map(\.nativeID) == ["7", "8", "9"] && posts.map(\.author) == ["korra", "mako", "bolin"] && posts.map(\.inReplyTo) == [nil, nil, "8"])
        #expect(voices(posts[1]) == "quote korra: the two are together in the end, says the show | own: no")
        #expect(posts[1].posted.timestamp?.iso8601 == "2014-12-22T16:15:00Z" && posts.allSatisfy { $0.site == .lemmy && $0.threadTitle == "Makorra" })
    }

    /// After Slashdot's discussion pages of 2024.
    @Test func `slashdot's italics are quotations and its collapsed comments are hidden`() throws {
        let comment = { (id: Int, kind: String, words: String, inside: String) in
            """
            <li id="tree_\(id)" class="comment \(kind)"><div class="cw"><div class="commentTop"><h4><a>Re:</a></h4><div class="details"><span class="by">by <a href="//slashdot.org/~u\(id)">u\(id)</a> <span class="uid">( 1 )</span></span>
            <span class="otherdetails">on Monday December 22, 2014 @03:15PM (<a href="//slashdot.org/comments.pl?sid=1&cid=\(id)">#\(id)</a>)</span></div></div><div class="commentBody"><div>\(words)</div></div></div><ul>\(inside)</ul></li>
            """
        }
        let html = """
            <article id="firehose-5" class="fhitem story"><header><h1><span class="story-title"><a href="//slashdot.org/story/1">Makorra</a></span></h1><span class="story-byline">Posted by msmash <time datetime="on Monday December 22, 2014 @11:40AM">x</time></span></header>
            <div class="body"><div class="p">Fans are split over the ending.</div></div></article><ul>\(comment(6, "full", "They kissed, so it is so.", comment(7, "full", "<p><em>They kissed, so it is so.</em></p><p>no</p>", comment(8, "oneline", "they did n", "")))) </ul>
            """
        let posts = try read(html)
        #expect(posts.map(\.nativeID) == ["5", "6", "7", "8"] && posts.map(\.inReplyTo) == [nil, nil, "6", "7"] && posts.map(\.state) == [.live, .live, .live, .hidden])
        #expect(voices(posts[2]) == "quote u6: They kissed, so it is so. | own: no" && voices(posts[3]) == "")
        #expect(posts[1].posted.timestamp?.iso8601 == "2014-12-22T15:15:00Z" && posts[0].title == "Makorra")
    }

    /// After the class names that wikis' own scripts address (FANDOM's comments and message walls, 2021 to 2024).
    @Test func `fandom's replies answer their thread`() throws {
        let header = { (name: String) in
            "<div class=\"EntityHeader_header__1\"><div class=\"EntityHeader_header-details__1bZ7-\"><a class=\"EntityHeader_name__2oRXg\">\(name)</a><span>·</span><time datetime=\"2014-12-22T15:15:00Z\">Dec 22</time></div></div>"
        }
        let html = """
            <h1 id="firstHeading">Makorra</h1><div id="articleComments"><div class="Comment_wrapper__2mxBn" data-thread-id="41"><div class="Comment_comment__sASOd"><div class="Comment_body__7p3np">\(header("mako"))<div class="Comment_content__x"><p>they kissed</p></div></div></div>
            <div class="ReplyList_list-wrapper__2Cm6p"><div class="Reply_reply__3O89M" data-reply-id="42"><div class="Reply_body__3woA9">\(header("bolin"))<div><p>no</p></div></div></div></div></div></div>
            """
        let posts = try read(html)
        #expect(posts.map(\.author) == ["mako", "bolin"] && posts.map(\.nativeID) == ["41", "42"] && posts.map(\.inReplyTo) == [nil, "41"])
        #expect(posts.map(voices) == ["own: they kissed", "own: no"] && posts.allSatisfy { $0.site == .fandom && $0.posted.timestamp != nil })
    }

    /// After Disqus' embedded frame (`#post-list`), of which many copies stand in public templates.
    @Test func `disqus' comments hang under each other and under their article`() throws {
        let comment = { (id: Int, name: String, words: String, inside: String) in
            """
            <li class="post" id="post-\(id)"><div data-role="post-content" class="post-content"><div class="post-body"><header class="comment__header"><span class="post-byline"><span class="author publisher-anchor-color"><a href="#">\(name)</a></span></span>
            <span class="post-meta"><a href="#comment-\(id)" data-role="relative-time" class="time-ago" title="Monday, December 22, 2014 3:15 PM">a month ago</a></span></header><div class="post-body-inner"><div class="post-message-container"><div class="post-message" data-role="message"><p>\(words)</p></div></div></div></div></div>
            <ul class="children">\(inside)</ul></li>
            """
        }
        let article = "<h1>Makorra</h1><div id=\"story\"><p>" + String(repeating: "The ending left the fans of the show with much to talk about. ", count: 6) + "</p></div>"
        let posts = try read("<title>Makorra</title>" + article + "<div id=\"disqus_thread\"><ul id=\"post-list\" class=\"post-list\">" + comment(6, "mako", "they kissed", comment(7, "bolin", "no", "")) + "</ul></div>")
        #expect(posts.map(\.author) == [nil, "mako", "bolin"] && posts.map(\.inReplyTo) == [nil, nil, "6"] && posts.map(\.site) == [.article, .disqus, .disqus])
        #expect(posts.dropFirst().map(voices) == ["own: they kissed", "own: no"] && posts[2].posted.timestamp?.iso8601 == "2014-12-22T15:15:00Z")
    }

    /// After the default templates of vBulletin 5 and the live view of Flarum 1.
    @Test(arguments: [
        ("<ul><li class=\"b-post\" data-node-id=\"9\"><div itemprop=\"author\"><div class=\"author\"><strong><a>mako</a></strong></div></div><div class=\"b-post__timestamp\"><time itemprop=\"dateCreated\" datetime=\"2014-12-22T15:15:00\">12-22-2014, 03:15 PM</time></div><div class=\"js-post__content-text\"><div class=\"bbcode_container\"><div class=\"bbcode_quote\"><div class=\"quote_container\"><div class=\"bbcode_postedby\">Originally posted by <strong>bolin</strong></div><div class=\"message\">they kissed</div></div></div></div>no</div></li></ul>", Site.vbulletin),
        ("<div id=\"flarum-content\"></div><div class=\"PostStream-item\" data-id=\"9\"><article class=\"Post\"><header><div class=\"PostUser\"><h3 class=\"PostUser-name\"><a><span class=\"username\">mako</span></a></h3></div><div class=\"PostMeta\"><time datetime=\"2014-12-22T15:15:00+00:00\">Dec 22</time></div></header><div class=\"Post-body\"><blockquote><div><cite>bolin said:</cite>they kissed</div></blockquote><p>no</p></div></article></div>", .flarum),
    ])
    func `newer forums' posts have author, moment and the quoted speaker`(html: String, site: Site) throws {
        let post = try #require(try read("<html><head><title>Makorra</title></head><body>" + html + "</body></html>").first)
        #expect(post.site == site && post.author == "mako" && post.nativeID == "9" && post.posted.timestamp?.iso8601 == "2014-12-22T15:15:00Z")
        #expect(voices(post) == "title: Makorra | quote bolin: they kissed | own: no")
    }

    /// After Blogger's classic themes with threaded comments.
    @Test func `blogger's comments stand under the entry that they are about`() throws {
        let html = """
            <html><head><meta name="generator" content="blogger"><title>Blog</title></head><body><div class="post hentry"><h3 class="post-title entry-title"><a href="https://b.example/2014/12/m.html">Makorra</a></h3>
            <div class="post-body entry-content" id="post-body-5"><p>they are together</p></div><div class="post-footer"><span class="post-author vcard"><span class="fn">korra</span></span><abbr class="published" title="2014-12-22T15:15:00-05:00">3:15 PM</abbr></div></div>
            <div class="comments"><ol><li class="comment" id="c6"><div class="comment-block"><div class="comment-header"><cite class="user"><a>mako</a></cite><span class="datetime secondary-text"><a href="https://b.example/2014/12/m.html?showComment=1#c6">December 23, 2014 at 1:00 AM</a></span></div>
            <p class="comment-content">no</p></div></li></ol></div></body></html>
            """
        let posts = try read(html)
        #expect(posts.map(\.author) == ["korra", "mako"] && posts.map(\.nativeID) == ["5", "6"] && posts.map(\.threadTitle) == ["Makorra", "Makorra"])
        #expect(posts.map(voices) == ["title: Makorra | own: they are together", "own: no"] && posts[0].posted.timestamp?.iso8601 == "2014-12-22T20:15:00Z")
    }

    /// After the archive's own view `bookmarks/_bookmark_blurb`.
    @Test func `a bookmark's notes are the reader's`() throws {
        let html = """
            <ol class="bookmark index group"><li class="bookmark blurb group" id="bookmark_9"><div class="header module"><h4 class="heading"><a href="/works/5">The Portal</a> by <a rel="author" href="/users/asami/pseuds/asami">asami</a></h4></div>
            <blockquote class="userstuff summary"><p>A story.</p></blockquote><div class="user module group"><h5 class="byline heading">Bookmarked by <a href="/users/korra/pseuds/korra">korra</a></h5><p class="datetime">22 Dec 2014</p>
            <h6>Bookmarker's Tags:</h6><ul class="meta tags commas"><li><a class="tag">korrasami</a></li></ul><h6>Bookmarker's Notes</h6><blockquote class="userstuff notes"><p>this is canon now</p></blockquote></div></li></ol>
            """
        let post = try #require(try read(html).first)
        #expect(post.author == "korra" && post.nativeID == "bookmark_9" && post.threadTitle == "The Portal" && post.posted.timestamp?.iso8601 == "2014-12-22T00:00:00Z")
        #expect(voices(post) == "own: this is canon now | tag: korrasami")
    }

    /// After the redesign's markup of 2018 to 2023 as open readers address it.
    @Test func `reddit's redesign gives post and comments`() throws {
        let html = """
            <div data-test-id="post-content"><a data-testid="post_author_link" href="/user/korra/">u/korra</a><span data-testid="post_timestamp">2 days ago</span><h1>Makorra</h1><div data-click-id="text"><div class="RichTextJSON-root"><p>the two are together in the end, says the show</p></div></div></div>
            <div class="Comment t1_c9"><a data-testid="comment_author_link" href="/user/mako/">mako</a><a data-testid="comment_timestamp" href="/r/x/comments/5/m/c9/">1 day ago</a><div data-testid="comment"><div class="RichTextJSON-root"><blockquote><p>the two are together in the end, says the show</p></blockquote><p>no</p></div></div></div>
            """
        let posts = try read(html, url: "https://www.reddit.com/r/x/comments/5/m/")
        #expect(posts.map(\.author) == ["korra", "mako"] && posts.map(\.nativeID) == ["t3_5", "t1_c9"] && posts.allSatisfy { $0.site == .reddit })
        #expect(voices(posts[1]) == "quote korra: the two are together in the end, says the show | own: no" && posts[1].posted.timestamp?.iso8601.hasPrefix("2015-01-09") == true)
    }

    /// The fields are those that Reddit's own scripts of 2019 to 2021 read (`features.comments.models`, `posts.models`).
    @Test func `what reddit's redesign kept for its scripts tells the second, the parent and the score`() throws {
        let html = """
            <script id="data">window.___r = {"posts":{"models":{"t3_5":{"id":"t3_5","created":1419250509000,"score":41,"permalink":"https://www.reddit.com/r/x/comments/5/m/"}}},"features":{"comments":{"models":
            {"t1_c9":{"id":"t1_c9","author":"mako","created":1419254109,"parentId":"t3_5","score":7,"isScoreHidden":false},"t1_ca":{"id":"t1_ca","created":1419257709,"parentId":"t1_c9","score":1,"isScoreHidden":true}}}}}; window.___prefetches = ["x"];</script>
            <div data-test-id="post-content"><a data-testid="post_author_link" href="/user/korra/">u/korra</a><span data-testid="post_timestamp">2 days ago</span><h1>Makorra</h1><div data-click-id="text"><p>the two are together</p></div></div>
            <div class="Comment t1_c9"><a data-testid="comment_author_link" href="/user/mako/">mako</a><a data-testid="comment_timestamp" href="/r/x/comments/5/m/c9/">1 day ago</a><div data-testid="comment"><p>no</p></div></div>
            <div class="Comment t1_ca"><a data-testid="comment_author_link" href="/user/bolin/">bolin</a><a data-testid="comment_timestamp" href="/r/x/comments/5/m/ca/">1 day ago</a><div data-testid="comment"><p>yes</p></div></div>
            """
        let posts = try read(html, url: "https://www.reddit.com/r/x/comments/5/m/")
        #expect(posts.map { $0.posted.timestamp?.iso8601 } == ["2014-12-22T12:15:09Z", "2014-12-22T13:15:09Z", "2014-12-22T14:15:09Z"])
        #expect(posts.map(\.inReplyTo) == [nil, "t3_5", "t1_c9"] && posts[1].posted.text == "1 day ago" && posts[1].posted.source == .attribute)
        #expect(posts.map { $0.engagement.first { $0.kind == .score }?.count } == [41, 7, nil])
    }

    /// After LiveJournal's S1 comment pages: a table or a div a comment, indented by the depth of the thread.
    @Test func `livejournal's first style names who answers whom`() throws {
        let html = """
            <html><head><title>Makorra</title></head><body><div class="entry-content"><p>they are together</p></div>
            <div id="ljcmt8" class="ljcmt_full" style="margin-left: 0px"><span class="ljuser" lj:user="mako"><a href="https://mako.livejournal.com/"><b>mako</b></a></span><span title="1 month after journal entry">2014-12-22 03:15 pm (UTC)</span> (<a href="https://korra.livejournal.com/5.html?thread=8#t8">Link</a>)
            <div class="comment-body">no</div></div><div id="ljcmt9" class="ljcmt_full" style="margin-left: 25px"><span class="ljuser"><b>bolin</b></span><small>2014-12-22 04:15 pm (UTC)</small><a href="https://korra.livejournal.com/5.html?thread=8#t8">Parent</a><div class="comment-body">yes</div></div></body></html>
            """
        let posts = try read(html)
        #expect(posts.map(\.author).suffix(2) == ["mako", "bolin"] && posts.map(\.nativeID).suffix(2) == ["8", "9"] && posts.map(\.inReplyTo).suffix(2) == [nil, "8"])
        #expect(posts.suffix(2).map(voices) == ["own: no", "own: yes"] && posts[1].posted.timestamp?.iso8601 == "2014-12-22T15:15:00Z")
    }

    /// After Quora's question pages of 2023 to 2025, as a browser saved them: a folded answer stands there twice.
    @Test func `quora's folded answer is read whole and once, and answers to related questions are left out`() throws {
        let answer = { (place: Int, name: String, words: String, rest: String, question: String) in
            """
            <div class="q-box dom_annotate_question_answer_item_\(place) qu-borderAll">\(question)<div class="q-box spacing_log_answer_header"><a href="https://www.quora.com/profile/\(name)"><img alt="Profile photo"></a>
            <span class="q-text qu-bold"><a href="https://www.quora.com/profile/\(name)"><span>\(name)</span></a></span><div class="q-text"><span>Author has <span class="q-text qu-bold">9.6K</span> answers and <span class="q-text qu-bold">47M</span> answer views</span>
            · <a class="q-box answer_timestamp" href="https://www.quora.com/Makorra/answer/\(name)">Dec 22, 2014</a></div></div><div class="q-box spacing_log_answer_content puppeteer_test_answer_content">
            <div class="q-box"><span class="q-box qu-userSelect--text"><p>\(words)</p></span><button>Continue Reading</button></div><div class="q-box qu-display--none"><span class="q-box qu-userSelect--text"><p>\(words)\(rest)</p></span></div></div></div>
            """
        }
        let html = "<div class=\"q-text puppeteer_test_question_title\"><span>Are they a couple?</span></div>"
            + answer(0, "Korra", "They are", ", says the show.", "") + answer(1, "Mako", "No", ", they are not.", "")
            + answer(2, "Bolin", "He", " did.", "<div>Related <span class=\"q-text puppeteer_test_question_title\">Did Zuko know?</span></div>")
        let posts = try read(html, url: "https://www.quora.com/Makorra")
        #expect(posts.map(\.author) == ["Korra", "Mako"] && posts.map(voices) == ["own: They are, says the show.", "own: No, they are not."])
        #expect(posts.allSatisfy { $0.threadTitle == "Are they a couple?" && $0.site == .quora && $0.posted.timestamp?.iso8601 == "2014-12-22T00:00:00Z" })
        #expect(posts[0].nativeID == "Makorra/answer/Korra")
    }

    /// After bbPress' templates `loop-single-topic` and `loop-single-reply`.
    @Test func `bbpress' dates stand in the line above the post`() throws {
        let post = { (id: Int, kind: String, name: String, words: String) in
            """
            <div id="post-\(id)" class="bbp-reply-header"><div class="bbp-meta"><span class="bbp-reply-post-date">December 22, 2014 at 3:1\(id % 10) pm</span> <a href="https://a.org/topic/x/#post-\(id)" class="bbp-reply-permalink">#\(id)</a></div></div>
            <div class="even bbp-parent-forum-3 post-\(id) \(kind) type-\(kind) status-publish hentry"><div class="bbp-reply-author"><a href="https://a.org/users/\(name)" class="bbp-author-link"><span class="bbp-author-name">\(name)</span></a>
            <div class="bbp-author-role">Participant</div></div><div class="bbp-reply-content"><p>\(words)</p></div></div>
            """
        }
        let html = "<h1 class=\"entry-title\">Makorra</h1><div id=\"bbpress-forums\"><ul class=\"bbp-replies\"><li class=\"bbp-body\">"
            + post(11, "topic", "korra", "They are a couple.") + post(12, "reply", "mako", "No.") + "</li></ul></div>"
        let posts = try read(html, url: "https://a.org/topic/x/")
        #expect(posts.map(\.author) == ["korra", "mako"] && posts.map(voices) == ["title: Makorra | own: They are a couple.", "own: No."] && posts.map(\.nativeID) == ["11", "12"])
        #expect(posts.map { $0.posted.timestamp?.iso8601 } == ["2014-12-22T15:11:00Z", "2014-12-22T15:12:00Z"])
    }
}
