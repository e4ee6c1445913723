import Discourse

/// Finds out who is quoted where nobody is named but the words stand in an earlier post of the page.
enum QuoteOrigins {
    static func named(_ posts: [Post]) -> [Post] {
        guard posts.contains(where: { $0.segments.contains { $0.kind == .quote && $0.speaker == nil } }) else { return posts }
        var named: [Post] = [], said: [(author: String, letters: String)] = []
        for post in posts {
            var post = post
            post.segments = post.segments.map { segment in
                guard segment.kind == .quote, segment.speaker == nil, let speaker = speaker(of: segment.text, among: said) else { return segment }
                return Segment(.quote, segment.text, speaker: speaker, start: segment.start)
            }
            named.append(post)
            guard let author = post.author else { continue }
            let own = post.segments.filter { $0.kind == .own || $0.kind == .title }.map(\.text).joined(separator: " ")
            said.append((author, letters(own)))
        }
        return named
    }

    /// Fewer than 16 letters may be anybody's.
    private static func speaker(of quotation: String, among said: [(author: String, letters: String)]) -> String? {
        let key = letters(quotation)
        guard key.utf8.count >= 16 else { return nil }
        return said.last { $0.letters.utf8.count >= key.utf8.count && $0.letters.contains(key) }?.author
    }

    private static func letters(_ text: String) -> String { String(text.lowercased().filter { $0.isLetter || $0.isNumber }) }
}
