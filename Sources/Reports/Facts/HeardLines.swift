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

    private var numbers: [String: Int] = [:]
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
        let source = number(of: row)
        guard places.insert(Place(source: source, segment: row.segment, start: row.start)).inserted else { return }
        counts[source].places += 1
        if sources.insert(source).inserted { counts[source].posts += 1 }
    }

    private mutating func number(of row: HeardRow) -> Int {
        if let number = numbers[row.source] { return number }
        numbers[row.source] = counts.count
        counts.append(Count(first: row))
        return counts.count - 1
    }

    /// The most frequent first. - Parameter shown: how many are given with words that they matched.
    func lines(showing shown: Int, from store: Store) throws -> [HeardLine] {
        let ranked = counts.sorted { ($1.places, $0.first.source) < ($0.places, $1.first.source) }
        return try ranked.enumerated().map { place, line in
            let row = place < shown ? try store.quote(ofPost: line.first.post, ordinal: line.first.ordinal) : nil
            return HeardLine(
                source: line.first.source, category: row?.category ?? "", example: row.map(Self.example) ?? "", places: line.places, posts: line.posts)
        }
    }

    /// A sign speaks for the whole post: its words would be a sentence.
    private static func example(_ row: QuoteRow) -> String {
        row.category == "sign" ? row.rule : String(Quote(row, mask: HandleMask()).match.prefix(60))
    }
}
