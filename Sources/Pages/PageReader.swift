import Discourse
import Languages

/// Turns a saved page into the posts that stand on it.
public struct PageReader: Sendable {
    /// Whether JSON-LD and microdata are read; off to measure what the markup alone gives.
    public let usesStructuredData: Bool

    /// Which platforms are tried, in their order.
    private let tried: [any Platform]
    private let limits: TreeLimits

    public init(usesStructuredData: Bool = true) { self.init(usesStructuredData: usesStructuredData, markup: .known) }

    /// What of a page's markup is read.
    package enum Markup: Sendable {
        /// Every platform's.
        case known
        /// As if no software were known: blocks of one make, articles; to measure what a new site gets.
        case unknown
        /// None; to get what JSON-LD and microdata alone say.
        case none
    }

    package init(usesStructuredData: Bool, markup: Markup, limits: TreeLimits = .standard) {
        self.usesStructuredData = usesStructuredData
        self.limits = limits
        tried = switch markup {
        case .known: platforms
        case .unknown: [Structured(), Discussion(), Article()]
        case .none: [Structured(usesMarkup: false)]
        }
    }

    /// - Returns: posts in page order, placed (`Post.placed()`), with quotations and trails kept apart, each with its language.
    ///   None for a platform's list of links to pages of posts, which nobody expects to hold any.
    /// - Throws: a `PageError` that says why there are none: an empty file, a login page, a shell, a page of no known kind, one
    ///   that would take too long.
    public func posts(in page: SavedPage) throws(PageError) -> [Post] { try read(page).map(LanguageFinder().told) }

    private func read(_ page: SavedPage) throws(PageError) -> [Post] {
        guard page.bytes.contains(where: { $0 > 0x20 }) else { throw .empty(page.path) }
        switch page.content {
        case .json, .jsonl: return try Dump.posts(in: page).map { $0.titled().placed() }
        case .xml: return try Feed.posts(in: page).map { $0.titled().placed() }
        case .html, .plain, .unknown: break
        }
        let tree = try HTMLTree(utf8: decoded(page).utf8, path: page.path, limits: limits)
        let posts = try posts(on: OpenPage(tree: tree, page: page, usesStructuredData: usesStructuredData))
        if tree.work.isSpent { throw .tooLong(page.path) }
        return posts
    }

    private func posts(on open: OpenPage) throws(PageError) -> [Post] {
        if let wrong = WrongPage.error(for: open) { throw wrong }
        for platform in tried where platform.recognises(open) {
            let posts = platform.posts(on: open)
            guard !posts.isEmpty else { continue }
            return finished(posts, on: open)
        }
        if open.tree.work.isSpent || platforms.contains(where: { $0.isIndex(open) }) { return [] }
        throw open.tree.work.hasLeftOut ? .tooLong(open.path) : WrongPage.nothing(on: open)
    }

    private func finished(_ posts: [Post], on page: OpenPage) -> [Post] {
        let filled = StructuredData.filled(posts, from: page.structured, dates: page.dates)
        return QuoteOrigins.named(Adverts.removed(from: filled)).map { $0.titled().placed() }
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
