import Discourse

/// Fandom: message walls and the comments under a wiki's articles, as a browser shows them. Class names end in a build's letters.
struct Fandom: Platform {
    let name = "fandom"
    let site = Site.fandom

    func recognises(_ page: OpenPage) -> Bool { page.root.first("[class*=EntityHeader_]") != nil && page.root.first(Self.markup.posts) != nil }

    func posts(on page: OpenPage) -> [Post] { Self.markup.posts(on: page) }

    static let markup = PostMarkup(
        site: .fandom,
        posts: "[class*=Comment_comment__], [class*=Reply_reply__], #MessageWall .Message, #MessageWall .Reply, .message-wall-app .Message, .message-wall-app .Reply",
        author: ["[class*=EntityHeader_name]"],
        date: ["[class*=EntityHeader] time", "time", "[class*=EntityHeader] a[href*=\"commentId=\"]", "[class*=EntityHeader_time]"],
        body: ["[class*=Comment_content], [class*=Reply_content], [class*=Message_content]", "[class*=_body]", "[class*=body]", "div"],
        permalink: ["a[href*=\"replyId=\"]", "a[href*=\"commentId=\"]", "a[href*=\"threadId=\"]"],
        id: { node in
            node.attribute("data-reply-id") ?? (node.ancestors.first { $0.attribute("data-thread-id") != nil } ?? node).attribute("data-thread-id") ?? node.id?.digitsAtEnd
        },
        replyTo: { node in node.attribute("data-reply-id").flatMap { _ in node.ancestors.first { $0.attribute("data-thread-id") != nil }?.attribute("data-thread-id") } },
        isDeleted: { $0.first("[class*=deleted]") != nil },
        voices: VoiceRules(
            quotations: "blockquote",
            silent: "[class*=EntityHeader], [class*=ActionList], [class*=Actions], [class*=ReplyList], [class*=ReplyCreate], [class*=Footer], [class*=Upvote]"),
        threadTitle: ["#firstHeading", "h1"],
        isOpening: { _ in false })
}
