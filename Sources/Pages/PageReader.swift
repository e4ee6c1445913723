import Discourse

/// Turns a saved page into the posts that stand on it.
public struct PageReader: Sendable {
    /// Whether JSON-LD and microdata are read; off to measure what the markup alone gives.
    public let usesStructuredData: Bool

    public init(usesStructuredData: Bool = true) { self.usesStructuredData = usesStructuredData }

    /// - Returns: posts in page order, placed (`Post.placed()`), with quotations and trails kept apart.
    public func posts(in page: SavedPage) throws(PageError) -> [Post] {
        throw .unreadable(page.path, reason: "not built yet")
    }
}

public enum PageError: Error, Sendable, Hashable { case unreadable(String, reason: String) }
