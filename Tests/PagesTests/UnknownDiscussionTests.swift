import Discourse
import Testing

@testable import Pages

/// Discussions of software that nobody knows: what their blocks have alike says who, when and what.
struct UnknownDiscussionTests {
    private func thread(_ block: (Int) -> String) -> String {
        "<html><head><title>The ending</title></head><body><h1>The ending</h1><div class=\"talk\">" + (1...5).map(block).joined() + "</div></body></html>"
    }
    private let names = ["mako", "bolin", "zhu li", "asami", "korra"]
    private func words(_ number: Int) -> String { "Speech number \(number) holds that the two are a couple, gives its reasons and says so at length." }

    @Test func `a name is what differs from block to block, whatever stands beside it`() throws {
        let posts = try read(thread { number in
            """
            <section class="xq-item"><div class="xq-user"><span class="xq-rank">Senior Member</span><a class="xq-username" href="/profile/\(number)">\(names[number - 1])</a><span>Joined: Jan \(2000 + number)</span></div>
            <span class="xq-when">December 2\(number), 2014 3:15 PM</span><div class="xq-text"><p>\(words(number))</p></div><span>Reply</span></section>
            """
        })
        #expect(posts.map(\.author) == names && posts.map(voices).suffix(4) == (2...5).map { "own: " + words($0) })
        #expect(posts.map { $0.posted.timestamp?.iso8601 ?? "" } == (1...5).map { "2014-12-2\($0)T15:15:00Z" } && posts.allSatisfy { $0.site == .discussion })
    }

    @Test func `a bare name right before the date is the author`() throws {
        let posts = try read(thread { number in
            "<div class=\"reply-box\"><div class=\"bold\">\(names[number - 1]) · <span>2\(number)/12/2014 20:53</span></div><div class=\"prose\"><p>\(words(number))</p></div></div>"
        })
        #expect(posts.map(\.author) == names && posts.allSatisfy { $0.posted.timestamp?.iso8601.hasPrefix("2014-12-2") == true })
    }

    @Test func `without dates the names alone make out the posts of what is called a reply`() throws {
        let posts = try read(thread { number in "<div class=\"reply\"><a class=\"author\" href=\"/u/\(number)\">\(names[number - 1])</a><p>\(words(number))</p></div>" })
        #expect(posts.map(\.author) == names && posts.allSatisfy { $0.posted == .unknown })
    }

    @Test func `comments inside answers are posts of their own, and answer them`() throws {
        let posts = try read(thread { number in
            """
            <div class="answer" id="answer-\(number)"><a class="username" href="/users/\(number)">\(names[number - 1])</a><time datetime="2014-12-2\(number)T10:00:00Z">x</time><div class="text"><p>\(words(number))</p></div>
            <div class="comment" id="comment-\(number)0"><a class="username" href="/users/9\(number)">reader\(number)</a><time datetime="2014-12-2\(number)T11:00:00Z">x</time><p>Reader number \(number) thinks otherwise and says so in more than forty letters.</p></div></div>
            """
        })
        #expect(posts.count == 10 && posts.map(\.author).prefix(2) == ["mako", "reader1"] && posts[1].inReplyTo == "answer-1")
        #expect(voices(posts[2]) == "own: " + words(2))
    }

    @Test func `teasers around an article are no discussion of it`() throws {
        let teasers = (1...5).map { "<div class=\"teaser\"><h3><a href=\"/news/\($0)\">A headline that leads to another story, number \($0)</a></h3><time datetime=\"2014-12-2\($0)\">x</time><p>By author</p></div>" }.joined()
        let article = "<article><h1>The ending</h1><p>" + String(repeating: "The makers say that the two are a couple, and the fans are glad of it. ", count: 8) + "</p></article>"
        let posts = try read("<html><head><title>The ending</title></head><body>" + article + teasers + "</body></html>")
        #expect(posts.count == 1 && posts[0].site == .article)
    }

    @Test func `the day that somebody joined, the last change and the last answer are no posting dates`() throws {
        let posts = try read(thread { number in
            """
            <div class="message"><div class="pane"><a class="username" href="/u/\(number)">\(names[number - 1])</a><dl><dt>Joined</dt><dd>Mar \(number), 2010</dd></dl></div>
            <div class="when">December 2\(number), 2014 3:15 PM</div><div class="said"><p>\(words(number))</p></div>
            <div class="note">Last edited by korra; January 2, 2015 at 09:00.</div><div class="foot">Last reply <span title="2015-01-0\(number)T10:00:00Z">x</span></div></div>
            """
        })
        #expect(posts.map { $0.posted.timestamp?.iso8601 } == (1...5).map { "2014-12-2\($0)T15:15:00Z" } && posts.map(\.author) == names)
        #expect(posts.map { voices($0).replacing("title: The ending | ", with: "") } == (1...5).map { "own: " + words($0) })
    }

    @Test func `a change's date is taken where a post shows no other`() throws {
        let posts = try read(thread { number in
            "<div class=\"message\"><a class=\"username\" href=\"/u/\(number)\">\(names[number - 1])</a> \(number == 3 ? "edited" : "") <time datetime=\"2014-12-2\(number)T10:00:00Z\">x</time><p>\(words(number))</p></div>"
        })
        #expect(posts.map { $0.posted.timestamp?.iso8601 } == (1...5).map { "2014-12-2\($0)T10:00:00Z" })
    }

    @Test func `a head with the words behind it, up to the next head, is a post`() throws {
        let lines = try read(thread { number in "<dt><a href=\"/profile/\(number)\">\(names[number - 1])</a> <time datetime=\"2014-12-2\(number)T10:00:00Z\">x</time></dt><dd>\(words(number))</dd>" }, url: "https://a.org/threads/1")
        #expect(lines.map(\.author) == names && lines.map { $0.segments.last?.text } == (1...5).map { words($0) })
        let rows = try read("<html><head><title>The ending</title></head><body><h1>The ending</h1><table class=\"forum\">" + (1...5).map { number in
            "<tr class=\"head\"><td><b>\(names[number - 1])</b></td><td>2\(number)/12/2014 20:53</td></tr><tr class=\"text\"><td colspan=\"2\">\(words(number))</td></tr>"
        }.joined() + "</table></body></html>")
        #expect(rows.map(\.author) == names && rows.map { $0.segments.last?.text } == (1...5).map { words($0) })
    }

    @Test func `posts of which one is the thread's starter's, or says so in its classes, are all found`() throws {
        let posts = try read(thread { number in
            """
            <div class="\(number == 1 ? "starter-post lead" : number == 4 ? "pad topic-owner-post" : "pad")" data-pid="\(number)" data-uid="9" data-index="\(number)">
            <a href="/user/\(number)" class="name">\(names[number - 1])</a><time datetime="2014-12-2\(number)T10:00:00Z">x</time><div class="content"><p>\(words(number))</p></div></div>
            """
        })
        #expect(posts.map(\.author) == names)
    }

    @Test func `who is quoted stands over the quotation and is nobody's words`() throws {
        let posts = try read(thread { number in
            "<div class=\"message\"><a class=\"username\" href=\"/u/\(number)\">\(names[number - 1])</a> <time datetime=\"2014-12-2\(number)T10:00:00Z\">x</time><div class=\"body\">"
                + (number == 2 ? "<blockquote><div>mako said:</div><p>\(words(1))</p></blockquote>" : "") + "<p>\(words(number))</p></div></div>"
        })
        #expect(voices(posts[1]) == "quote mako: \(words(1)) | own: \(words(2))")
    }

    @Test func `a notice of the house over the posts opens nothing`() throws {
        let notice = "<div class=\"notice\"><p>You are using an out of date browser. It may not display this or other websites correctly, so you should upgrade it soon.</p></div>"
        let head = "<p>Thread starter <a class=\"username\" href=\"/u/1\">mako</a> <time datetime=\"2014-12-21T10:00:00Z\">x</time></p>"
        let posts = try read("<html><head><title>The ending</title></head><body>" + notice + "<h1>The ending</h1>" + head + (1...5).map { number in
            "<div class=\"message\"><a class=\"username\" href=\"/u/\(number)\">\(names[number - 1])</a> <time datetime=\"2014-12-2\(number)T10:00:00Z\">x</time><p>\(words(number))</p></div>"
        }.joined() + "</body></html>")
        #expect(posts.count == 5 && posts.map(\.author) == names)
    }

    @Test func `a page of more blocks than are compared says that it was given up, not that it has no posts`() {
        let block = { (number: Int) in
            "<div class=\"row\"><a href=\"/user/n\(number)\">n\(number)</a> <span>Dec 22, 2014 3:15 PM</span><div class=\"words\">they held hands \(number)</div></div>"
        }
        #expect(fault("<title>t</title><body>" + (1...20_000).map(block).joined()) == PageError.tooLong("page.html").description)
    }
}
