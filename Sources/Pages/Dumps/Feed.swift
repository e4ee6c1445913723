import Discourse

/// RSS and Atom: a post for each entry.
enum Feed {
    static func posts(in page: SavedPage) throws(PageError) -> [Post] {
        let tree = try HTMLTree(utf8: markup(decoded(page).utf8), path: page.path)
        let open = OpenPage(tree: tree, page: page, usesStructuredData: false)
        if tree.root.first("tumblr posts") != nil { return TumblrExportList.posts(in: open) }
        let thread = tree.root.all("feedtitle").first { node in !node.ancestors.contains { $0.name == "item" || $0.name == "entry" } }?.text.folded
        let posts = tree.root.all("item, entry").compactMap { post($0, thread: thread, on: open) }
        guard !posts.isEmpty else { throw .noPosts(page.path, tried: ["rss", "atom"]) }
        return posts
    }

    private static let renamed = ["link", "title", "summary", "source", "category"].map { Array($0.utf8) }
    private static let dataStart = Array("<![CDATA[".utf8)
    private static let dataEnd = Array("]]>".utf8)

    /// The HTML parser knows neither CDATA nor a `link` with words in it: both are spelled otherwise for it.
    private static func markup(_ xml: [UInt8]) -> [UInt8] {
        var markup: [UInt8] = [], place = 0
        markup.reserveCapacity(xml.count + xml.count / 8)
        while let tag = xml[place...].firstIndex(of: UInt8(ascii: "<")) {
            markup += xml[place..<tag]
            if xml[tag...].starts(with: dataStart) {
                let start = tag + dataStart.count, end = xml.place(of: dataEnd, in: start..<xml.count)
                markup.append(escaping: xml[start..<(end ?? xml.count)])
                place = end.map { $0 + dataEnd.count } ?? xml.count
                continue
            }
            let name = tag + (xml[(tag + 1)...].first == UInt8(ascii: "/") ? 2 : 1)
            markup += xml[tag..<name]
            if renamed.contains(where: { isNamed($0, xml[name...]) }) { markup += "feed".utf8 }
            place = name
        }
        return markup + xml[place...]
    }

    private static func isNamed(_ name: [UInt8], _ rest: ArraySlice<UInt8>) -> Bool {
        guard rest.starts(with: name), let next = rest.dropFirst(name.count).first else { return false }
        return next == UInt8(ascii: ">") || next == UInt8(ascii: "/") || FeatureFilter.isBlank(next)
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
