import Discourse

/// What JSON-LD and microdata say of a page's posts.
enum StructuredData {
    /// Postings of both kinds; JSON-LD first.
    static func items(in tree: HTMLTree) -> [StructuredItem] {
        let scripts = tree.root.all("script[type*=\"ld+json\"]").map { script in script.children.map(\.text).joined() }
        var items = LinkedData(scripts: scripts).items
        let offset = items.count
        items += Microdata(tree: tree).items.map { item in
            var item = item
            item.parent = item.parent.map { $0 + offset }
            return item
        }
        return items
    }

    /// Gives posts the author or date that their markup lacks, from the item that has the same id, address or words.
    static func filled(_ posts: [Post], from items: [StructuredItem], dates: DateReader) -> [Post] {
        let useful = items.filter { $0.author != nil || $0.published != nil }
        guard !useful.isEmpty, posts.contains(where: { $0.author == nil || isVague($0.posted) }) else { return posts }
        let finder = StructuredMatch(useful)
        return posts.map { post in
            guard post.author == nil || isVague(post.posted), let item = finder.item(of: post) else { return post }
            var post = post
            post.author = post.author ?? item.author
            if let value = item.published, let posted = dates.posted(attribute: value, shown: post.posted.text, source: .structuredData),
                isVague(post.posted), isNear(posted, post.posted)
            {
                post.posted = posted
            }
            return post
        }
    }

    /// Shown words lack the seconds and mostly the zone.
    private static func isVague(_ posted: PostedDate) -> Bool { posted.timestamp == nil || posted.source == .text || posted.source == .relative }

    /// The same moment but for a zone, or a moment where there was none.
    private static func isNear(_ exact: PostedDate, _ vague: PostedDate) -> Bool {
        guard let left = exact.timestamp, exact.precision != .day || vague.timestamp == nil else { return false }
        guard let right = vague.timestamp else { return true }
        return abs(left.seconds - right.seconds) <= 36 * 3600
    }
}
