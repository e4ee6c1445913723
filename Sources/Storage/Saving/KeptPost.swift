import Digests
import Discourse

/// A judged post with the places of its sentences: what the store keeps of it.
public struct KeptPost: Sendable, Hashable {
    public let judged: JudgedPost
    /// One list a segment, in the post's order: UTF-8 offsets into the segment's text.
    public let sentences: [[Range<Int>]]

    public init(judged: JudgedPost, sentences: [[Range<Int>]]) {
        self.judged = judged
        self.sentences = sentences
    }

    public var post: Post { judged.post }
}

/// A page as the store knows it: by its file, its place in it and its content.
public struct StoredPage: Sendable, Hashable {
    /// The file, by the number that `Store.file(at:)` gave.
    public let file: Int64
    /// The name inside a container, "" where the file is the page.
    public let member: String
    /// BLAKE2b-256 of the page's bytes.
    public let digest: String
    public let container: SavedPage.Container
    public let savedAt: Timestamp?

    public init(file: Int64, member: String = "", digest: String, container: SavedPage.Container = .file, savedAt: Timestamp? = nil) {
        self.file = file
        self.member = member
        self.digest = digest
        self.container = container
        self.savedAt = savedAt
    }
}

extension Post {
    /// How full this version of the post is, as text that sorts: of several pages that show a post, the greatest is stored,
    /// in whatever order they are read. Live before hidden and deleted, more text before less, later saved before earlier.
    var fullness: String {
        let life = state == .live || state == .edited ? "2" : state == .hidden ? "1" : "0"
        let length = String(segments.reduce(0) { $0 + $1.text.utf8.count })
        let padded = String(repeating: "0", count: max(0, 10 - length.utf8.count)) + length
        return "\(life) \(padded) \(savedAt?.iso8601 ?? "") \(contentDigest.short(8))"
    }

    /// Tells versions of a post apart where nothing else does.
    private var contentDigest: Digest {
        var hasher = Digest.Hasher()
        for segment in segments { hasher.add("\(segment.kind.rawValue)\u{1f}\(segment.speaker ?? "")\u{1f}\(segment.text)\u{1e}") }
        for part in [author, title, threadTitle, posted.timestamp?.iso8601, posted.text, permalink, inReplyTo, language] {
            hasher.add((part ?? "") + "\u{1f}")
        }
        for count in engagement { hasher.add("\(count.kind.rawValue) \(count.count)\u{1f}") }
        return hasher.finish()
    }
}
