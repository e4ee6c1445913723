import Discourse

/// Microformats: `h-entry` and the older `hentry`, on any site, and the comments that stand in an entry as `h-cite`.
struct HEntry: Platform {
    let name = "h-entry"
    let site = Site.hEntry

    private static let entries: Query = ".h-entry, .hentry, .u-comment.h-cite, .p-comment.h-cite"
    /// What a property belongs to: the nearest of these around it.
    private static let roots: Query = ".h-entry, .hentry, .h-cite, .h-card, .vcard, .h-feed, .hfeed, .h-event, .h-review, .h-item"
    private static let contents: Query = ".e-content, .entry-content"

    func recognises(_ page: OpenPage) -> Bool { page.root.first(".h-entry, .hentry .entry-content, .hentry .entry-title") != nil }

    func posts(on page: OpenPage) -> [Post] {
        var ids: [Int32: String] = [:], posts: [Post] = []
        for node in page.root.all(Self.entries) where !node.ancestors.contains(where: { $0.matches(Self.contents) }) {
            guard var post = post(node, on: page) else { continue }
            let around = node.parent?.closest(Self.entries)
            if node.matches(".u-comment, .p-comment"), let around { post.inReplyTo = post.inReplyTo ?? ids[around.index] }
            ids[node.index] = post.nativeID
            posts.append(post)
        }
        return posts
    }

    /// The elements of an entry up to the things inside it that have properties of their own, those included.
    private struct Parts {
        let nodes: [Node]

        init(_ entry: Node) {
            var nodes: [Node] = [], index = entry.index + 1
            while index < entry.end {
                let node = Node(tree: entry.tree, index: index)
                if node.isElement { nodes.append(node) }
                index = node.isElement && node.matches(HEntry.roots) ? node.end : index + 1
            }
            self.nodes = nodes
        }

        func first(_ query: Query) -> Node? { nodes.first { $0.matches(query) } }
    }

    private func post(_ node: Node, on page: OpenPage) -> Post? {
        let own = Parts(node)
        // The older names mean something in the older kind alone: themes give them to anything.
        let isOlder = node.hasClass("hentry")
        let body = own.first(isOlder ? Self.contents : ".e-content") ?? own.first(".p-content") ?? own.first(isOlder ? ".p-summary, .entry-summary" : ".p-summary")
        let named = own.first(isOlder ? ".p-name, .entry-title" : ".p-name")
        guard body != nil || named != nil else { return bare(node, own, on: page) }
        let title = named.flatMap { name in body.map { name == $0 || name.isInside($0) || $0.isInside(name) } == true ? nil : name.oneLine.nonEmpty }
        var segments = body.map { Segmenter.segments(of: $0, rules: .blockquotes) } ?? []
        let tags: Query = ".p-category, a[rel=tag]"
        segments += own.nodes.filter { $0.matches(tags) }.compactMap { category in
            category.oneLine.nonEmpty.map { Segment(.tag, $0.hasPrefix("#") ? String($0.dropFirst()) : $0) }
        }
        guard !segments.isEmpty || title != nil && node.hasClass("h-entry") else { return nil }
        let link = own.first(".u-url, a[rel=bookmark]") ?? own.first("a.entry-title") ?? named?.first("a[href]")
        return filled(node, own, title: title, segments: segments, link: link, on: page)
    }

    /// What holds an article's parts, and is no note of a line or two.
    private static let blocks: Query = "p, div, section, article, ul, ol, table, h1, h2, h3, figure"

    /// An entry without any property is its own words, and a link its own address.
    private func bare(_ node: Node, _ own: Parts, on page: OpenPage) -> Post? {
        let isProperty = { (word: String) in ["p-", "e-", "u-", "dt-", "h-"].contains { word.hasPrefix($0) } }
        guard node.hasClass("h-entry"), own.nodes.count(where: { $0.matches(Self.blocks) }) <= 1, !own.nodes.contains(where: { $0.classes.contains(where: isProperty) }) else {
            return nil
        }
        let segments = Segmenter.segments(of: node, rules: .blockquotes)
        return segments.isEmpty ? nil : filled(node, own, title: nil, segments: segments, link: node.name == "a" ? node : nil, on: page)
    }

    private func filled(_ node: Node, _ own: Parts, title: String?, segments: [Segment], link: Node?, on page: OpenPage) -> Post {
        let author = author(node, own), link = page.address(link.flatMap(Self.address))
        let time = own.first(".dt-published, time.published, .published, .dt-updated, .updated, time")
        let posted = time.map { page.posted($0, attributes: ["datetime", "title", "value"]) } ?? .unknown
        let id = link ?? node.id ?? stableID([author, posted.text] + (segments.isEmpty ? [title] : segments.map(\.text)))
        return Post(
            site: site, host: page.host, nativeID: id, permalink: link, author: author, posted: posted, savedAt: page.savedAt, title: title,
            inReplyTo: own.first(".u-in-reply-to").flatMap(Self.answered), segments: segments)
    }

    /// The entry's own author, else the feed's.
    private func author(_ node: Node, _ own: Parts) -> String? {
        let card = own.first(".p-author") ?? own.first(".author") ?? own.first(".vcard") ?? node.ancestors.first { $0.matches(".h-feed, .hfeed") }.flatMap(feedAuthor)
        return card.flatMap { ($0.first(".p-name, .fn") ?? $0).oneLine.nonEmpty }
    }

    private func feedAuthor(_ feed: Node) -> Node? { feed.children.lazy.filter(\.isElement).first { $0.matches(".p-author") } }

    /// The address of what is answered: a link, or the one in a citation of it.
    private static func answered(_ node: Node) -> String? { node.attribute("href") ?? node.first(".u-url, a[href]").flatMap(address) }

    /// The value of a property that is an address.
    ///
    /// Source: microformats2 parsing, "parsing a u- property", and the value class pattern.
    private static func address(_ node: Node) -> String? {
        let attribute = switch node.name {
        case "a", "area", "link": "href"
        case "img", "audio", "video", "source", "iframe": "src"
        case "object": "data"
        case "abbr": "title"
        case "data", "input": "value"
        default: ""
        }
        if let value = node.attribute(attribute)?.trimmed.nonEmpty { return value }
        if let value = node.first(".value-title")?.attribute("title")?.trimmed.nonEmpty { return value }
        let parts = node.all(".value").map(\.oneLine).joined()
        return parts.nonEmpty ?? node.first("a[href]")?.attribute("href") ?? node.oneLine.nonEmpty
    }
}
