import Discourse

/// A page whose posts JSON-LD or microdata spell out, whatever its markup.
struct Structured: Platform {
    let name = "structured data"
    let site = Site.structured
    /// Whether what the page shows may be read instead, where it says more.
    var usesMarkup = true

    func recognises(_ page: OpenPage) -> Bool { page.structured.contains(where: isPost) }

    /// An article's text in JSON-LD has lost its quotations: articles are read from their markup.
    private func isPost(_ item: StructuredItem) -> Bool { item.text != nil && item.kind != .article }

    func posts(on page: OpenPage) -> [Post] {
        let items = page.structured
        let ids = items.map { $0.url?.digits(behind: "#post-") ?? $0.id ?? $0.url }
        let thread = items.first { $0.headline != nil && $0.kind != .comment }?.headline
        var seen: Set<String> = [], posts: [Post] = []
        for (index, item) in items.enumerated() where isPost(item) {
            guard let post = post(item, id: ids[index], parent: item.parent.flatMap { isPost(items[$0]) ? ids[$0] : nil }, on: page),
                seen.insert(post.segments.map(\.text).joined() + (post.author ?? "")).inserted
            else { continue }
            var placed = post
            placed.threadTitle = thread
            if posts.isEmpty { placed.title = item.headline ?? thread }
            posts.append(placed)
        }
        if usesMarkup, posts.filter({ $0.author == nil }).count * 2 > posts.count {
            let shown = Discussion().posts(on: page)
            if shown.filter({ $0.author != nil }).count * 2 > shown.count, letters(shown) * 10 >= letters(posts) * 8 { return shown }
        }
        // Comments alone: the article that they are under is on the page too.
        if usesMarkup, items.contains(where: { $0.kind == .article }), !posts.isEmpty, items.allSatisfy({ $0.kind == .comment || !isPost($0) }),
            let article = Article.post(on: page, without: items.filter(isPost).compactMap(\.body))
        {
            return [article] + posts.map { comment in
                var comment = comment
                (comment.title, comment.threadTitle) = (nil, article.title)
                return comment
            }
        }
        return usesMarkup ? fuller(posts, Discussion().posts(on: page)) : posts
    }

    /// Many sites give search engines the first post or the first lines alone.
    private func fuller(_ posts: [Post], _ shown: [Post]) -> [Post] {
        return letters(shown) * 3 > letters(posts) * 4 ? shown : posts
    }

    private func letters(_ posts: [Post]) -> Int { posts.flatMap(\.segments).map(\.text.utf8.count).reduce(0, +) }

    private func post(_ item: StructuredItem, id: String?, parent: String?, on page: OpenPage) -> Post? {
        let segments = segments(item, on: page)
        guard !segments.isEmpty else { return nil }
        let posted = item.published.flatMap { page.dates.posted(attribute: $0, source: .structuredData) } ?? .unknown
        return Post(
            site: site, host: page.host, nativeID: id ?? stableID([item.author, item.published] + segments.map(\.text)),
            permalink: page.address(item.url), author: item.author, posted: posted, savedAt: page.savedAt, inReplyTo: parent,
            engagement: item.engagement, segments: segments)
    }

    private func segments(_ item: StructuredItem, on page: OpenPage) -> [Segment] {
        if let body = item.body { return Segmenter.segments(of: body, rules: .blockquotes) }
        guard let text = item.text else { return [] }
        return FieldText.segments(text, path: page.path)
    }
}

/// Words in a field of JSON, which may be plain text or HTML.
enum FieldText {
    static func segments(_ text: String, path: String) -> [Segment] {
        guard isMarkup(text), let tree = try? HTMLTree(utf8: Array(text.utf8), path: path) else {
            let plain = text.replacing("\r", with: "").trimmed
            return plain.isEmpty ? [] : [Segment(.own, plain)]
        }
        return Segmenter.segments(of: tree.root, rules: .blockquotes)
    }

    /// A tag or an entity.
    private static func isMarkup(_ text: String) -> Bool {
        let bytes = Array(text.utf8)
        return bytes.indices.contains { place in
            switch bytes[place] {
            case UInt8(ascii: "<"): tags.contains { bytes[(place + 1)...].starts(with: $0) }
            case UInt8(ascii: "&"): isEntity(bytes[(place + 1)...])
            default: false
            }
        }
    }

    private static let tags = ["/", "br", "p>", "img "].map { Array($0.utf8) }

    /// "amp;", "#39;", "#x27;"
    private static func isEntity(_ rest: ArraySlice<UInt8>) -> Bool {
        var name = rest.prefix(12)[...]
        let isNumber = name.first == UInt8(ascii: "#")
        if isNumber { name = name.dropFirst(name.dropFirst().first == UInt8(ascii: "x") ? 2 : 1) }
        guard let end = name.firstIndex(of: UInt8(ascii: ";")), end > name.startIndex else { return false }
        return name[..<end].allSatisfy { byte in
            isNumber ? Character(Unicode.Scalar(byte)).isHexDigit : (0x61...0x7A).contains(byte | 0x20)
        }
    }
}
