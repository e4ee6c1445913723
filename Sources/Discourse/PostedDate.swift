/// When a post was made, how well that is known, and how the page said it.
public struct PostedDate: Sendable, Hashable {
    public enum Precision: String, Sendable, Hashable, CaseIterable { case second, minute, day, unknown }
    /// Where on the page the date was found.
    public enum Source: String, Sendable, Hashable, CaseIterable {
        /// A machine-readable attribute of the post's own markup (`datetime`, `data-time`).
        case attribute
        /// The words that the page shows ("Dec 22nd, 2014, 3:15 PM").
        case text
        /// Words that count from the moment of saving ("8 hours ago", "Yesterday at 5:03 PM").
        case relative
        /// JSON-LD, microdata or a feed's fields.
        case structuredData = "structured data"
        /// The address of the post or a dump's field.
        case address
        case none
    }
    /// UTC; `nil` exactly when `precision` is `unknown`.
    public let timestamp: Timestamp?
    public let precision: Precision
    public let source: Source
    /// The date as the page shows it.
    public let text: String?

    public init(_ timestamp: Timestamp, precision: Precision, source: Source, text: String? = nil) {
        self.timestamp = timestamp
        self.precision = precision
        self.source = source
        self.text = text
    }

    /// A date that the page shows, if at all, in words that nobody here can read.
    public init(unreadable text: String?) {
        timestamp = nil
        precision = .unknown
        source = .none
        self.text = text
    }

    public static let unknown = PostedDate(unreadable: nil)
}
