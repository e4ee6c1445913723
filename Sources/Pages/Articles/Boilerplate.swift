/// Tells a page's furniture by the names that people give it.
enum Boilerplate {
    /// Whether an element is furniture by its own name, role, classes or id; what stands around it is not asked.
    static func isFurniture(_ node: Node) -> Bool {
        if tags.contains(node.name) { return true }
        if let role = node.attribute("role"), roles.contains(role) { return true }
        guard let range = node.attributeBytes(named: TreeNames.classes) ?? node.attributeBytes(named: TreeNames.identifier) else { return false }
        if namesFurniture(node.tree.bytes[range]) { return true }
        guard let id = node.attributeBytes(named: TreeNames.identifier) else { return false }
        return namesFurniture(node.tree.bytes[id])
    }

    private static let tags: Set<String> = ["nav", "footer", "aside", "form", "dialog", "menu", "header"]
    private static let roles: Set<String> = ["navigation", "complementary", "banner", "contentinfo", "search", "dialog", "alert", "toolbar", "menu"]

    /// Whether any word of a class or id ("article-share-buttons", "relatedPosts") is a furniture word.
    private static func namesFurniture(_ bytes: ArraySlice<UInt8>) -> Bool {
        var word: [UInt8] = [], wasLower = false
        func isFurnitureWord(_ word: [UInt8]) -> Bool { word.count > 1 && words.contains(String(decoding: word, as: UTF8.self)) }
        for byte in bytes {
            let isUpper = (0x41...0x5A).contains(byte), isLower = (0x61...0x7A).contains(byte)
            if !isUpper && !isLower || isUpper && wasLower {
                if isFurnitureWord(word) { return true }
                word.removeAll(keepingCapacity: true)
            }
            if isUpper || isLower { word.append(byte | 0x20) }
            wasLower = isLower
        }
        return isFurnitureWord(word)
    }

    private static let words: Set<String> = [
        "ad", "ads", "advert", "advertisement", "advertising", "adslot", "adsense", "banner", "bio", "breadcrumb", "breadcrumbs", "byline", "caption", "captions",
        "carousel", "comment", "comments", "commentlist", "cookie", "cookies", "copyright", "credit", "credits", "dateline", "dfp", "disqus", "donate", "donation", "dropdown", "follow",
        "footer", "gdpr", "infobox", "inlineshare", "legal", "login", "masthead", "menu", "meta", "metadata", "modal", "nav", "navbar", "navigation",
        "newsletter", "newsletters", "noprint", "outbrain", "overlay", "pager", "pagination", "partner", "paywall", "popular", "popup", "promo", "promos", "promotion",
        "more", "pullquote", "readmore", "recirc", "recirculation", "recommend", "recommendation", "recommendations", "recommended", "related", "relatedposts", "replies", "respond", "rss", "search", "share",
        "sharing", "sharebar", "sharedaddy", "shares", "sidebar", "signup", "skip", "social", "sponsor", "sponsored", "subscribe", "subscription", "taboola",
        "tags", "taglist", "teaser", "teasers", "timestamp", "toc", "tool", "toolbar", "tools", "topics", "trending", "utility", "widget", "widgets", "zergnet", "thumbnails",
        "headline", "subscribebox", "mostread", "toplist", "disclaimer", "printonly", "callout", "upsell", "optin", "sticky",
    ]
}
