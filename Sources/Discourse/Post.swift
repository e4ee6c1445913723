/// What one person put on a page at one time, with every voice in it kept apart.
///
/// A page gives posts; a post gives segments, each with its own speaker. Only `own`, `title` and comment
/// tags are the poster's voice (DESIGN, section 2).
public struct Post: Sendable, Hashable {
    /// The kind of place that it was posted in; with `host` it makes `nativeID` unique.
    public var site: Site
    /// The site's host name in lower case, where the page tells ("forums.example.net"); `nil` when unknown.
    public var host: String?
    /// The site's own id of the post, as text ("t1_abc", "12345"); a digest of author, date and text where the page has none.
    public var nativeID: String
    public var permalink: String?
    /// The poster's name as the page shows it; `nil` where the page hides or lacks it.
    public var author: String?
    public var posted: PostedDate
    /// When the page was saved; relative dates were reckoned from it.
    public var savedAt: Timestamp?
    public var title: String?
    public var threadTitle: String?
    /// The `nativeID` of the post that this one answers.
    public var inReplyTo: String?
    /// A BCP 47 code, or "und" where nothing could tell.
    public var language: String
    public var state: State
    public var engagement: [Engagement]
    /// In page order; never empty for a live post.
    public var segments: [Segment]

    public enum State: String, Sendable, Hashable, CaseIterable { case live, edited, deleted, hidden }

    public init(
        site: Site, host: String? = nil, nativeID: String, permalink: String? = nil, author: String? = nil,
        posted: PostedDate = .unknown, savedAt: Timestamp? = nil, title: String? = nil, threadTitle: String? = nil,
        inReplyTo: String? = nil, language: String = "und", state: State = .live, engagement: [Engagement] = [],
        segments: [Segment]
    ) {
        self.site = site
        self.host = host
        self.nativeID = nativeID
        self.permalink = permalink
        self.author = author
        self.posted = posted
        self.savedAt = savedAt
        self.title = title
        self.threadTitle = threadTitle
        self.inReplyTo = inReplyTo
        self.language = language
        self.state = state
        self.engagement = engagement
        self.segments = segments
    }
}

/// A count that the page shows beside a post (notes, likes, score, replies, kudos).
public struct Engagement: Sendable, Hashable {
    public enum Kind: String, Sendable, Hashable, CaseIterable { case notes, likes, reblogs, score, replies, kudos, views }
    public let kind: Kind
    public let count: Int
    public init(_ kind: Kind, _ count: Int) {
        self.kind = kind
        self.count = count
    }
}
