import Discourse

/// RSS and Atom: a post for each entry.
enum Feed {
    static func posts(in page: SavedPage) throws(PageError) -> [Post] {
        let tree = try HTMLTree(utf8: Array(markup(String(decoding: decoded(page).utf8, as: UTF8.self)).utf8), path: page.path)
        let open = OpenPage(tree: tree, page: page, usesStructuredData: false)
        let thread = tree.root.all("feedtitle").first { node in !node.ancestors.contains { $0.name == "item" || $0.name == "entry" } }?.text.folded
        let posts = tree.root.all("item, entry").compactMap { post($0, thread: thread, on: open) }
        guard !posts.isEmpty else { throw .noPosts(page.path, tried: ["rss", "atom"]) }
        return posts
    }

    /// The HTML parser knows neither CDATA nor a `link` with words in it: both are spelled otherwise for it.
    private static func markup(_ xml: String) -> String {
        var markup = "", rest = xml[...]
        while let start = rest.range(of: "<![CDATA[") {
            markup += rest[..<start.lowerBound]
            let end = rest[start.upperBound...].range(of: "]]>")
            markup += String(rest[start.upperBound..<(end?.lowerBound ?? rest.endIndex)]).replacing("&", with: "&amp;").replacing("<", with: "&lt;")
            rest = end.map { rest[$0.upperBound...] } ?? ""
        }
        markup += rest
        for name in ["link", "title", "summary", "source", "category"] {
            markup = markup.replacing("<\(name)>", with: "<feed\(name)>").replacing("<\(name) ", with: "<feed\(name) ").replacing("</\(name)>", with: "</feed\(name)>")
        }
        return markup.replacing(/<feed(link|category|source)([^<>]*)\/>/) { "<feed\($0.1)\($0.2)></feed\($0.1)>" }
    }

    private static func post(_ entry: Node, thread: String?, on page: OpenPage) -> Post? {
        let own = { (names: [String]) in names.lazy.compactMap { name in entry.children.first { $0.name == name } }.first }
        let body = own(["content:encoded", "encoded", "content", "description", "feedsummary"])
        let title = own(["feedtitle"])?.text.folded.nonEmpty
        var segments = body.map { body in body.first("p, div") != nil ? Segmenter.segments(of: body, rules: .blockquotes) : FieldText.segments(body.text, path: page.path) } ?? []
        segments += entry.children.filter { $0.name == "feedcategory" }.compactMap { ($0.attribute("term") ?? $0.text).folded.nonEmpty.map { Segment(.tag, $0) } }
        guard segments.contains(where: { $0.kind == .own || $0.kind == .quote }) || title != nil else { return nil }
        let link = entry.children.filter { $0.name == "feedlink" }.lazy.compactMap { ($0.attribute("href") ?? $0.text).trimmed.nonEmpty }.first
        let author = own(["dc:creator", "creator", "author"]).flatMap { ($0.first("name")?.text ?? $0.text).folded.nonEmpty }
        let posted = own(["pubdate", "published", "dc:date", "date", "updated"]).flatMap { page.dates.posted(attribute: $0.text, source: .structuredData) } ?? .unknown
        let id = own(["guid", "id"])?.text.folded.nonEmpty ?? link ?? stableID([author, title, posted.text] + segments.map(\.text))
        return Post(
            site: .feed, host: link.flatMap(OpenPage.host(of:)) ?? page.host, nativeID: id, permalink: link, author: author, posted: posted, savedAt: page.savedAt,
            title: title, threadTitle: thread, segments: segments)
    }
}
