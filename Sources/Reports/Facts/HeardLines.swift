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
        let source: String
        let segment: Int
        let start: Int
    }

    private var counts: [String: Count] = [:]
    private var post: String?
    private var places = Set<Place>()
    private var sources = Set<String>()

    mutating func add(_ row: HeardRow) {
        if row.post != post {
            post = row.post
            places.removeAll(keepingCapacity: true)
            sources.removeAll(keepingCapacity: true)
        }
        guard places.insert(Place(source: row.source, segment: row.segment, start: row.start)).inserted else { return }
        counts[row.source, default: Count(first: row)].places += 1
        if sources.insert(row.source).inserted { counts[row.source]?.posts += 1 }
    }

    /// The most frequent first. - Parameter shown: how many are given with words that they matched.
    func lines(showing shown: Int, from store: Store) throws -> [HeardLine] {
        let ranked = counts.sorted { ($1.value.places, $0.key) < ($0.value.places, $1.key) }
        return try ranked.enumerated().map { place, line in
            let row = place < shown ? try store.quote(ofPost: line.value.first.post, ordinal: line.value.first.ordinal) : nil
            return HeardLine(
                source: line.key, category: row?.category ?? "", example: row.map(Self.example) ?? "", places: line.value.places, posts: line.value.posts)
        }
    }

    /// A sign speaks for the whole post: its words would be a sentence.
    private static func example(_ row: QuoteRow) -> String {
        row.category == "sign" ? row.rule : String(Quote(row, mask: HandleMask()).match.prefix(60))
    }
}
