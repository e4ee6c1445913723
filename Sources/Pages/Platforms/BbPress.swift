import Discourse

/// bbPress, WordPress' forum: the date stands in a line of its own above each post.
struct BbPress: Platform {
    let name = "bbpress"
    let site = Site.wordpress

    func recognises(_ page: OpenPage) -> Bool { page.root.first(".bbp-reply-content, .bbp-topic-content") != nil }
    func posts(on page: OpenPage) -> [Post] { Self.markup.posts(on: page) }

    private static let markup = PostMarkup(
        site: .wordpress,
        posts: "div.reply.type-reply, div.topic.type-topic, div.type-reply.hentry, div.type-topic.hentry",
        author: [".bbp-author-name", "a.bbp-author-link", ".bbp-reply-author a", ".bbp-topic-author a"],
        date: [".bbp-reply-post-date", ".bbp-topic-post-date"],
        dateNode: { head($0)?.first(".bbp-reply-post-date, .bbp-topic-post-date") },
        body: [".bbp-reply-content", ".bbp-topic-content"],
        permalink: ["a.bbp-reply-permalink", "a.bbp-topic-permalink"],
        id: { (head($0)?.id ?? $0.classes.first { $0.hasPrefix("post-") && $0.digitsAtEnd != nil })?.digitsAtEnd },
        edited: ".bbp-reply-revision-log, .bbp-topic-revision-log",
        voices: VoiceRules(quotations: "blockquote", silent: ".bbp-reply-revision-log, .bbp-topic-revision-log, .bbp-signature, .bbp-attachments, .d4p-bbp-signature"),
        threadTitle: [".bbp-breadcrumb-current", "h1.entry-title", "h1"])

    /// The line above a post, or at the head of it.
    private static func head(_ post: Node) -> Node? {
        let above = post.previousElement
        return above?.matches(".bbp-reply-header, .bbp-topic-header") == true ? above : post.first(".bbp-reply-header, .bbp-topic-header, .bbp-meta")
    }
}
