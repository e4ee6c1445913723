import Discourse

/// Microformats: `h-entry` and the older `hentry`, on any site.
struct HEntry: Platform {
    let name = "h-entry"
    let site = Site.hEntry

    func recognises(_ page: OpenPage) -> Bool { page.root.first(".h-entry .e-content, .h-entry .p-content, .hentry .entry-content, .h-entry.p-name, .h-entry .p-name, .hentry .entry-title") != nil }

    func posts(on page: OpenPage) -> [Post] {
        page.root.all(".h-entry, .hentry").filter { node in !node.ancestors.contains { $0.matches(".e-content, .entry-content") } }.compactMap { post($0, on: page) }
    }

    private func post(_ node: Node, on page: OpenPage) -> Post? {
        let isOwn = { (found: Node) in found.closest(".h-entry, .hentry") == node }
        let own = { (query: Query) in node.all(query).first(where: isOwn) }
        guard let body = own(".e-content, .entry-content") ?? own(".p-content") ?? own(".p-summary, .entry-summary") else { return nil }
        let segments = Segmenter.segments(of: body, rules: .blockquotes)
            + node.all(".p-category, a[rel=tag]").filter(isOwn).compactMap { $0.oneLine.nonEmpty.map { Segment(.tag, $0.hasPrefix("#") ? String($0.dropFirst()) : $0) } }
        guard !segments.isEmpty else { return nil }
        let title = own(".p-name, .entry-title").flatMap { $0.isInside(body) || body.isInside($0) || body == $0 ? nil : $0.oneLine.nonEmpty }
        let author = node.first(".p-author .p-name, .p-author, .author .fn, .vcard .fn, .author")?.oneLine.nonEmpty
        let time = own(".dt-published, time.published, .published, .dt-updated, .updated, time")
        let link = (own("a.u-url, .u-url a, a[rel=bookmark]") ?? own("a.entry-title, .entry-title a"))?.attribute("href")
        let posted = time.map { page.posted($0, attributes: ["datetime", "title", "value"]) } ?? .unknown
        return Post(
            site: site, host: page.host, nativeID: page.address(link) ?? node.id ?? stableID([author, posted.text] + segments.map(\.text)),
            permalink: page.address(link), author: author, posted: posted, savedAt: page.savedAt, title: title,
            inReplyTo: own(".u-in-reply-to")?.attribute("href"), segments: segments)
    }
}
