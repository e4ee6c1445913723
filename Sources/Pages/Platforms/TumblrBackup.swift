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
        page.root.all("article[id^=p-]").compactMap { post($0, on: page) }
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
        let folders = page.path.split(separator: "/").map(String.init)
        guard let place = folders.firstIndex(where: { $0 == "posts" || $0 == "archive" || $0 == "tags" || $0 == "likes" }), place > 0 else {
            return folders.count > 1 ? folders[folders.count - 2] : nil
        }
        return folders[place - 1].split(separator: "!").last.map(String.init)
    }
}
