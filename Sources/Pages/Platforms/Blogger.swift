import Discourse

/// Blogger: entries and their comments, in classic and responsive themes.
struct Blogger: Platform {
    let name = "blogger"
    let site = Site.blogger

    func recognises(_ page: OpenPage) -> Bool {
        (page.generator.hasPrefix("blogger") || page.host?.contains("blogspot.") == true || page.root.first("link[href*=\"blogger.com\"]") != nil)
            && page.root.first(".post-body, .entry-content") != nil
    }

    func posts(on page: OpenPage) -> [Post] {
        let entries = Self.entries.posts(on: page).map { entry in
            var entry = entry
            entry.threadTitle = nil
            return entry
        }
        let nodes = page.root.all(Self.entries.posts)
        let titled = entries.enumerated().map { place, entry in
            var entry = entry
            entry.title = place < nodes.count ? nodes[place].first(".post-title, .entry-title")?.oneLine.nonEmpty : nil
            if entries.count == 1 { entry.threadTitle = entry.title }
            return entry
        }
        return titled + Self.comments.posts(on: page).map { comment in
            var comment = comment
            (comment.threadTitle, comment.title) = (titled.first?.title, nil)
            return comment
        }
    }

    private static let entries = PostMarkup(
        site: .blogger,
        posts: ".post.hentry, .post-outer .post, article.post, .post[itemprop=blogPost]",
        author: [".post-author .fn", "[itemprop=author] [itemprop=name]", ".post-author"],
        date: [".published", "time[datetime]", ".post-timestamp", ".date-header"],
        body: [".post-body", ".entry-content"],
        permalink: [".post-title a", "a.timestamp-link"],
        id: { ($0.first("[itemprop=postId]")?.attribute("content") ?? $0.first(".post-body[id]")?.id ?? $0.id)?.digitsAtEnd },
        voices: VoiceRules(quotations: "blockquote", silent: ".post-footer, .post-share-buttons, .jump-link"),
        isOpening: { _ in false })

    private static let comments = PostMarkup(
        site: .blogger,
        posts: "li.comment, .comment-thread li, dl#comments-block dt",
        author: [".comment-header .user", ".user", ".comment-author"],
        date: [".datetime a", ".datetime", ".comment-timestamp"],
        body: [".comment-content", ".comment-body"],
        permalink: [".datetime a"],
        id: { $0.id.map { String($0.drop { !$0.isNumber }) } },
        replyTo: { node in node.ancestors.first { $0.matches("li.comment") }?.id.map { String($0.drop { !$0.isNumber }) } },
        voices: VoiceRules(quotations: "blockquote"),
        isOpening: { _ in false })
}
