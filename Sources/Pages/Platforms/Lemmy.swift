import Discourse

/// Lemmy, as its own interface (lemmy-ui) writes it: a post, and comments in lists inside lists.
struct Lemmy: Platform {
    let name = "lemmy"
    let site = Site.lemmy

    func recognises(_ page: OpenPage) -> Bool { page.root.first("article.comment-node, .post-listing .person-listing") != nil }

    func posts(on page: OpenPage) -> [Post] {
        let title = page.root.first(".post-listing h1, .post-title h1")?.oneLine.nonEmpty
        let comments = Self.comments.posts(on: page).map { comment in
            var comment = comment
            (comment.threadTitle, comment.title) = (title ?? page.title, nil)
            return comment
        }
        return (opening(title, on: page).map { [$0] } ?? []) + comments
    }

    /// The post; its words stand outside the listing that names its author.
    private func opening(_ title: String?, on page: OpenPage) -> Post? {
        guard let listing = page.root.first(".post-listing"), let title else { return nil }
        let segments = page.root.first("#postContent .md-div, #postContent, .post-listing .md-div").map { Segmenter.segments(of: $0, rules: .blockquotes) } ?? []
        let link = listing.first("h1 a[href*=\"/post/\"], a[href*=\"/post/\"]")?.attribute("href")
        return Post(
            site: site, host: page.host, nativeID: link?.digits(behind: "/post/") ?? stableID([title]), permalink: page.address(link),
            author: listing.first("a.person-listing")?.oneLine.replacing(" @", with: "@"),
            posted: listing.first(".moment-time").map { page.posted($0, attributes: ["data-tippy-content"]) } ?? .unknown, savedAt: page.savedAt, title: title,
            threadTitle: title, segments: segments)
    }

    private static let comments = PostMarkup(
        site: .lemmy,
        posts: "article.comment-node",
        author: ["a.person-listing"],
        date: [".moment-time"],
        dateAttributes: ["data-tippy-content"],
        body: [".comment-content .md-div", ".comment-content"],
        permalink: ["a[title=link]"],
        replyTo: { node in node.parent?.parent?.previousElement.flatMap { $0.matches("article.comment-node") ? $0.id?.digitsAtEnd : nil } },
        voices: .blockquotes,
        isOpening: { _ in false })
}
