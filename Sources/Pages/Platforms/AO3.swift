import Discourse

/// Archive of Our Own: a work with its comments, comment pages, bookmarks, and the HTML that the archive lets people download.
///
/// A comment's `blockquote.userstuff` is its own text and no quotation; a story's text is `fiction` and is never an opinion.
struct AO3: Platform {
    let name = "ao3"
    let site = Site.ao3

    func recognises(_ page: OpenPage) -> Bool {
        page.root.first("#workskin, ol.thread li.comment[role=article], li.comment[id^=comment_] blockquote.userstuff, li.bookmark.blurb") != nil
            || AO3Download.recognises(page)
    }

    func posts(on page: OpenPage) -> [Post] {
        if let download = AO3Download.post(on: page) { return [download] }
        let title = page.root.first("#workskin h2.title, .preface h2.title, h2.title.heading")?.oneLine
            ?? page.root.first("#main h2.heading a[href*=\"/works/\"], h3.heading a[href*=\"/works/\"]")?.oneLine
        let work = AO3Work.post(on: page)
        return (work.map { [$0] } ?? []) + comments(on: page, thread: work?.title ?? title) + AO3Bookmark.posts(on: page)
    }

    private func comments(on page: OpenPage, thread: String?) -> [Post] {
        page.root.all("li.comment[id^=comment_]").compactMap { node in
            guard var post = Self.comment(node, on: page) else { return nil }
            post.threadTitle = thread
            return post
        }
    }

    /// A quotation inside a comment is a blockquote inside `blockquote.userstuff`.
    static let voices = VoiceRules(voice: { $0.name == "blockquote" && !$0.hasClass("userstuff") ? .quote($0.citedSpeaker) : nil })

    private static func comment(_ node: Node, on page: OpenPage) -> Post? {
        guard let id = node.id?.digitsAtEnd else { return nil }
        let isOwn = { (found: Node) in found.closest("li.comment") == node }
        let body = node.all("blockquote.userstuff, div.userstuff").first(where: isOwn)
        let notice = node.children.first { $0.name == "p" }?.oneLine ?? ""
        guard body != nil || notice.hasPrefix("(") || node.hasClass("deleted") else { return nil }
        let byline = node.all("h4.byline, .byline").first(where: isOwn)
        let isEdited = node.all("p.edited").contains(where: isOwn)
        return Post(
            site: .ao3, host: page.host, nativeID: id, permalink: "https://archiveofourown.org/comments/" + id, author: byline.flatMap(author),
            posted: byline?.first(".posted.datetime, .datetime").map { page.dates.posted(shown: $0.oneLine) } ?? .unknown, savedAt: page.savedAt,
            inReplyTo: parent(of: node), state: body == nil ? (notice.contains("hidden") ? .hidden : .deleted) : isEdited ? .edited : .live,
            segments: body.map { Segmenter.segments(of: $0, rules: voices) } ?? [])
    }

    /// A pseud's link, or a guest's bare name.
    private static func author(_ byline: Node) -> String? {
        if let link = byline.first("a[href*=\"/users/\"]")?.oneLine.nonEmpty { return link }
        for child in byline.children {
            if child.isElement, child.matches(".parent, .posted, .datetime, .role") { break }
            let words = child.isElement ? child.oneLine : child.text.folded
            if !words.isEmpty { return words }
        }
        return nil
    }

    /// The "Parent" link, else the comment that stands before the thread that this one stands in.
    private static func parent(of comment: Node) -> String? {
        let actions = comment.all("ul.actions").first { $0.closest("li.comment") == comment }
        if let link = actions?.all("a").first(where: { $0.oneLine.lowercased() == "parent" || $0.oneLine.lowercased() == "parent thread" }) {
            return link.attribute("href")?.split(separator: "/").last.map { String($0.prefix(while: \.isNumber)) }?.nonEmpty
        }
        guard let holder = comment.parent?.parent, holder.name == "li", !holder.hasClass("comment") else { return nil }
        var before = holder.previousElement
        while let sibling = before, !sibling.hasClass("comment") { before = sibling.previousElement }
        return before?.id?.digitsAtEnd
    }
}
