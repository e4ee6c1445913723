import Discourse
import Testing

@testable import Pages

/// Lines as Pushshift and arctic_shift dumps, `tumblr_backup --json` and feeds have them; the words are invented.
struct DumpTests {
    private func read(_ text: String, _ content: SavedPage.Content) throws -> [Post] {
        try PageReader().posts(in: SavedPage(path: "dump", content: content, bytes: Array(text.utf8)))
    }

    @Test func `a reddit dump's comments quote in markdown`() throws {
        let posts = try read(
            #"""
            {"id":"a","author":"op","title":"Is it canon?","selftext":"Well, [look](https://x.example)\\!","created_utc":1419261300,"score":3,"num_comments":2,"permalink":"/r/k/comments/a/t/"}
            not json
            {"id":"b","author":"mako","body":"&gt; they kissed\n&gt; twice\n\nno\n\nthey &amp; I did not","created_utc":"1419261400","parent_id":"t3_a","edited":1419261500}
            {"id":"c","author":"[deleted]","body":"[deleted]","created_utc":1419261400,"parent_id":"t1_b","edited":false}
            """#, .jsonl)
        #expect(posts.map(voices) == ["title: Is it canon? | own: Well, look!", "quote: they kissed twice | own: no⏎⏎they & I did not", ""])
        #expect(posts.map(\.nativeID) == ["t3_a", "t1_b", "t1_c"] && posts.map(\.inReplyTo) == [nil, "t3_a", "t1_b"] && posts.map(\.state) == [.live, .edited, .deleted])
        #expect(posts[0].posted.timestamp?.iso8601 == "2014-12-22T15:15:00Z" && posts[0].permalink == "https://www.reddit.com/r/k/comments/a/t/")
    }

    @Test func `tumblr's json keeps its trail`() throws {
        let posts = try read(
            #"""
            {"blog_name":"pemma","id":123,"timestamp":1419261300,"tags":["korrasami","i am not okay"],"note_count":7,"post_url":"http://pemma.tumblr.com/post/123",
            "trail":[{"blog":{"name":"bolin"},"content_raw":"<p>friends</p>"},{"blog":{"name":"pemma"},"content_raw":"<p>married</p>","is_current_item":true}]}
            """#, .json)
        #expect(posts.map(voices) == ["trail bolin: friends | own: married | tag: korrasami | tag: i am not okay"])
        #expect(posts[0].engagement == [Engagement(.notes, 7)] && posts[0].author == "pemma")
    }

    /// The fields are those that readers of the interface ask for.
    @Test func `fandom's discussions are read from what their interface answers`() throws {
        let thread = #"""
            {"id":"44","firstPostId":"90","title":"Is it canon?","rawContent":"They held hands. I think so.","jsonModel":"{\"type\":\"doc\",\"content\":[{\"type\":\"paragraph\",\"content\":[{\"type\":\"text\",\"text\":\"They held \"},{\"type\":\"text\",\"marks\":[{\"type\":\"strong\"}],\"text\":\"hands\"},{\"type\":\"text\",\"text\":\".\"}]},{\"type\":\"bulletList\",\"content\":[{\"type\":\"listItem\",\"content\":[{\"type\":\"paragraph\",\"content\":[{\"type\":\"text\",\"text\":\"I think so\"}]}]}]}]}",
            "createdBy":{"id":"1","name":"Korra"},"creationDate":{"epochSecond":1419261300,"nano":0},"postCount":2,"upvoteCount":5,"isDeleted":false,
            "_embedded":{"doc:posts":[{"id":"91","threadId":"44","isReply":true,"rawContent":"no","createdBy":{"id":"2","name":"Mako"},"creationDate":{"epochSecond":1419261400},"lastEditedBy":{"id":"2","name":"Mako"}},
            {"id":"92","threadId":"44","isReply":true,"rawContent":"rude","createdBy":{"id":"3","name":"Bolin"},"creationDate":{"epochSecond":1419261500},"isDeleted":true}]}}
            """#
        let page = SavedPage(path: "dump", content: .json, bytes: Array(thread.utf8), url: "https://avatar.fandom.com/wikia.php?controller=DiscussionThread&threadId=44")
        let posts = try PageReader().posts(in: page)
        #expect(posts.map(voices) == ["title: Is it canon? | own: They held hands.⏎⏎I think so", "own: no", ""])
        #expect(posts.map(\.author) == ["Korra", "Mako", "Bolin"] && posts.map(\.state) == [.live, .edited, .deleted] && posts.map(\.nativeID) == ["90", "91", "92"])
        #expect(posts.map(\.inReplyTo) == [nil, "90", "90"] && posts.allSatisfy { $0.threadTitle == "Is it canon?" && $0.site == .fandom && $0.host == "avatar.fandom.com" })
        #expect(posts[0].posted.timestamp?.iso8601 == "2014-12-22T15:15:00Z" && posts[0].permalink == "https://avatar.fandom.com/f/p/44" && posts[1].permalink == "https://avatar.fandom.com/f/p/44/r/91")
        let list = #"""
            {"_embedded":{"doc:posts":[{"id":"7","threadId":"5","isReply":true,"renderedContent":"<p>They <b>are</b>.</p>","createdBy":{"name":"Zo"},"creationDate":{"epochSecond":1419261300},"_embedded":{"thread":[{"title":"The end","firstPostId":"6"}]}}]}}
            """#
        let replies = try read(list, .json)
        #expect(replies.map(voices) == ["own: They are."] && replies[0].threadTitle == "The end" && replies[0].inReplyTo == "6")
    }

    @Test func `feeds of both kinds`() throws {
        let rss = """
            <?xml version="1.0"?><rss><channel><title>B</title><item><title>The end</title><link>https://b.example/1</link><dc:creator><![CDATA[Margit]]></dc:creator><pubDate>Mon, 22 Dec 2014 15:15:00 +0000</pubDate>
            <description>short</description><content:encoded><![CDATA[<p>It was love &amp; light.</p><blockquote>no</blockquote>]]></content:encoded><category>korra</category></item></channel></rss>
            """
        let posts = try read(rss, .xml)
        #expect(posts.map(voices) == ["title: The end | own: It was love & light. | quote: no | tag: korra"])
        #expect(posts[0].author == "Margit" && posts[0].permalink == "https://b.example/1" && posts[0].posted.timestamp?.iso8601 == "2014-12-22T15:15:00Z" && posts[0].threadTitle == "B")
        let atom = """
            <feed xmlns="http://www.w3.org/2005/Atom"><title>B</title><entry><title>Note</title><link href="https://b.example/2"/><id>tag:2</id><author><name>Zo</name></author><published>2014-12-22T15:15:00Z</published><content type="html">&lt;p&gt;Hello.&lt;/p&gt;</content></entry></feed>
            """
        let entries = try read(atom, .xml)
        #expect(entries.map(voices) == ["title: Note | own: Hello."] && entries[0].nativeID == "tag:2" && entries[0].author == "Zo" && entries[0].permalink == "https://b.example/2")
    }

    @Test func `lines that are no JSON, and JSON that is no post, say so`() {
        #expect(throws: PageError.brokenLine("dump", line: 2, reason: "this is no JSON")) { try read("\nnot json\n", .jsonl) }
        #expect(throws: PageError.noPosts("dump", tried: ["reddit dump", "tumblr json", "fandom json"])) { try read("{\"a\": 1}", .json) }
    }
}
