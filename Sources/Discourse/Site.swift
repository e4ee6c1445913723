/// The software or service whose markup a page has: where a post's native id comes from.
public enum Site: String, Sendable, Hashable, CaseIterable {
    case tumblr, reddit, ao3
    case fanfictionNet = "fanfiction.net"
    case livejournal, dreamwidth
    case xenforo, phpbb, vbulletin, invision, smf, mybb, nodebb, fluxbb, vanilla, flarum, discourse
    case fandom, lemmy, slashdot, quora
    case stackExchange = "stackexchange"
    case wordpress, blogger, disqus
    /// A page that marks its posts by microformats, JSON-LD or microdata alone.
    case hEntry = "h-entry", structured
    /// An article page, or a discussion, of no known software.
    case article, discussion
    case feed
    /// A line of the filter, with no page behind it.
    case text

    /// Whether the native id is unique over all hosts (one service), so that the host is left out of the post's identity.
    public var isOneService: Bool {
        switch self {
        case .tumblr, .reddit, .ao3, .fanfictionNet: true
        default: false
        }
    }
}
