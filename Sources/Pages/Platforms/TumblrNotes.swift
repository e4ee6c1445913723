import Discourse

/// What others say under a post: replies, and reblogs that add words, as the list of notes shows them.
enum TumblrNotes {
    private static let notes: Query = "ol.notes li.note.reply, ol.notes li.note.with_commentary"

    /// - Parameter post: whose notes they are.
    /// - Returns: posts without dates, since notes show none; a reblog by its own id, cut off where the list cuts it.
    static func posts(in root: Node, under post: Post) -> [Post] {
        root.all(notes).compactMap { note in
            guard let author = author(note), author != "" else { return nil }
            let isReply = note.hasClass("reply")
            guard let body = note.first(isReply ? ".answer_content" : "blockquote") else { return nil }
            let segments = Segmenter.segments(of: body, rules: .onlyOwn)
            guard !segments.isEmpty else { return nil }
            let link = isReply ? nil : note.first("[data-post-url]")?.attribute("data-post-url") ?? body.first("a[href*=\"/post/\"]")?.attribute("href")
            return Post(
                site: .tumblr, host: isReply ? post.host : link.flatMap(OpenPage.host(of:)) ?? post.host,
                nativeID: link?.digits(behind: "/post/") ?? stableID([post.nativeID, author] + segments.map(\.text)), permalink: link, author: author,
                savedAt: post.savedAt, threadTitle: post.title, inReplyTo: post.nativeID, segments: segments)
        }
    }

    private static func author(_ note: Node) -> String? {
        if let name = note.first(".action a.tumblelog, .action > a")?.oneLine.nonEmpty { return name }
        return note.classes.first { $0.hasPrefix("tumblelog_") }.map { String($0.dropFirst("tumblelog_".count)) }
    }
}
