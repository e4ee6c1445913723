import Discourse

/// Any page with an article on it, of no known software: the last resort.
struct Article: Platform {
    let name = "article"
    let site = Site.article

    func recognises(_ page: OpenPage) -> Bool { true }

    func posts(on page: OpenPage) -> [Post] { Self.post(on: page).map { [$0] } ?? [] }

    /// - Parameter site: the software, where it is known and only its article's markup is not.
    /// - Parameter blocks: what is known to be others' words: comments.
    static func post(on page: OpenPage, site: Site = .article, without blocks: [Node] = []) -> Post? {
        let finder = ArticleFinder(page.tree, without: blocks), taken = Set(blocks.map(\.index))
        guard let body = finder.article() else { return nil }
        let voices = ArticleVoices(body: body, finder: finder).rules
        let rules = VoiceRules(voice: voices.voice, isSilent: { taken.contains($0.index) || voices.isSilent($0) })
        let segments = Segmenter.segments(of: body, rules: rules)
        guard segments.contains(where: { $0.kind == .own }) else { return nil }
        let facts = ArticleFacts(page, body: body)
        let id = page.url.map { String($0.prefix { $0 != "#" }) } ?? stableID([facts.author, facts.title] + segments.map(\.text))
        return Post(
            site: site, host: page.host, nativeID: id, permalink: page.url, author: facts.author, posted: facts.posted, savedAt: page.savedAt,
            title: facts.title, threadTitle: facts.title, segments: segments + facts.tags)
    }
}

/// Who wrote an article, when, and what it is called.
struct ArticleFacts {
    let title: String?
    let author: String?
    let posted: PostedDate
    let tags: [Segment]

    init(_ page: OpenPage, body: Node) {
        let item = page.structured.first { $0.kind == .article || $0.kind == .posting && $0.headline != nil }
        title = Self.title(page, item, body)
        author = Self.author(page, item, body)
        posted = Self.posted(page, item, body)
        var seen: Set<String> = []
        tags = page.root.all("a[rel=tag]").compactMap { link in
            guard let tag = link.oneLine.nonEmpty, tag.count <= 60, seen.insert(tag).inserted else { return nil }
            return Segment(.tag, tag.hasPrefix("#") ? String(tag.dropFirst()) : tag)
        }
    }

    /// The heading that the page's own title repeats; else what the page is called.
    private static func title(_ page: OpenPage, _ item: StructuredItem?, _ body: Node) -> String? {
        let called = (page.root.first("title")?.oneLine ?? "").lowercased()
        let headings = page.root.all("h1").compactMap { $0.oneLine.nonEmpty }
        if let heading = headings.first(where: { called.contains($0.lowercased()) }) { return heading }
        return item?.headline ?? page.meta("og:title") ?? headings.first ?? page.title
    }

    private static func author(_ page: OpenPage, _ item: StructuredItem?, _ body: Node) -> String? {
        if let author = item?.author?.nonEmpty { return author }
        for name in ["author", "article:author", "parsely-author", "sailthru.author", "dc.creator", "byl"] {
            if let author = page.meta(name), !author.contains("://") { return plainName(author) }
        }
        for query: Query in ["[itemprop=author] [itemprop=name]", "[itemprop=author]", "a[rel=author]", ".byline a", ".byline, .author-name, .byline-name, .article-author, .post-author"] {
            if let name = page.root.all(query).lazy.compactMap({ plainName($0.oneLine) }).first { return name }
        }
        return nil
    }

    /// "By Dana Whitlock" without the "By"; `nil` for what is too long to be names.
    private static func plainName(_ words: String) -> String? {
        var name = words.folded[...]
        if name.lowercased().hasPrefix("by ") { name = name.dropFirst(3) }
        return name.isEmpty || name.count > 80 ? nil : String(name)
    }

    private static func posted(_ page: OpenPage, _ item: StructuredItem?, _ body: Node) -> PostedDate {
        let shown = page.root.first("time[datetime], [itemprop=datePublished]")
        if let value = item?.published, let posted = page.dates.posted(attribute: value, shown: shown?.oneLine, source: .structuredData) { return posted }
        for name in ["article:published_time", "datePublished", "date", "dc.date", "dc.date.issued", "parsely-pub-date", "sailthru.date", "pubdate", "publishdate", "publish-date"] {
            if let value = page.meta(name), let posted = page.dates.posted(attribute: value, shown: shown?.oneLine) { return posted }
        }
        let places: [Query] = ["[itemprop=datePublished]", "time[pubdate], time.published", "article time[datetime], header time[datetime]"]
        for query in places {
            guard let node = page.root.first(query) else { continue }
            let posted = page.posted(node, attributes: ["content", "datetime", "title"])
            if posted.timestamp != nil { return posted }
        }
        return dateInWords(page)
    }

    /// A date in words beside the byline, no further from the article than its own headline.
    private static func dateInWords(_ page: OpenPage) -> PostedDate {
        for node in page.root.all(".date, .published, .post-date, .entry-date, .pubdate, .timestamp, .dateline, .article-date, .publish-date, .byline") {
            let posted = page.dates.posted(shown: String(node.oneLine.prefix(120)))
            if posted.timestamp != nil { return posted }
        }
        return .unknown
    }
}
