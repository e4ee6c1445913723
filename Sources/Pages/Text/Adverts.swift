import Discourse

/// Takes out what a site sells among its posts: an advertisement dressed as a post, and the label that stands over one inside a post.
enum Adverts {
    static func removed(from posts: [Post]) -> [Post] { posts.filter { !isAdvert($0) }.map(withoutLabels) }

    /// The names that boards give to the "member" who posts their advertisements. A member of that name has pages of posts with ids of
    /// their own; an advertisement has neither.
    private static let posters: Set<String> = [
        "advertisement", "advertisements", "adsense", "google adsense", "ad bot", "adbot", "sponsored", "sponsored post", "sponsored links", "guest ads",
    ]

    private static func isAdvert(_ post: Post) -> Bool { post.permalink == nil && posters.contains(post.author?.lowercased() ?? "") }

    private static func withoutLabels(_ post: Post) -> Post {
        guard post.segments.contains(where: { $0.kind == .own && ($0.text.beginsWithLabel || $0.text.endsWithLabel) }) else { return post }
        var post = post
        post.segments = post.segments.compactMap { segment in
            guard segment.kind == .own else { return segment }
            return segment.text.withoutLabels.nonEmpty.map { Segment(.own, $0, speaker: segment.speaker) }
        }
        return post
    }
}

extension String {
    fileprivate var beginsWithLabel: Bool { Self.isLabel(prefix { $0 != "\n" }) }
    fileprivate var endsWithLabel: Bool { Self.isLabel(self[(lastIndex(of: "\n").map(index(after:)) ?? startIndex)...]) }

    fileprivate var withoutLabels: String {
        let isNone = { (line: Substring) in line.isEmpty || Self.isLabel(line) }
        var lines = split(separator: "\n", omittingEmptySubsequences: false).drop(while: isNone)
        while let last = lines.last, isNone(last) { lines.removeLast() }
        return lines.joined(separator: "\n")
    }

    /// "Advertisement", "- Advertisement -", "Advertisement (gone after registration)": a line of its own and no more.
    private static func isLabel(_ line: Substring) -> Bool {
        guard line.utf8.count < 60 else { return false }
        let words = line.lowercased().split { !$0.isLetter }
        guard let first = words.first, ["advertisement", "advertisements", "adsense"].contains(first) else { return false }
        return words.count == 1 || words.count <= 6 && line.contains("(")
    }
}
