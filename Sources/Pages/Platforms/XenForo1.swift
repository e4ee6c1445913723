import Discourse

/// XenForo 1: a post's own words stand in `blockquote.messageText`.
struct XenForo1: Platform {
    let name = "xenforo 1"
    let site = Site.xenforo

    func recognises(_ page: OpenPage) -> Bool { page.root.first(Self.markup.posts) != nil && page.root.first(".messageText") != nil }
    func posts(on page: OpenPage) -> [Post] { Self.markup.posts(on: page) }

    static let markup = PostMarkup(
        site: .xenforo,
        posts: "li.message[id^=post-], li.message[id^=profile-post-]",
        author: [".userText .username", "a.username"],
        authorAttributes: ["data-author"],
        date: ["a.datePermalink .DateTime", ".datePermalink abbr", ".messageMeta .DateTime", ".DateTime"],
        dateAttributes: ["data-time", "title"],
        body: ["blockquote.messageText", ".messageText"],
        permalink: ["a.datePermalink", "a.hashPermalink", "a.postNumber"],
        replyTo: { $0.first(".bbCodeQuote a.AttributionLink")?.attribute("href")?.digitsAtEnd },
        edited: ".editDate",
        isDeleted: { $0.hasClass("deleted") },
        engagement: { node in
            guard let likes = node.first(".likesSummary .LikeText")?.oneLine else { return [] }
            let others = likes.split(separator: " ").compactMap { Int($0) }.first ?? 0
            return [Engagement(.likes, node.all(".likesSummary .username").count + others)]
        },
        voices: VoiceRules(
            quotations: ".bbCodeQuote", silent: ".attribution, .quoteExpand, .messageTextEndMarker, .editDate, .bbCodeSpoilerButton",
            speaker: { $0.attribute("data-author")?.folded.nonEmpty ?? $0.first(".attribution").flatMap { speakerName(in: $0.oneLine) } }),
        threadTitle: [".titleBar h1", "h1"])
}
