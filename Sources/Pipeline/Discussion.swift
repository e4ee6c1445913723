import Discourse

/// Who answers whom on a page: what a post with only "they" in it can be about.
struct Discussion {
    private let posts: [Post]

    init(_ posts: [Post]) { self.posts = posts }

    /// For each post, the places of the posts that it answers, nearest first, and last the one that opened its discussion.
    var surroundings: [[Int]] {
        let places = Dictionary(posts.indices.map { (posts[$0].nativeID, $0) }, uniquingKeysWith: { first, _ in first })
        let openings = Dictionary(posts.indices.map { (posts[$0].threadTitle ?? posts[$0].title, $0) }, uniquingKeysWith: { first, _ in first })
        return posts.indices.map { place in
            var chain: [Int] = []
            var next = posts[place].inReplyTo.flatMap { places[$0] }
            // A page may say that two posts answer one another.
            while let parent = next, parent != place, !chain.contains(parent), chain.count < Self.reach {
                chain.append(parent)
                next = posts[parent].inReplyTo.flatMap { places[$0] }
            }
            if let title = posts[place].threadTitle, let opening = openings[title], opening != place, !chain.contains(opening) { chain.append(opening) }
            return chain
        }
    }

    /// For each post, what its thread keeps coming back to: claims that three posts or more and a fifth of them all concern.
    ///
    /// - Parameter claims: for each post, the claims that its own words concern.
    func topics(_ claims: [[String]]) -> [[String]] {
        let threads = Dictionary(grouping: posts.indices) { posts[$0].threadTitle ?? posts[$0].title }
        var topics = posts.map { _ in [String]() }
        for (title, places) in threads where title != nil {
            let counts = places.flatMap { Set(claims[$0]) }.reduce(into: [:]) { $0[$1, default: 0] += 1 }
            let frequent = counts.filter { $0.value >= 3 && $0.value * 5 >= places.count }.keys.sorted()
            for place in places { topics[place] = frequent }
        }
        return topics
    }

    /// How many answers back a topic is carried: far enough for a quarrel, short of a thread that has wandered off.
    private static let reach = 8
}
