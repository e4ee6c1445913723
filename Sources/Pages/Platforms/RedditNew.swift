import Discourse

/// Reddit's present layout (`shreddit-post`, `shreddit-comment`) and the redesign of 2018–2023.
struct RedditNew: Platform {
    let name = "new reddit"
    let site = Site.reddit

    func recognises(_ page: OpenPage) -> Bool {
        page.root.first("shreddit-post, shreddit-comment") != nil || page.root.first("[data-test-id=post-content], [data-testid=post-container]") != nil
    }

    func posts(on page: OpenPage) -> [Post] {
        let present = presentPosts(on: page)
        return present.isEmpty ? redesignPosts(on: page) : present
    }

    private static let voices = VoiceRules(
        quotations: "blockquote", silent: "shreddit-status-icons, faceplate-tracker, [slot=more], .flair, shreddit-post-overflow-menu, shreddit-read-more-button")

    private func presentPosts(on page: OpenPage) -> [Post] {
        let isThread = page.root.first("shreddit-comment, shreddit-comment-tree, shreddit-post[view-context=CommentsPage]") != nil
        var thread: String?, opening: String?, posts: [Post] = []
        for node in page.root.all("shreddit-post, shreddit-comment") {
            if node.name == "shreddit-post" {
                guard let post = link(node, isThread: isThread, on: page) else { continue }
                if isThread, thread == nil { (thread, opening) = (post.title, post.nativeID) }
                posts.append(post)
            } else if let post = comment(node, thread: thread, opening: opening, on: page) {
                posts.append(post)
            }
        }
        return posts
    }

    private func link(_ node: Node, isThread: Bool, on page: OpenPage) -> Post? {
        guard let title = (node.attribute("post-title") ?? node.first("[slot=title]")?.oneLine)?.folded.nonEmpty else { return nil }
        let body = node.first("[slot=text-body] .md, [slot=text-body] [property=\"schema:articleBody\"]") ?? node.first("[slot=text-body]")
        var post = post(node, id: node.id, date: node.attribute("created-timestamp"), body: body, on: page)
        post.title = title
        post.threadTitle = isThread ? title : nil
        if let count = node.attribute("comment-count").flatMap({ Int($0) }) { post.engagement.append(Engagement(.replies, count)) }
        return post
    }

    private func comment(_ node: Node, thread: String?, opening: String?, on page: OpenPage) -> Post? {
        let own = { (query: Query) in node.all(query).first { $0.closest("shreddit-comment") == node } }
        let body = own("[slot=comment] .md") ?? own("[slot=comment]") ?? own("[id$=-comment-rtjson-content]")
        let date = node.attribute("created") ?? own("time[datetime]")?.attribute("datetime") ?? own("faceplate-timeago[ts]")?.attribute("ts")
        var post = post(node, id: node.attribute("thingid"), date: date, body: body, on: page)
        guard !post.segments.isEmpty || post.state != .live else { return nil }
        post.threadTitle = thread
        post.inReplyTo = node.attribute("parentid")?.nonEmpty ?? node.ancestors.first { $0.name == "shreddit-comment" }?.attribute("thingid") ?? opening
        return post
    }

    private func post(_ node: Node, id: String?, date: String?, body: Node?, on page: OpenPage) -> Post {
        let author = node.attribute("author")?.nonEmpty
        let link = node.attribute("permalink")?.nonEmpty
        let segments = body.map { Segmenter.segments(of: $0, rules: Self.voices) } ?? []
        let words = segments.count == 1 ? segments[0].text : ""
        let isGone = words == "[deleted]" || words == "[removed]" || node.attribute("is-author-deleted") != nil && segments.isEmpty
        let score = node.attribute("score").flatMap { Int($0) }
        let shown = node.first("faceplate-timeago, time").map(\.oneLine)
        return Post(
            site: site, host: page.host, nativeID: id ?? stableID([author, date] + segments.map(\.text)),
            permalink: link.map { $0.hasPrefix("/") ? "https://www.reddit.com" + $0 : $0 }, author: author == "[deleted]" ? nil : author,
            posted: date.flatMap { page.dates.posted(attribute: $0, shown: shown) } ?? .unknown, savedAt: page.savedAt,
            state: isGone ? (words == "[removed]" ? .hidden : .deleted) : .live, engagement: score.map { [Engagement(.score, $0)] } ?? [],
            segments: isGone ? [] : segments)
    }

    private func redesignPosts(on page: OpenPage) -> [Post] {
        let container = page.root.first("[data-test-id=post-content]") ?? page.root.first("[data-testid=post-container]")
        var posts: [Post] = []
        if let container, var post = Self.redesignPost(container, on: page) {
            post.threadTitle = post.title
            posts.append(post)
        }
        let title = posts.first?.title, state = RedditState(of: page)
        posts += Self.redesignComments.posts(on: page).map { comment in
            var comment = comment
            (comment.threadTitle, comment.title) = (title, nil)
            return comment
        }
        return posts.map { state.filled($0, on: page) }
    }

    private static func redesignPost(_ node: Node, on page: OpenPage) -> Post? {
        guard let title = (node.first("h1") ?? node.first("[data-adclicklocation=title] h3"))?.oneLine.nonEmpty else { return nil }
        let body = node.first("[data-click-id=text] .md, [data-adclicklocation=media] .md, [data-click-id=text], .RichTextJSON-root")
        let author = node.first("[data-testid=post_author_link], a[href*=\"/user/\"]")?.oneLine.split(separator: "/").last.map(String.init)
        let date = node.first("[data-click-id=timestamp], [data-testid=post_timestamp]")
        let segments = body.map { Segmenter.segments(of: $0, rules: voices) } ?? []
        let id = page.url.flatMap { url in url.range(of: "/comments/").map { "t3_" + url[$0.upperBound...].prefix { $0 != "/" } } }
        return Post(
            site: .reddit, host: page.host, nativeID: id ?? stableID([author, title] + segments.map(\.text)), permalink: page.url, author: author,
            posted: date.map { page.posted($0) } ?? .unknown, savedAt: page.savedAt, title: title, segments: segments)
    }

    private static let redesignComments = PostMarkup(
        site: .reddit,
        posts: "div.Comment[class*=t1_], div.Comment",
        author: ["[data-testid=comment_author_link]", "a[href^=\"/user/\"]", "a[href*=\"/user/\"]"],
        date: ["[data-testid=comment_timestamp]", "a[id^=CommentTopMeta--Created]", "a[href*=\"/comments/\"] span"],
        body: ["[data-testid=comment]", ".RichTextJSON-root"],
        permalink: ["[data-testid=comment_timestamp]", "a[id^=CommentTopMeta--Created]"],
        id: { node in node.classes.first { $0.hasPrefix("t1_") } ?? node.id },
        voices: voices,
        isOpening: { _ in false })
}
