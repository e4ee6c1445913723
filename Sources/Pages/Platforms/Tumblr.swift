import Discourse

/// Tumblr blogs, whatever their theme: permalink pages, the blog's pages, tag pages.
struct Tumblr: Platform {
    let name = "tumblr"
    let site = Site.tumblr

    func recognises(_ page: OpenPage) -> Bool {
        page.host?.hasSuffix("tumblr.com") == true || page.root.first("meta[content^=\"tumblr://\"], meta[content^=tumblr-feed]") != nil
            || page.root.first("script[src*=\"assets.tumblr.com\"], link[href*=\"assets.tumblr.com\"], ol.notes li.note, iframe[src*=\"assets.tumblr.com\"]") != nil
    }

    func posts(on page: OpenPage) -> [Post] {
        let blog = blog(of: page)
        let containers = containers(on: page)
        let posts = containers.compactMap { post($0, blog: blog, isOnly: containers.count == 1, on: page) }
        guard posts.count == 1, let only = posts.first else { return posts }
        return posts + TumblrNotes.posts(in: page.root, under: only)
    }

    /// The most telling markup that the theme has; where one container holds several, those inside are the posts.
    private func containers(on page: OpenPage) -> [Node] {
        let candidates: [Query] = [
            "article[id^=p-]", "[data-post-id]", "article.post, .post.text, .post.photo, .post.quote, .post.link, .post.chat, .post.answer, .post.video, .post.audio",
            ".hentry, .h-entry", "article", ".post", "#post, .posts > div, #posts > div",
        ]
        for query in candidates {
            let found = page.root.all(query).filter { node in
                !node.matches("li.note, .note, button, form, iframe, a, body, html") && !node.ancestors.contains { $0.matches(".notes, .reblog-list") }
            }
            let inner = Self.countsInside(found)
            let posts = found.indices.filter { place in
                inner[place] <= 1 && !(place > 0 && inner[place - 1] == 1 && found[place].isInside(found[place - 1]))
            }.map { found[$0] }
            if posts.contains(where: { !$0.plainText.isEmpty }) { return posts }
        }
        return []
    }

    /// How many of the others stand inside each, given in page order.
    private static func countsInside(_ found: [Node]) -> [Int] {
        var counts = [Int](repeating: 0, count: found.count), open: [Int] = []
        for place in found.indices {
            while let last = open.last, found[last].end <= found[place].index { open.removeLast() }
            for outer in open { counts[outer] += 1 }
            open.append(place)
        }
        return counts
    }

    private static let titles: Query = "h1.title, h2.title, h3.title, .post-title, .post_title, .entry-title, h2.post-title, h1, h2, h3"

    private func post(_ container: Node, blog: String?, isOnly: Bool, on page: OpenPage) -> Post? {
        let link = permalink(container, isOnly: isOnly, on: page)
        let author = author(container, blog: blog)
        let title = title(container)
        let own = TumblrVoices.rules(blog: author)
        let rules = VoiceRules(voice: own.voice, isSilent: { $0 == title || own.isSilent($0) })
        var segments = Segmenter.segments(of: body(of: container), rules: rules)
        segments += TumblrVoices.tags(in: container)
        guard segments.contains(where: { $0.kind != .tag }) || title != nil || segments.contains(where: { $0.kind == .tag }) else { return nil }
        let posted = date(container, on: page)
        let id = container.attribute("data-post-id")?.nonEmpty ?? link?.digits(behind: "/post/") ?? container.id?.digitsAtEnd
        return Post(
            site: site, host: page.host, nativeID: id ?? stableID([author, posted.text] + segments.map(\.text)), permalink: link, author: author,
            posted: posted, savedAt: page.savedAt, title: title?.oneLine.nonEmpty, engagement: TumblrVoices.notes(in: container), segments: segments)
    }

    /// The element of the words alone, where the theme has one and it holds question and answer both; else the whole post.
    private func body(of container: Node) -> Node {
        let bodies = container.all(".post-body, .post-content, .post_content, .body-text, .body, .caption, .copy, .entry-content")
        let outermost = bodies.filter { inner in !bodies.contains { inner.isInside($0) } }
        guard outermost.count == 1, let body = outermost.first else { return container }
        let hasAskOutside = container.all(".question, .ask").contains { !$0.isInside(body) && $0 != body }
        return hasAskOutside ? container : body
    }

    /// A heading before the words; a question's heading is none.
    private func title(_ container: Node) -> Node? {
        container.all(Self.titles).first { heading in
            !heading.oneLine.isEmpty && !heading.ancestors.contains { $0.matches("blockquote, .question, .ask, .reblog-list-item, .notes, .npf_chat") }
                && heading.matches("h1, h2, h3, .title, .post-title, .post_title, .entry-title") && !isBodyHeading(heading, in: container)
        }
    }

    /// A heading that words stand before is a part of the text.
    private func isBodyHeading(_ heading: Node, in container: Node) -> Bool {
        container.all("p, blockquote").contains { $0.index < heading.index && !$0.oneLine.isEmpty }
    }

    private func permalink(_ container: Node, isOnly: Bool, on page: OpenPage) -> String? {
        let host = page.host ?? "tumblr.com"
        let own = container.all("a[href*=\"/post/\"]").first { link in
            let href = link.attribute("href") ?? ""
            return !link.hasClass("tumblr_blog") && !link.ancestors.contains { $0.matches("blockquote, .reblog-list, .notes, .reblogged-from") }
                && (href.hasPrefix("/") || OpenPage.host(of: href) == host || page.host == nil)
        }
        if isOnly, let url = page.url, url.contains("/post/") { return url }
        return page.address(own?.attribute("href")).map { String($0.prefix { $0 != "#" }) }
    }

    private func date(_ container: Node, on page: OpenPage) -> PostedDate {
        let places: [Query] = ["time[datetime]", ".date a, .post-date a", ".date, .post-date, .timestamp, time", ".permalink, .meta, .post-info, .metadata"]
        var unread = PostedDate.unknown
        for query in places {
            for node in container.all(query).prefix(4) where !node.ancestors.contains(where: { $0.matches("blockquote, .notes") }) {
                let posted = page.posted(node)
                if posted.timestamp != nil { return posted }
                if unread.text == nil { unread = posted }
            }
        }
        return unread
    }

    private func author(_ container: Node, blog: String?) -> String? {
        container.attribute("data-tumblelog-name")?.nonEmpty ?? blog
    }

    /// "korra-lover" of korra-lover.tumblr.com or of the app's link; a blog on its own domain has it in the link alone.
    private func blog(of page: OpenPage) -> String? {
        if let link = page.root.first("meta[content*=\"blogName=\"]")?.attribute("content"), let start = link.range(of: "blogName=") {
            return String(link[start.upperBound...].prefix { $0 != "&" }).nonEmpty
        }
        if let host = page.host, host.hasSuffix(".tumblr.com") { return String(host.dropLast(".tumblr.com".count)) }
        for link in page.root.all("link[rel=alternate], a[href*=\".tumblr.com/archive\"], a[href*=\".tumblr.com/post/\"]") {
            if let host = link.attribute("href").flatMap(OpenPage.host(of:)), host.hasSuffix(".tumblr.com") { return String(host.dropLast(".tumblr.com".count)) }
        }
        return nil
    }
}
