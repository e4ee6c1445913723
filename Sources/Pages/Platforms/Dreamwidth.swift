import Discourse

/// Dreamwidth's core styles: entries and their comment threads.
struct Dreamwidth: Platform {
    let name = "dreamwidth"
    let site = Site.dreamwidth

    static func isDreamwidth(_ page: OpenPage) -> Bool {
        page.host?.hasSuffix("dreamwidth.org") == true || page.root.first(".comment-wrapper .comment[id^=comment-cmt], .entry-wrapper[id^=entry-wrapper-]") != nil
    }

    func recognises(_ page: OpenPage) -> Bool { page.root.first(".comment-wrapper .comment[id^=comment-cmt], .entry-wrapper .entry-content") != nil }

    func posts(on page: OpenPage) -> [Post] {
        let entries = Self.entries.posts(on: page).map { entry in
            var entry = entry
            entry.permalink = entry.permalink ?? page.url
            return entry
        }
        let isOne = entries.count == 1
        let title = page.root.first(".entry-title")?.oneLine.nonEmpty
        let opened = zip(entries, page.root.all(Self.entries.posts)).map { post, node in
            var post = post
            post.title = node.first(".entry-title")?.oneLine.nonEmpty
            post.threadTitle = isOne ? post.title : nil
            post.segments += node.all(".tag a[rel=tag]").compactMap { $0.oneLine.nonEmpty.map { Segment(.tag, $0) } }
            return post
        }
        return opened
            + Self.comments.posts(on: page).map { comment in
                var comment = comment
                (comment.threadTitle, comment.title) = (title, nil)
                return comment
            }
    }

    private static let voices = VoiceRules(quotations: "blockquote", silent: ".metadata, .tag, .cut-wrapper .cut-open, .cut-wrapper .cut-close, .cuttag-action, .ljuser img")

    private static let entries = PostMarkup(
        site: .dreamwidth,
        posts: ".entry-wrapper[id^=entry-wrapper-]",
        author: [".entry-poster .ljuser b", ".poster .ljuser", ".ljuser"],
        date: [".header .datetime", ".datetime"],
        body: [".entry-content"],
        permalink: [".entry-title a", ".entry-permalink a"],
        voices: voices,
        isOpening: { _ in false })

    private static let comments = PostMarkup(
        site: .dreamwidth,
        posts: ".comment-wrapper",
        author: [".comment-poster .ljuser b", ".comment-poster .ljuser", ".poster .ljuser", ".comment-poster"],
        date: [".comment-info .datetime", ".datetime"],
        body: [".comment-content"],
        permalink: [".link.thread a", "li.thread a", ".commentpermalink a"],
        id: { $0.first(".comment[id^=comment-cmt]")?.id?.digitsAtEnd },
        replyTo: { $0.first(".commentparent a, li.parent a")?.attribute("href")?.digits(behind: "thread=") },
        edited: ".edittime",
        isDeleted: { $0.hasClass("deleted") },
        voices: voices,
        isOpening: { _ in false })
}
