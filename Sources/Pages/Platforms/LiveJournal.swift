import Discourse

/// LiveJournal: the layout of 2013 and later (`b-leaf`), and S1 and older S2 styles (`ljcmt`).
struct LiveJournal: Platform {
    let name = "livejournal"
    let site = Site.livejournal

    func recognises(_ page: OpenPage) -> Bool {
        page.root.first(".b-leaf.comment, .b-singlepost, [id^=ljcmt], .b-grove") != nil && !Dreamwidth.isDreamwidth(page)
    }

    func posts(on page: OpenPage) -> [Post] {
        let title = page.root.first(".b-singlepost-title, .entry-title, .subject, h1.aentry-post__title")?.oneLine.nonEmpty
        let comments = Self.leaves.posts(on: page) + Self.old.posts(on: page)
        return (entry(title, on: page).map { [$0] } ?? [])
            + comments.map { comment in
                var comment = comment
                (comment.threadTitle, comment.title) = (title ?? page.title, nil)
                return comment
            }
    }

    static let voices = VoiceRules(quotations: "blockquote", silent: ".b-leaf-footer, .b-leaf-actions, .ljtags, .lj-like, .b-singlepost-tags, .ljuser img")

    private static let leaves = PostMarkup(
        site: .livejournal,
        posts: "div.b-leaf.comment",
        author: [".b-leaf-username-name"],
        authorAttributes: ["data-username"],
        date: [".b-leaf-createdtime", ".b-leaf-meta"],
        body: [".b-leaf-article"],
        permalink: ["a.b-leaf-permalink"],
        replyTo: { parent(of: $0, link: ".b-leaf-actions-parent a") },
        isDeleted: { $0.hasClass("b-leaf-deleted") },
        voices: voices,
        isOpening: { _ in false })

    private static let old = PostMarkup(
        site: .livejournal,
        posts: "div[id^=ljcmt], table[id^=ljcmt]",
        author: ["span.ljuser"],
        authorAttributes: [],
        date: ["span[title]", ".comment-date", "td font[size]", ".datesubject .date", "small"],
        dateAttributes: [],
        body: [".ljcmt_full .comment-body", ".comment-body", ".comment_text", ".comment-text", "td[id^=cmt]", "div[style*=margin-left]", "td > div"],
        permalink: ["a[href*=\"thread=\"]"],
        replyTo: { parent(of: $0, link: "a") },
        voices: voices,
        isOpening: { _ in false })

    /// The "Parent" link names the comment that is answered.
    private static func parent(of comment: Node, link: Query) -> String? {
        let parent = comment.all(link).first { $0.oneLine.lowercased() == "parent" }
        return parent?.attribute("href")?.digits(behind: "thread=")
    }

    private func entry(_ title: String?, on page: OpenPage) -> Post? {
        guard let body = page.root.first(".b-singlepost-body, .aentry-post__text, .entry-content, .entry_text, .entryText, .asset-body, .entry .text") else { return nil }
        let tags = page.root.all(".ljtags a[rel=tag], .b-singlepost-tags a, .aentry-tags a").compactMap { $0.oneLine.nonEmpty.map { Segment(.tag, $0) } }
        let segments = Segmenter.segments(of: body, rules: Self.voices) + tags
        guard !segments.isEmpty else { return nil }
        let poster = page.root.first(".b-singlepost-about .ljuser, .author .ljuser, .poster .ljuser, .entry .ljuser, .ljuser")
        let time = page.root.first(".b-singlepost-author-date, time.published") ?? page.root.first(".entry-date, .datetime, .date")
        let id = page.url.flatMap { url in url.matches(of: /\/(\d+)\.html/).first.map { String($0.1) } }
        let author = poster?.attribute("data-ljuser") ?? poster?.attribute("lj:user") ?? poster?.oneLine
        return Post(
            site: site, host: page.host, nativeID: id ?? stableID([author, title]), permalink: page.url, author: author,
            posted: time.map { page.posted($0) } ?? .unknown, savedAt: page.savedAt, title: title, threadTitle: title, segments: segments)
    }
}
