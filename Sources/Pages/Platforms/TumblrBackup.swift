import Discourse

/// Folders that tumblr-utils' `tumblr_backup` writes: `posts/ID.html`, and months and tags with many posts on a page.
struct TumblrBackup: Platform {
    let name = "tumblr-backup"
    let site = Site.tumblr

    func recognises(_ page: OpenPage) -> Bool {
        page.root.first("article[id^=p-] a.llink") != nil || page.root.first("article[id^=p-] > header time") != nil
    }

    func isIndex(_ page: OpenPage) -> Bool {
        page.root.first("body.index a[href*=archive/], body.tag-index a[href]") != nil && page.root.first("article") == nil
    }

    func posts(on page: OpenPage) -> [Post] {
        page.root.all("article[id^=p-]").flatMap { article in post(article, on: page).map { [$0] + TumblrNotes.posts(in: article, under: $0) } ?? [] }
    }

    private func post(_ article: Node, on page: OpenPage) -> Post? {
        guard let id = article.id?.dropFirst(2), !id.isEmpty else { return nil }
        let blog = blog(article, on: page)
        let heading = article.children.first { $0.name == "h1" || $0.name == "h2" || $0.name == "h3" }
        let isAnswer = article.hasClass("answer")
        var segments = Segmenter.segments(of: article, rules: rules(blog, without: heading))
        if isAnswer, let heading { segments.insert(Segment(.ask, heading.plainText, speaker: asker(heading)), at: 0) }
        segments += article.first("footer").map { TumblrVoices.tags(in: $0) } ?? []
        guard !segments.isEmpty else { return nil }
        return Post(
            site: site, host: blog.map { $0 + ".tumblr.com" }, nativeID: String(id), permalink: blog.map { "https://\($0).tumblr.com/post/\(id)" },
            author: likedBlog(article) ?? blog, posted: article.first("header time").map { page.posted($0) } ?? .unknown, savedAt: page.savedAt,
            title: isAnswer ? nil : heading?.oneLine.nonEmpty, engagement: TumblrVoices.notes(in: article), segments: segments)
    }

    private func rules(_ blog: String?, without heading: Node?) -> VoiceRules {
        let rules = TumblrVoices.rules(blog: blog)
        return VoiceRules(voice: rules.voice, isSilent: { $0 == heading || rules.isSilent($0) })
    }

    /// "korra-lover asked: …" is how some versions head an answer.
    private func asker(_ heading: Node) -> String? {
        guard let link = heading.first("a"), heading.oneLine.hasPrefix(link.oneLine) else { return nil }
        return link.oneLine.nonEmpty
    }

    /// A liked post is somebody else's, named in its head.
    private func likedBlog(_ article: Node) -> String? {
        article.hasClass("liked") || article.id?.hasPrefix("p-liked") == true ? article.first("header a.tumblr_blog")?.oneLine.nonEmpty : nil
    }

    /// The blog in the address of a tag or of the post, else the folder that holds `posts`, `archive` or `tags`.
    private func blog(_ article: Node, on page: OpenPage) -> String? {
        for link in article.all("footer a[href*=\".tumblr.com/tagged/\"]") {
            if let host = link.attribute("href").flatMap(OpenPage.host(of:)) { return String(host.dropLast(".tumblr.com".count)) }
        }
        return Self.folder(of: page.path) ?? page.path.split(separator: "/").dropLast().last.map(String.init)
    }

    /// What the folder or archive is called that holds `posts`, `archive`, `tags` or `likes`; `nil` where that is no blog's name.
    static func folder(of path: String) -> String? {
        let folders = path.split(whereSeparator: { $0 == "/" || $0 == "!" })
        guard let place = folders.firstIndex(where: { $0 == "posts" || $0 == "archive" || $0 == "tags" || $0 == "likes" }), place > 0 else { return nil }
        let name = folders[place - 1].prefix { $0 != "." }
        // Source: Tumblr's own rule for names, 32 letters, digits and hyphens.
        return name.count <= 32 && name.allSatisfy { $0.isASCII && ($0.isLetter || $0.isNumber || $0 == "-") } ? String(name).nonEmpty : nil
    }
}
