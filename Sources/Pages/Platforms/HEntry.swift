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

    /// The first element of an entry that is its own property, and not that of something inside it.
    private func own(_ query: Query, _ entry: Node) -> Node? { entry.all(query).first { Self.isOwn($0, of: entry) } }

    private static func isOwn(_ property: Node, of entry: Node) -> Bool { property.parent?.closest(roots) == entry }

    private func post(_ node: Node, on page: OpenPage) -> Post? {
        let body = own(Self.contents, node) ?? own(".p-content", node) ?? own(".p-summary, .entry-summary", node)
        let named = own(".p-name, .entry-title", node)
        guard body != nil || named != nil else { return bare(node, on: page) }
        let title = named.flatMap { name in body.map { name == $0 || name.isInside($0) || $0.isInside(name) } == true ? nil : name.oneLine.nonEmpty }
        var segments = body.map { Segmenter.segments(of: $0, rules: .blockquotes) } ?? []
        segments += node.all(".p-category, a[rel=tag]").filter { Self.isOwn($0, of: node) }.compactMap { category in
            category.oneLine.nonEmpty.map { Segment(.tag, $0.hasPrefix("#") ? String($0.dropFirst()) : $0) }
        }
        guard !segments.isEmpty || title != nil && node.hasClass("h-entry") else { return nil }
        return filled(node, title: title, segments: segments, link: own(".u-url, a[rel=bookmark]", node) ?? own("a.entry-title", node) ?? named?.first("a[href]"), on: page)
    }

    /// What holds an article's parts, and is no note of a line or two.
    private static let blocks: Query = "p, div, section, article, ul, ol, table, h1, h2, h3, figure"

    /// An entry without any property is its own words, and a link its own address.
    private func bare(_ node: Node, on page: OpenPage) -> Post? {
        let isProperty = { (word: String) in ["p-", "e-", "u-", "dt-", "h-"].contains { word.hasPrefix($0) } }
        guard node.hasClass("h-entry"), node.all(Self.blocks).count <= 1, !node.descendants.contains(where: { $0.isElement && $0.classes.contains(where: isProperty) }) else {
            return nil
        }
        let segments = Segmenter.segments(of: node, rules: .blockquotes)
        return segments.isEmpty ? nil : filled(node, title: nil, segments: segments, link: node.name == "a" ? node : nil, on: page)
    }

    private func filled(_ node: Node, title: String?, segments: [Segment], link: Node?, on page: OpenPage) -> Post {
        let author = author(node), link = page.address(link.flatMap(Self.address))
        let time = own(".dt-published, time.published, .published, .dt-updated, .updated, time", node)
        let posted = time.map { page.posted($0, attributes: ["datetime", "title", "value"]) } ?? .unknown
        return Post(
            site: site, host: page.host, nativeID: link ?? node.id ?? stableID([author, posted.text] + (segments.isEmpty ? [title] : segments.map(\.text))), permalink: link,
            author: author, posted: posted, savedAt: page.savedAt, title: title, inReplyTo: own(".u-in-reply-to", node).flatMap(Self.answered), segments: segments)
    }

    /// The entry's own author, else the feed's.
    private func author(_ node: Node) -> String? {
        let feed = node.ancestors.first { $0.matches(".h-feed, .hfeed") }
        let card = own(".p-author", node) ?? own(".author", node) ?? own(".vcard", node) ?? feed.flatMap { own(".p-author", $0) }
        return card.flatMap { ($0.first(".p-name, .fn") ?? $0).oneLine.nonEmpty }
    }

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
