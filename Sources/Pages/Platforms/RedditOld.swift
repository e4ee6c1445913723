import Discourse

/// Reddit's old layout: threads, subreddit listings, user pages.
struct RedditOld: Platform {
    let name = "old reddit"
    let site = Site.reddit

    func recognises(_ page: OpenPage) -> Bool { page.root.first("div.thing[data-fullname]") != nil }

    func posts(on page: OpenPage) -> [Post] {
        let things = page.root.all("div.thing[data-fullname]")
        let opening = things.first { $0.hasClass("link") }
        let isThread = page.root.first(".commentarea") != nil
        let thread = isThread ? opening?.first("a.title")?.oneLine : nil
        return things.compactMap { thing in
            if thing.hasClass("link") { return link(thing, isThread: isThread, on: page) }
            guard thing.hasClass("comment") else { return nil }
            return comment(thing, thread: thread, opening: isThread ? opening?.attribute("data-fullname") : nil, on: page)
        }
    }

    private static let voices = VoiceRules(quotations: "blockquote", silent: ".md-spoiler-text-button, .edit-usertext")

    private func link(_ thing: Node, isThread: Bool, on page: OpenPage) -> Post? {
        guard thing.attribute("data-promoted") != "true", let title = thing.first("a.title")?.oneLine.nonEmpty else { return nil }
        var post = post(thing, body: thing.first(".expando .usertext-body .md, .usertext-body .md"), on: page)
        post.title = title
        post.threadTitle = isThread ? title : nil
        if let count = thing.attribute("data-comments-count").flatMap({ Int($0) }) { post.engagement.append(Engagement(.replies, count)) }
        return post
    }

    private func comment(_ thing: Node, thread: String?, opening: String?, on page: OpenPage) -> Post? {
        guard let entry = thing.children.first(where: { $0.hasClass("entry") }) else { return nil }
        var post = post(thing, body: entry.first(".usertext-body .md, .md"), on: page)
        guard !post.segments.isEmpty || post.state != .live else { return nil }
        post.threadTitle = thread ?? thing.first(".parent a.title")?.oneLine
        let parent = thing.ancestors.first { $0.hasClass("thing") && $0.hasClass("comment") }?.attribute("data-fullname")
        let link = entry.first("a[data-event-action=parent], a.bylink[href^=\"#\"]")?.attribute("href")
        let named = link.flatMap { $0.hasPrefix("#") && $0.count > 1 ? "t1_" + $0.dropFirst() : nil }
        post.inReplyTo = parent ?? named ?? opening
        return post
    }

    private func post(_ thing: Node, body: Node?, on page: OpenPage) -> Post {
        let tagline = thing.first(".tagline")
        let time = tagline?.first("time")
        let author = thing.attribute("data-author")?.nonEmpty ?? tagline?.first("a.author")?.oneLine
        let posted = time.map { page.posted($0) } ?? thing.attribute("data-timestamp").flatMap { page.dates.posted(attribute: $0) } ?? .unknown
        var post = Post(
            site: site, host: page.host, nativeID: thing.attribute("data-fullname") ?? "", permalink: permalink(thing, page),
            author: author == "[deleted]" ? nil : author, posted: posted, savedAt: page.savedAt,
            state: tagline?.first(".edited-timestamp") == nil ? .live : .edited, engagement: score(thing, tagline), segments: [])
        let segments = body.map { Segmenter.segments(of: $0, rules: Self.voices) } ?? []
        let words = segments.count == 1 ? segments[0].text : ""
        if words == "[deleted]" || thing.hasClass("deleted") && segments.isEmpty { post.state = .deleted
        } else if words == "[removed]" || words == "[unavailable]" { post.state = .hidden
        } else { post.segments = segments }
        return post
    }

    private func permalink(_ thing: Node, _ page: OpenPage) -> String? {
        if let link = thing.attribute("data-permalink")?.nonEmpty { return page.url == nil ? "https://www.reddit.com" + link : page.address(link) }
        return page.address(thing.first("a.bylink, a.comments")?.attribute("href"))
    }

    private func score(_ thing: Node, _ tagline: Node?) -> [Engagement] {
        let shown = thing.attribute("data-score") ?? tagline?.first(".score.unvoted")?.attribute("title")
        let words = tagline?.first(".score.unvoted")?.oneLine.split(separator: " ").first.map(String.init)
        return (shown ?? words).flatMap { Int($0) }.map { [Engagement(.score, $0)] } ?? []
    }
}
