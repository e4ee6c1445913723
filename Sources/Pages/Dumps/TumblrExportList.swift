import Discourse

/// `posts.xml`: all posts of a blog, as the interface's first version wrote them.
enum TumblrExportList {
    /// - Parameter tree: of a file whose outermost element is `tumblr`.
    static func posts(in page: OpenPage) -> [Post] {
        let blog = page.root.first("tumblelog[name]")?.attribute("name")?.nonEmpty
        return page.root.all("posts > post[id]").compactMap { post($0, blog: blog, path: page.path, savedAt: page.savedAt) }
    }

    private static let titles: Query = "regular-title, link-text, conversation-title"
    private static let bodies: Query = "regular-body, answer, photo-caption, video-caption, audio-caption, link-description"

    private static func post(_ node: Node, blog: String?, path: String, savedAt: Timestamp?) -> Post? {
        let blog = node.first("tumblelog[name]")?.attribute("name")?.nonEmpty ?? blog
        var segments = asked(node, path: path)
        if let body = node.first(bodies) { segments += TumblrDump.fragment(body.text, blog: blog ?? "", path: path) }
        segments += quoted(node, path: path) + chat(node) + node.all("tag").compactMap { tag in tag.text.folded.nonEmpty.map { Segment(.tag, $0) } }
        let title = node.first(titles)?.text.folded.nonEmpty
        guard !segments.isEmpty || title != nil, let id = node.attribute("id") else { return nil }
        let date = (node.attribute("unix-timestamp") ?? node.attribute("date-gmt")).flatMap { DateReader().posted(attribute: $0) }
        return Post(
            site: .tumblr, host: blog.map { $0 + ".tumblr.com" }, nativeID: id, permalink: (node.attribute("url-with-slug") ?? node.attribute("url"))?.nonEmpty,
            author: blog, posted: date ?? .unknown, savedAt: savedAt, title: title,
            engagement: node.attribute("note-count").flatMap { Int($0) }.map { [Engagement(.notes, $0)] } ?? [], segments: segments)
    }

    private static func asked(_ node: Node, path: String) -> [Segment] {
        node.first("question").map { FieldText.segments($0.text, path: path).map { Segment(.ask, $0.text) } } ?? []
    }

    /// A post that is a quotation: whose it is stands beside it, in HTML.
    private static func quoted(_ node: Node, path: String) -> [Segment] {
        guard let quotation = node.first("quote-text") else { return [] }
        let source = node.first("quote-source").flatMap { FieldText.segments($0.text, path: path).first?.text.folded }
        return FieldText.segments(quotation.text, path: path).map { Segment(.quote, $0.text, speaker: source.flatMap { speakerName(in: $0) }) }
    }

    /// Lines of a talk, each of whom its label names.
    private static func chat(_ node: Node) -> [Segment] {
        node.all("conversation line").compactMap { line in
            line.text.folded.nonEmpty.map { Segment(.quote, $0, speaker: line.attribute("name")?.folded.nonEmpty) }
        }
    }
}
