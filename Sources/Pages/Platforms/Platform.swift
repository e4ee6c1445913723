import Discourse

/// A kind of site, as its markup shows: the one thing to write to read another.
protocol Platform: Sendable {
    /// How a person would call it ("old reddit").
    var name: String { get }
    var site: Site { get }
    /// Whether the page is of this kind; cheap, and never true of another's page.
    func recognises(_ page: OpenPage) -> Bool
    /// - Returns: posts in page order; empty where the page is of this kind and nobody has posted on it.
    func posts(on page: OpenPage) -> [Post]
    /// Whether the page is a list of links to pages of posts, as backups have: read without posts, and no fault.
    func isIndex(_ page: OpenPage) -> Bool
}

extension Platform {
    func isIndex(_ page: OpenPage) -> Bool { false }
}

/// Every platform, the more particular before the more general: the first that recognises a page and finds posts on it reads it.
let platforms: [any Platform] = [
    TumblrBackup(), TumblrExport(), RedditOld(), RedditNew(), AO3(), FanFictionNet(), Dreamwidth(), LiveJournal(), XenForo(), XenForo1(), PhpBB(), DiscourseForum(),
    Invision(), VBulletin(), SMF(), MyBB(), NodeBB(), FluxBB(), Vanilla(), Flarum(), StackExchange(), Lemmy(), Slashdot(), Quora(), Fandom(), TumblrPage(), Tumblr(),
    BbPress(), WordPress(), Blogger(), Disqus(), Structured(),
    Discussion(), HEntry(), Article(),
]
