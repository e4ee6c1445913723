import Discourse
import Languages

/// Turns a saved page into the posts that stand on it.
public struct PageReader: Sendable {
    /// Whether JSON-LD and microdata are read; off to measure what the markup alone gives.
    public let usesStructuredData: Bool

    /// Whether platforms' markup is read; off to get what JSON-LD and microdata alone say.
    package let usesMarkup: Bool

    public init(usesStructuredData: Bool = true) {
        self.usesStructuredData = usesStructuredData
        usesMarkup = true
    }

    package init(usesStructuredData: Bool, usesMarkup: Bool) {
        self.usesStructuredData = usesStructuredData
        self.usesMarkup = usesMarkup
    }

    /// - Returns: posts in page order, placed (`Post.placed()`), with quotations and trails kept apart, each with its language.
    ///   None for a platform's list of links to pages of posts, which nobody expects to hold any.
    /// - Throws: a `PageError` that says why there are none: an empty file, a login page, a shell, a page of no known kind.
    public func posts(in page: SavedPage) throws(PageError) -> [Post] { try read(page).map(LanguageFinder().told) }

    private func read(_ page: SavedPage) throws(PageError) -> [Post] {
        guard page.bytes.contains(where: { $0 > 0x20 }) else { throw .empty(page.path) }
        switch page.content {
        case .json, .jsonl: return try Dump.posts(in: page).map { $0.titled().placed() }
        case .xml: return try Feed.posts(in: page).map { $0.titled().placed() }
        case .html, .plain, .unknown: break
        }
        let tree = try HTMLTree(utf8: decoded(page).utf8, path: page.path)
        let open = OpenPage(tree: tree, page: page, usesStructuredData: usesStructuredData)
        if let wrong = WrongPage.error(for: open) { throw wrong }
        for platform in usesMarkup ? platforms : [Structured(usesMarkup: false)] where platform.recognises(open) {
            let posts = platform.posts(on: open)
            guard !posts.isEmpty else { continue }
            return finished(posts, on: open)
        }
        if platforms.contains(where: { $0.isIndex(open) }) { return [] }
        throw WrongPage.nothing(on: open)
    }

    private func finished(_ posts: [Post], on page: OpenPage) -> [Post] {
        let filled = StructuredData.filled(posts, from: page.structured, dates: page.dates)
        return QuoteOrigins.named(filled).map { $0.titled().placed() }
    }
}

extension Post {
    /// The same post with its title as a segment, where it has one and none of its segments is that.
    func titled() -> Post {
        guard let title = title?.nonEmpty, !segments.contains(where: { $0.kind == .title }), site != .reddit || state == .live || state == .edited else {
            return self
        }
        var post = self
        post.segments.insert(Segment(.title, title), at: 0)
        return post
    }
}
