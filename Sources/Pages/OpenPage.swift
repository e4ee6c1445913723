import Discourse

/// A saved page that is being read: its tree and what the whole page tells about each post on it.
struct OpenPage: Sendable {
    let tree: HTMLTree
    let path: String
    /// The address that it was saved from: the container's, else the one that the page calls its own.
    let url: String?
    /// What relative links start from: the page's `base`, else its address.
    let base: String?
    /// In lower case, without "www.".
    let host: String?
    let savedAt: Timestamp?
    let dates: DateReader
    /// JSON-LD and microdata; empty where they are not to be used.
    let structured: [StructuredItem]

    init(tree: HTMLTree, page: SavedPage, usesStructuredData: Bool) {
        self.tree = tree
        path = page.path
        url = page.url ?? Self.ownAddress(in: tree)
        host = url.flatMap(Self.host(of:))
        let named = tree.root.first("base[href]")?.attribute("href")?.trimmed
        base = named.flatMap { $0.contains("://") ? $0 : nil } ?? url
        savedAt = page.savedAt
        dates = DateReader(savedAt: savedAt, order: DateEvidence.order(of: tree), offsetMinutes: DateEvidence.offsetMinutes(of: tree))
        structured = usesStructuredData ? StructuredData.items(in: tree) : []
    }

    var root: Node { tree.root }

    /// What a `meta` says, by property or name.
    func meta(_ name: String) -> String? {
        root.first(Query("meta[property=\"\(name)\"], meta[name=\"\(name)\"]"))?.attribute("content")?.folded.nonEmpty
    }

    var generator: String { meta("generator")?.lowercased() ?? "" }

    /// The page's title without the site's name behind it.
    var title: String? {
        if let heading = meta("og:title") { return heading }
        return root.first("title")?.oneLine.nonEmpty
    }

    private static func ownAddress(in tree: HTMLTree) -> String? {
        let canonical = tree.root.first("link[rel=canonical]")?.attribute("href")
        let shared = tree.root.first("meta[property=\"og:url\"]")?.attribute("content")
        return [canonical, shared].compactMap { $0?.trimmed }.first { $0.hasPrefix("http") }
    }

    static func host(of url: String) -> String? {
        guard let scheme = url.range(of: "://") else { return nil }
        let rest = url[scheme.upperBound...].prefix { $0 != "/" && $0 != "?" && $0 != "#" }
        let name = (rest.split(separator: "@").last ?? "").prefix { $0 != ":" }.lowercased()
        guard name.contains(".") else { return nil }
        return name.hasPrefix("www.") ? String(name.dropFirst(4)) : name
    }

    /// A link made whole by the page's own address; what it stays where there is none.
    func address(_ link: String?) -> String? {
        guard let link = link?.trimmed.nonEmpty, !link.hasPrefix("javascript:") else { return nil }
        if link.contains("://") { return link }
        guard let base, let scheme = base.range(of: "://") else { return link }
        if link.hasPrefix("//") { return base[..<scheme.lowerBound] + ":" + link }
        let origin = base[..<(base[scheme.upperBound...].firstIndex { $0 == "/" || $0 == "?" || $0 == "#" } ?? base.endIndex)]
        if link.hasPrefix("/") { return String(origin) + link }
        let page = base.prefix { $0 != "#" }
        if link.hasPrefix("#") { return (url ?? base).prefix { $0 != "#" } + link }
        let path = page.prefix { $0 != "?" }
        guard let slash = path.lastIndex(of: "/"), slash >= scheme.upperBound else { return String(origin) + "/" + link }
        return String(path[...slash]) + (link.hasPrefix("./") ? link.dropFirst(2) : link[...])
    }
}
