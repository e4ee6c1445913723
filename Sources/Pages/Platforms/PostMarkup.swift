import Discourse

/// Where a discussion's software puts each field of a post: most platforms are one value of this.
///
/// Fields that are lists are tried in order; the first that finds words is taken. Queries look inside the post's
/// element, and never inside a post that stands in it.
struct PostMarkup: Sendable {
    var site: Site
    /// Each post's element.
    var posts: Query
    var author: [Query] = []
    /// Attributes of the post's own element that name the author.
    var authorAttributes: [String] = []
    var date: [Query] = ["time[datetime]"]
    /// Attributes of the date's element, the best first.
    var dateAttributes = ["datetime", "data-timestamp", "data-time", "title"]
    /// Where queries do not do: the date's element.
    var dateNode: (@Sendable (Node) -> Node?)?
    /// Attributes of the post's own element that hold its date.
    var postDateAttributes: [String] = []
    var body: [Query]
    var permalink: [Query] = []
    var id: @Sendable (Node) -> String? = { $0.id?.digitsAtEnd }
    var replyTo: @Sendable (Node) -> String? = { _ in nil }
    var edited: Query?
    var isDeleted: @Sendable (Node) -> Bool = { _ in false }
    var engagement: @Sendable (Node) -> [Engagement] = { _ in [] }
    var voices = VoiceRules.blockquotes
    var threadTitle: [Query] = []
    /// Whether a post is the opening one, where the first of the page need not be.
    var isOpening: (@Sendable (Node) -> Bool)?

    func posts(on page: OpenPage, in root: Node? = nil) -> [Post] {
        let root = root ?? page.root
        let thread = title(of: page)
        var posts: [Post] = [], end: Int32 = 0
        for element in root.all(self.posts) {
            if element.index < end, isQuoted(element) { continue }
            end = max(end, element.end)
            guard var post = post(element, on: page) else { continue }
            post.threadTitle = thread
            let isFirst = isOpening?(element) ?? (posts.isEmpty && page.isFirstPage)
            if isFirst, post.title == nil { post.title = thread }
            posts.append(post)
        }
        return posts
    }

    /// Whether an element inside a post is what somebody quotes there, and no post however it looks.
    private func isQuoted(_ element: Node) -> Bool {
        for outer in element.ancestors {
            if outer.matches(posts) { return false }
            if voices.voice(outer)?.kind == .quote { return true }
        }
        return false
    }

    func title(of page: OpenPage) -> String? {
        for query in threadTitle { if let words = page.root.first(query)?.oneLine.nonEmpty { return words } }
        return page.title
    }

    private func post(_ element: Node, on page: OpenPage) -> Post? {
        guard let body = find(body, in: element) else { return isDeleted(element) ? deleted(element, on: page) : nil }
        let segments = Segmenter.segments(of: body, rules: voices)
        let state: Post.State = isDeleted(element) ? .deleted : edited.flatMap { find([$0], in: element) } != nil ? .edited : .live
        guard !segments.isEmpty || state == .deleted else { return nil }
        return filled(element, on: page, state: state, segments: segments)
    }

    private func deleted(_ element: Node, on page: OpenPage) -> Post { filled(element, on: page, state: .deleted, segments: []) }

    private func filled(_ element: Node, on page: OpenPage, state: Post.State, segments: [Segment]) -> Post {
        let author = author(of: element), posted = posted(element, on: page)
        let link = permalink.lazy.compactMap { find([$0], in: element)?.attribute("href") }.first
        let id = id(element) ?? stableID([author, posted.text ?? posted.timestamp?.iso8601] + segments.map(\.text))
        return Post(
            site: site, host: page.host, nativeID: id, permalink: page.address(link), author: author, posted: posted, savedAt: page.savedAt,
            inReplyTo: replyTo(element), state: state, engagement: engagement(element), segments: segments)
    }

    func author(of element: Node) -> String? {
        for name in authorAttributes { if let author = element.attribute(name)?.folded.nonEmpty { return author } }
        for query in author { if let name = find([query], in: element)?.oneLine.nonEmpty { return name } }
        return nil
    }

    private func posted(_ element: Node, on page: OpenPage) -> PostedDate {
        for name in postDateAttributes {
            if let value = element.attribute(name), let posted = page.dates.posted(attribute: value) { return posted }
        }
        if let node = dateNode?(element) { return page.posted(node, attributes: dateAttributes) }
        var unread = PostedDate.unknown
        for query in date {
            guard let node = find([query], in: element) else { continue }
            let posted = page.posted(node, attributes: dateAttributes)
            if posted.timestamp != nil { return posted }
            if unread.text == nil { unread = posted }
        }
        return unread
    }

    /// The first element that any of the queries finds, in the queries' order, passing over posts inside the post.
    private func find(_ queries: [Query], in element: Node) -> Node? {
        for query in queries {
            if let node = element.first(query), node.closest(posts) == element { return node }
            if let node = element.all(query).first(where: { $0.closest(posts) == element }) { return node }
        }
        return nil
    }
}

extension OpenPage {
    private static let longForm: Query = "[class*=Time_long], [class*=Time__long]"

    /// The date of an element: from an attribute where one can be read, else from its words.
    func posted(_ node: Node, attributes: [String] = ["datetime", "data-timestamp", "data-time", "title"]) -> PostedDate {
        // Some write a long and a short form side by side and hide one.
        let shown = (node.first(Self.longForm) ?? node).oneLine.dateAlone
        for name in attributes {
            if let value = node.attribute(name), let posted = dates.posted(attribute: value, shown: shown) { return posted }
        }
        return dates.posted(shown: shown)
    }

    /// Whether the page does not say that it is a later page of a thread.
    var isFirstPage: Bool {
        guard let url = url?.lowercased() else { return true }
        for mark in ["/page-", "/page/", "?page=", "&page=", "&start=", "?start="] {
            guard let found = url.range(of: mark) else { continue }
            let number = url[found.upperBound...].prefix(while: \.isNumber)
            if let page = Int(number), page > (mark.contains("start") ? 0 : 1) { return false }
        }
        return true
    }
}

extension String {
    /// "123" of "post-123", "js-post-123", "elComment_123"; `nil` where it does not end in digits.
    var digitsAtEnd: String? {
        let start = utf8.lastIndex { !(0x30...0x39).contains($0) }.map(utf8.index(after:)) ?? startIndex
        return String(self[start...]).nonEmpty
    }

    /// The digits behind a mark ("p=123", "#post-123").
    func digits(behind mark: String) -> String? {
        guard let found = range(of: mark) else { return nil }
        return String(self[found.upperBound...].prefix { $0.isASCII && $0.isNumber }).nonEmpty
    }
}
