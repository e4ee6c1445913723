/// A stretch of a post that one voice speaks.
public struct Segment: Sendable, Hashable {
    public enum Kind: String, Sendable, Hashable, CaseIterable {
        case own, quote, trail, ask, tag, title, summary, fiction

        /// Whether the poster answers for these words. A keyword tag is a `tag` that only names its topic:
        /// it is the poster's voice, but says nothing (`Stances` tells the two apart).
        public var isPostersVoice: Bool { self == .own || self == .tag || self == .title }
    }
    public let kind: Kind
    /// Who speaks, where the page names them; `nil` in the poster's own segments and where nobody is named.
    public let speaker: String?
    /// Plain text, NFC, paragraphs parted by "\n\n", line breaks "\n"; a tag without its "#", one segment a tag.
    public let text: String
    /// Where `text` begins, in UTF-8 bytes, in the post's whole text (`Post.body`): what the filter's offsets count from.
    public let start: Int

    public init(_ kind: Kind, _ text: String, speaker: String? = nil, start: Int = 0) {
        self.kind = kind
        self.text = text
        self.speaker = speaker
        self.start = start
    }
}

extension Post {
    /// All segments' texts in order, one under the other: what a reader of the page reads, and what copies are told by.
    public var body: String { segments.map(\.text).joined(separator: "\n") }

    /// The same post with each segment's `start` set to its place in `body`.
    public func placed() -> Post {
        var placed = self
        var start = 0
        placed.segments = segments.map { segment in
            defer { start += segment.text.utf8.count + 1 }
            return Segment(segment.kind, segment.text, speaker: segment.speaker, start: start)
        }
        return placed
    }
}
