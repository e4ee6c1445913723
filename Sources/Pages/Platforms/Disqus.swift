import Discourse

/// Comments as Disqus writes them, in its own frame saved alone or copied into the page, and systems that took its markup over.
struct Disqus: Platform {
    let name = "disqus"
    let site = Site.disqus

    func recognises(_ page: OpenPage) -> Bool { page.root.first(Self.markup.posts) != nil }

    func posts(on page: OpenPage) -> [Post] {
        let comments = Self.markup.posts(on: page)
        guard !comments.isEmpty else { return [] }
        let article = Article.post(on: page, without: page.root.all("#disqus_thread, #conversation, #post-list, #comments"))
        return (article.map { [$0] } ?? []) + comments.map { comment in
            var comment = comment
            (comment.title, comment.threadTitle) = (nil, article?.title ?? page.title)
            return comment
        }
    }

    static let markup = PostMarkup(
        site: .disqus,
        posts: "li.post[id^=post-][data-role=post], #post-list li.post, .post-list li.post, .dsq-comment[id^=dsq-comment-]",
        author: ["[data-role=username]", ".post-byline .author", ".author.publisher-anchor-color", ".dsq-commenter-name", ".author"],
        date: ["[data-role=relative-time]", "a.time-ago", ".time-ago", ".dsq-comment-header-time a", "time"],
        dateAttributes: ["title", "datetime"],
        body: [".post-message[data-role=message]", ".post-message", ".dsq-comment-message", "[data-role=message]"],
        permalink: ["a.time-ago", "a[href*=\"#comment-\"]"],
        id: { $0.id?.digitsAtEnd },
        replyTo: { node in node.ancestors.first { $0.matches("li.post, .dsq-comment") }?.id?.digitsAtEnd },
        isDeleted: { $0.hasClass("deleted") || $0.first(".post-content.deleted") != nil },
        engagement: { node in
            let count = node.first("[data-role=likes], .vote-up .count, .updatable.count")?.oneLine ?? ""
            return Int(count).map { [Engagement(.likes, $0)] } ?? []
        },
        voices: VoiceRules(quotations: "blockquote", silent: "[data-role=see-more], .post-media-list, .media-container"),
        isOpening: { _ in false })
}
