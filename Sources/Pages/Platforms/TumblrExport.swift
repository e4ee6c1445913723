import Discourse

/// The archive that Tumblr itself gives a blog's owner: `posts/html/ID.html`, a post a file, and `posts/posts.xml`.
struct TumblrExport: Platform {
    let name = "tumblr export"
    let site = Site.tumblr

    private static let footers: Query = "#footer, body > footer"

    func recognises(_ page: OpenPage) -> Bool { page.root.first("#footer #timestamp") != nil && Self.id(of: page) != nil }

    func posts(on page: OpenPage) -> [Post] {
        guard let id = Self.id(of: page), let body = page.root.first("body") else { return [] }
        // A reblog's file has the footer of the post before it too; the last is its own.
        let footer = page.root.all(Self.footers).last
        let heading = body.children.first { $0.name == "h1" }
        let blog = TumblrBackup.folder(of: page.path)
        let voices = TumblrVoices.rules(blog: blog)
        let rules = VoiceRules(voice: voices.voice, isSilent: { $0 == heading || $0.matches(Self.footers) || voices.isSilent($0) })
        let tags = (footer?.all(".tag") ?? []).compactMap { tag in tag.oneLine.trimmedMarks.nonEmpty.map { Segment(.tag, $0) } }
        let segments = Segmenter.segments(of: body, rules: rules) + tags
        guard !segments.isEmpty || heading != nil else { return [] }
        return [
            Post(
                site: site, host: blog.map { $0 + ".tumblr.com" }, nativeID: id, permalink: blog.map { "https://\($0).tumblr.com/post/\(id)" }, author: blog,
                posted: footer?.first("#timestamp").map { page.posted($0) } ?? .unknown, savedAt: page.savedAt, title: heading?.oneLine.nonEmpty,
                segments: segments)
        ]
    }

    /// The file's name is the post's id.
    private static func id(of page: OpenPage) -> String? {
        let file = page.path.split(whereSeparator: { $0 == "/" || $0 == "!" }).last ?? ""
        let name = file.prefix { $0 != "." }
        return name.count >= 6 && name.allSatisfy { $0.isASCII && $0.isNumber } ? String(name) : nil
    }
}
