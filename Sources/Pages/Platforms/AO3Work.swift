import Discourse

/// A work's page on the archive as one post: summary, the author's notes, the story.
enum AO3Work {
    static func post(on page: OpenPage) -> Post? {
        guard let skin = page.root.first("#workskin"), let title = skin.first("h2.title")?.oneLine.nonEmpty else { return nil }
        let meta = page.root.first("dl.work.meta")
        let id = workID(page)
        let segments = segments(skin) + (meta.map(tags) ?? [])
        guard !segments.isEmpty else { return nil }
        let author = skin.all(".preface h3.byline a[rel=author]").map(\.oneLine).joined(separator: ", ").nonEmpty ?? skin.first("h3.byline")?.oneLine.nonEmpty
        let published = meta?.first("dd.published")?.oneLine
        return Post(
            site: .ao3, host: page.host, nativeID: id ?? stableID([author, title]), permalink: id.map { "https://archiveofourown.org/works/" + $0 },
            author: author, posted: published.map { page.dates.posted(shown: $0) } ?? .unknown, savedAt: page.savedAt, title: title,
            threadTitle: title, language: language(meta), engagement: engagement(meta), segments: segments)
    }

    private static func workID(_ page: OpenPage) -> String? {
        if let id = page.url?.digits(behind: "/works/") { return id }
        let links = page.root.all("#workskin a[href*=\"/works/\"], .work.navigation a[href*=\"/works/\"], #share a[href*=\"/works/\"], form[action*=\"/works/\"]")
        return links.lazy.compactMap { ($0.attribute("href") ?? $0.attribute("action"))?.digits(behind: "/works/") }.first
    }

    private static func segments(_ skin: Node) -> [Segment] {
        var segments: [Segment] = []
        for node in skin.all(".userstuff") where !node.ancestors.contains(where: { $0.hasClass("userstuff") }) {
            let kind: Segment.Kind
            if node.ancestors.contains(where: { $0.hasClass("summary") }) { kind = .summary
            } else if node.ancestors.contains(where: { $0.hasClass("notes") || $0.hasClass("end") }) { kind = .own
            } else { kind = .fiction }
            let rules = kind == .own ? AO3.voices : VoiceRules(isSilent: { $0.matches("h3.landmark") })
            segments += Segmenter.segments(of: node, rules: rules, kind: kind)
        }
        return segments
    }

    /// What readers look for a story by; the fandom, characters and relationships name its subjects.
    private static func tags(_ meta: Node) -> [Segment] {
        meta.all("dd.fandom a.tag, dd.relationship a.tag, dd.character a.tag, dd.freeform a.tag").compactMap { tag in
            tag.oneLine.nonEmpty.map { Segment(.tag, $0) }
        }
    }

    private static func language(_ meta: Node?) -> String {
        meta?.first("dd.language")?.attribute("lang")?.nonEmpty ?? "und"
    }

    private static func engagement(_ meta: Node?) -> [Engagement] {
        let places: [(Query, Engagement.Kind)] = [("dd.comments", .replies), ("dd.kudos", .kudos), ("dd.hits", .views)]
        return places.compactMap { query, kind in
            meta?.first(query).flatMap { Int($0.oneLine.filter(\.isNumber)) }.map { Engagement(kind, $0) }
        }
    }
}

/// Bookmarks: the reader's note is a post of the reader's.
enum AO3Bookmark {
    static func posts(on page: OpenPage) -> [Post] {
        page.root.all("li.bookmark.blurb, .bookmark.blurb div.user, li.user.short.blurb").compactMap { post($0, on: page) }
    }

    private static func post(_ node: Node, on page: OpenPage) -> Post? {
        guard let notes = node.first("blockquote.userstuff.notes, .notes.userstuff") else { return nil }
        let author = node.first(".user h5.byline a, h5.byline a[href*=\"/users/\"]")?.oneLine
        let tags = node.all(".user ul.meta.tags a.tag, ul.meta.tags a.tag").compactMap { $0.oneLine.nonEmpty.map { Segment(.tag, $0) } }
        let posted = node.first(".user p.datetime, p.datetime").map { page.dates.posted(shown: $0.oneLine) } ?? .unknown
        let segments = Segmenter.segments(of: notes, rules: AO3.voices) + tags
        return Post(
            site: .ao3, host: page.host, nativeID: node.id ?? stableID([author, posted.text] + segments.map(\.text)), author: author, posted: posted,
            savedAt: page.savedAt, threadTitle: node.first("h4.heading a[href*=\"/works/\"]")?.oneLine, segments: segments)
    }
}

/// The archive's own HTML download: one file with preface, chapters and afterword.
enum AO3Download {
    static func recognises(_ page: OpenPage) -> Bool {
        page.root.first("#preface .meta, #preface dl.tags") != nil && page.root.first("#chapters, #afterword") != nil
    }

    static func post(on page: OpenPage) -> Post? {
        guard recognises(page), let preface = page.root.first("#preface"), let title = preface.first("h1")?.oneLine.nonEmpty else { return nil }
        let link = page.root.all("#preface a[href*=\"/works/\"], #afterword a[href*=\"/works/\"]").first?.attribute("href")
        let id = link?.digits(behind: "/works/")
        let author = preface.first(".byline a[rel=author]")?.oneLine ?? preface.first(".byline")?.oneLine
        return Post(
            site: .ao3, host: page.host ?? "archiveofourown.org", nativeID: id ?? stableID([author, title]),
            permalink: id.map { "https://archiveofourown.org/works/" + $0 }, author: author, posted: published(preface, page), savedAt: page.savedAt,
            title: title, threadTitle: title, segments: segments(page) + tags(preface))
    }

    /// "Published: 2014-12-27 Words: 1,234 Chapters: 1/1"
    private static func published(_ preface: Node, _ page: OpenPage) -> PostedDate {
        guard let stats = preface.all("dd").map(\.oneLine).first(where: { $0.contains("Published:") }), let start = stats.range(of: "Published:") else {
            return .unknown
        }
        return page.dates.posted(shown: String(String(stats[start.upperBound...]).folded.prefix(10)))
    }

    private static func segments(_ page: OpenPage) -> [Segment] {
        var segments: [Segment] = []
        for node in page.root.all("#preface blockquote.userstuff, #chapters.userstuff, #chapters .userstuff, #chapters .userstuff2, #afterword blockquote.userstuff, #endnotes blockquote.userstuff")
        where !node.ancestors.contains(where: { $0.hasClass("userstuff") }) {
            let heading = node.previousElement?.oneLine.lowercased() ?? ""
            let isStory = (node.id == "chapters" || node.ancestors.contains { $0.id == "chapters" }) && node.name != "blockquote"
            let kind: Segment.Kind = isStory ? .fiction : heading.hasPrefix("summary") || heading.hasPrefix("chapter summary") ? .summary : .own
            segments += Segmenter.segments(of: node, rules: kind == .own ? AO3.voices : .onlyOwn, kind: kind)
        }
        return segments
    }

    private static func tags(_ preface: Node) -> [Segment] {
        preface.all("dl.tags dt").flatMap { term -> [Segment] in
            let isTopic = ["Fandom", "Relationship", "Character", "Additional Tag"].contains { term.oneLine.hasPrefix($0) }
            guard isTopic, let list = term.nextElement, list.name == "dd" else { return [] }
            return list.all("a").compactMap { $0.oneLine.nonEmpty.map { Segment(.tag, $0) } }
        }
    }
}
