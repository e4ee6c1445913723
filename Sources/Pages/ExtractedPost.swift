import Discourse

/// A post as `shiplog extract` prints it: one JSON object a line (DESIGN, section 8).
public struct ExtractedPost: Encodable, Sendable {
    public struct Part: Encodable, Sendable {
        public let kind: String
        public let speaker: String?
        public let text: String
    }
    public let page: String
    public let site: String
    public let native_id: String
    public let permalink: String?
    public let author: String?
    /// ISO 8601 in UTC.
    public let posted_at: String?
    public let posted_precision: String
    /// The date as the page shows it.
    public let posted_text: String?
    public let title: String?
    public let thread_title: String?
    public let in_reply_to: String?
    public let language: String
    public let state: String
    public let segments: [Part]

    public init(_ post: Post, page: String) {
        self.page = page
        site = post.site.rawValue
        native_id = post.nativeID
        permalink = post.permalink
        author = post.author
        posted_at = post.posted.timestamp?.iso8601
        posted_precision = post.posted.precision.rawValue
        posted_text = post.posted.text
        title = post.title
        thread_title = post.threadTitle
        in_reply_to = post.inReplyTo
        language = post.language
        state = post.state.rawValue
        segments = post.segments.map { Part(kind: $0.kind.rawValue, speaker: $0.speaker, text: $0.text) }
    }
}

/// A page that gave no posts, as `shiplog extract` prints it.
public struct ExtractedError: Encodable, Sendable {
    public let page: String
    public let error: String

    public init(page: String, error: String) {
        self.page = page
        self.error = error
    }
}
