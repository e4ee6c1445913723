import Discourse

/// Finds out who is quoted where nobody is named but the words stand in an earlier post of the page.
enum QuoteOrigins {
    static func named(_ posts: [Post]) -> [Post] {
        guard posts.contains(where: { $0.segments.contains { $0.kind == .quote && $0.speaker == nil } }) else { return posts }
        var named: [Post] = [], said: [(author: String, letters: [UInt8])] = []
        for post in posts {
            var post = post
            post.segments = post.segments.map { segment in
                guard segment.kind == .quote, segment.speaker == nil, let speaker = speaker(of: segment.text, among: said) else { return segment }
                return Segment(.quote, segment.text, speaker: speaker, start: segment.start)
            }
            named.append(post)
            guard let author = post.author else { continue }
            let own = post.segments.filter { $0.kind == .own || $0.kind == .title }.map(\.text).joined(separator: " ")
            said.append((author, own.lettersAlone))
        }
        return named
    }

    /// Fewer than 16 letters may be anybody's.
    private static func speaker(of quotation: String, among said: [(author: String, letters: [UInt8])]) -> String? {
        let key = quotation.lettersAlone
        guard key.count >= 16 else { return nil }
        return said.suffix(reach).last { $0.letters.place(of: key, in: 0..<$0.letters.count) != nil }?.author
    }

    /// Posts that are looked back over. No page that people read has more, and one of 20,000 would take hours.
    private static let reach = 500
}
