import Discourse

/// WordPress: an entry and its threaded comments, in themes old and new; lists of entries too.
struct WordPress: Platform {
    let name = "wordpress"
    let site = Site.wordpress

    func recognises(_ page: OpenPage) -> Bool {
        let isMade = page.generator.hasPrefix("wordpress") || page.root.first("link[href*=\"/wp-content/\"], script[src*=\"/wp-content/\"], script[src*=\"/wp-includes/\"]") != nil
        return (isMade || page.root.first(".comment-author.vcard") != nil) && page.root.first(".hentry, .entry-content, .commentlist, .comment-list, .comment-author") != nil
    }

    func posts(on page: OpenPage) -> [Post] {
        var entries = entries(on: page)
        // A theme of its own names the entry's parts otherwise.
        if entries.isEmpty, let article = Article.post(on: page, site: site) { entries = [article] }
        let isOne = entries.count == 1
        let title = isOne ? entries.first?.title : page.title
        let comments = WordPressComments.markup.posts(on: page).map { comment in
            var comment = comment
            (comment.threadTitle, comment.title) = (title, nil)
            return comment
        }
        return entries + comments
    }

    private func entries(on page: OpenPage) -> [Post] {
        let articles = page.root.all(".hentry, article.post, article[id^=post-], div.post[id^=post-]")
            .filter { node in !node.ancestors.contains { $0.matches(".hentry, article.post, .comment, #comments, aside") } && !node.matches(".comment") }
        let found = articles.compactMap { entry($0, on: page) }
        if found.isEmpty, let body = page.root.first(".entry-content, .post-content") { return entry(body, on: page).map { [$0] } ?? [] }
        return found
    }

    private static let silent: Query = """
        .sharedaddy, .jp-relatedposts, .wpcnt, .sd-sharing, .post-navigation, .entry-meta, .entry-footer, .wp-block-buttons, .addtoany_share_save_container, \
        .wp-caption-text, .tiled-gallery, .social, .share, .related, .yarpp-related, .author-box, .author-bio, .sharing, .essb_links, .toc, #toc_container, \
        .post-tags, .tagcloud, .jetpack-likes-widget-wrapper, .comments-link, .newsletter, figcaption, .screen-reader-text, #atatags, .wp-block-embed iframe
        """

    private func entry(_ node: Node, on page: OpenPage) -> Post? {
        guard let body = node.matches(".entry-content, .post-content") ? node : node.first(".entry-content, [itemprop=articleBody], .post-content, .entry, .post-entry, .entry-body")
        else { return nil }
        let rules = VoiceRules(quotations: "blockquote", silent: Self.silent, speaker: { $0.citedSpeaker })
        var segments = Segmenter.segments(of: body, rules: rules)
        guard !segments.isEmpty else { return nil }
        var seen: Set<String> = []
        segments += (node.all("a[rel=tag], a[rel=\"category tag\"], .tags-links a") + (node == body ? page.root.all("a[rel=tag]") : [])).compactMap { tag in
            guard tag.attribute("rel")?.contains("category") != true, let words = tag.oneLine.nonEmpty, seen.insert(words).inserted else { return nil }
            return Segment(.tag, words.hasPrefix("#") ? String(words.dropFirst()) : words)
        }
        let heading = (node.first(".entry-title, .post-title") ?? page.root.first("h1.entry-title, .entry-title, h1"))
        let author = node.first(".author .fn, .byline .fn, [rel=author], .author a, .entry-author, .author.vcard, .byline a")?.oneLine.nonEmpty
        let time = node.first("time.entry-date, time.published, time.entry-published, time[itemprop=datePublished], time[datetime], .entry-date, .post-date, .published, .date")
        let link = heading?.first("a")?.attribute("href") ?? node.first("a[rel=bookmark]")?.attribute("href") ?? page.url
        let id = (node.id ?? node.classes.first { $0.hasPrefix("post-") && $0.last?.isNumber == true })?.digitsAtEnd ?? page.root.first("link[rel=shortlink]")?.attribute("href")?.digits(behind: "p=")
        return Post(
            site: site, host: page.host, nativeID: id ?? stableID([author, heading?.oneLine] + segments.map(\.text)), permalink: page.address(link),
            author: author ?? page.meta("author"), posted: time.map { page.posted($0) } ?? .unknown, savedAt: page.savedAt, title: heading?.oneLine.nonEmpty,
            threadTitle: heading?.oneLine.nonEmpty, segments: segments)
    }
}

/// Comments as WordPress and themes made from its default ones write them.
enum WordPressComments {
    static let markup = PostMarkup(
        site: .wordpress,
        posts: "li.comment, li[id^=comment-], article.comment, div.comment[id^=comment-]",
        author: [
            ".comment-author .fn", ".comment-author cite", ".comment-author a", "cite.fn", ".comment-author", ".comment-meta .author", ".commentauthor", ".author",
            "cite",
        ],
        date: [
            ".comment-meta time", ".comment-metadata time", ".comment-author time", "time[datetime]", ".comment-meta a[href*=\"#comment-\"]", ".comment-metadata a", ".comment-date", ".commentmetadata",
            ".comment-meta",
        ],
        body: [".comment-content", ".comment-body .comment-text", ".comment-text", ".comment_content", ".commenttext", ".comment-entry", ".comment-body"],
        permalink: ["a[href*=\"#comment-\"]"],
        id: { ($0.id ?? $0.first("[id^=comment-]")?.id)?.digitsAtEnd },
        replyTo: { parent(of: $0) },
        voices: VoiceRules(
            quotations: "blockquote",
            silent: ".comment-author, .comment-meta, .comment-metadata, .reply, .comment-reply-link, .comment-awaiting-moderation, .vcard, .commentmetadata, .comment-likes, .says, .comment-actions"),
        isOpening: { _ in false })

    /// The comment whose list of children this one stands in.
    private static func parent(of comment: Node) -> String? {
        var isInChildren = false
        for ancestor in comment.ancestors {
            if ancestor.hasClass("children") { isInChildren = true }
            if isInChildren, ancestor.matches(markup.posts) {
                return (ancestor.id ?? ancestor.first("[id^=comment-]")?.id)?.digitsAtEnd
            }
        }
        return nil
    }
}
