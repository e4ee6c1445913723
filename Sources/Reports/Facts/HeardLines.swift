import Storage

/// Counts how often each line of the word lists spoke, while the rows pass by in the order of their posts.
///
/// A word that spoke for a post's tone and for the feeling toward two claims spoke in one place.
struct HeardLines: Sendable {
    private struct Count {
        var places = 0
        var posts = 0
        let first: HeardRow
    }
    private struct Place: Hashable {
        let source: Int
        let segment: Int
        let start: Int
    }

    private var numbering = Numbering()
    private var counts: [Count] = []
    private var post: String?
    private var places = Set<Place>()
    private var sources = Set<Int>()

    mutating func add(_ row: HeardRow) {
        if row.post != post {
            post = row.post
            places.removeAll(keepingCapacity: true)
            sources.removeAll(keepingCapacity: true)
        }
        let source = numbering.number(of: row.source)
        if source == counts.count { counts.append(Count(first: row)) }
        guard places.insert(Place(source: source, segment: row.segment, start: row.start)).inserted else { return }
        counts[source].places += 1
        if sources.insert(source).inserted { counts[source].posts += 1 }
    }

    /// The most frequent first. - Parameter shown: how many are given with words that they matched.
    func lines(showing shown: Int, from store: Store) throws -> [HeardLine] {
        let ranked = counts.sorted { ($1.places, $0.first.source) < ($0.places, $1.first.source) }
        return try ranked.enumerated().map { place, line in
            let row = place < shown ? try store.quote(ofPost: line.first.post, ordinal: line.first.ordinal) : nil
            return HeardLine(
                source: line.first.source, category: row?.category ?? "", example: row.map { String(Quote($0, mask: HandleMask()).match.prefix(60)) } ?? "", places: line.places, posts: line.posts)
        }
    }
}
