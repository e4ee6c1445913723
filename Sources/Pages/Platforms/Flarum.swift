import Discourse

/// Flarum, as a browser shows it and as its `noscript` part shows it.
struct Flarum: Platform {
    let name = "flarum"
    let site = Site.flarum

    func recognises(_ page: OpenPage) -> Bool {
        page.root.first("#flarum-content, #flarum-loading, .PostStream-item, #flarum-json-payload") != nil
    }

    func posts(on page: OpenPage) -> [Post] {
        let live = Self.live.posts(on: page)
        return live.isEmpty ? Self.plain.posts(on: page) : live
    }

    private static let voices = VoiceRules(quotations: "blockquote", silent: ".PostMention, .Post-actions, .fa, blockquote cite")

    static let live = PostMarkup(
        site: .flarum,
        posts: ".PostStream-item[data-id] article.Post, .PostStream-item[data-id]",
        author: [".PostUser-name .username", ".PostUser h3 a", ".username"],
        date: [".PostMeta time", "time"],
        body: [".Post-body"],
        id: { $0.attribute("data-id") ?? $0.parent?.attribute("data-id") },
        edited: ".PostEdited",
        voices: voices,
        threadTitle: [".DiscussionHero-title", "h1"])

    static let plain = PostMarkup(
        site: .flarum,
        posts: "noscript article, #flarum-content article, .container > div > article, #flarum-content .container > div > div",
        author: [".PostUser-name", ".PostUser h3", "h3"],
        date: [".Post-meta time", ".PostMeta time", "time", ".Post-header time"],
        body: [".Post-body"],
        voices: voices,
        threadTitle: ["#flarum-content h1", "noscript h1", "h1"])
}
