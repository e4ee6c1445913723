import Discourse

/// Stack Overflow and the Stack Exchange network: question, answers, and the comments under each.
struct StackExchange: Platform {
    let name = "stack exchange"
    let site = Site.stackExchange

    func recognises(_ page: OpenPage) -> Bool { page.root.first("#question .js-post-body, #question .s-prose, #question .post-text") != nil }

    func posts(on page: OpenPage) -> [Post] { Self.markup.posts(on: page) }

    private static let markup = PostMarkup(
        site: .stackExchange,
        posts: "#question, .answer[id^=answer-], li.comment[id^=comment-], tr.comment[id^=comment-], [itemprop=comment]",
        author: [
            ".post-signature.owner .user-details a", ".user-details[itemprop=author] a", ".user-details[itemprop=author]", ".comment-user", "[itemprop=author] .user-details a", "[itemprop=author] [itemprop=name]",
            ".post-signature .user-details a", ".post-signature .user-details",
        ],
        date: [
            ".post-signature.owner .relativetime", ".comment-date .relativetime-clean", "[itemprop=author] .relativetime", "time[itemprop=dateCreated]",
            ".user-action-time .relativetime", ".relativetime", "time[title]", "time",
        ],
        dateAttributes: ["title", "datetime"],
        dateNode: { asked($0) },
        body: [".js-post-body", ".s-prose", ".post-text", ".comment-copy", "[itemprop=text]"],
        permalink: ["a.js-share-link", ".comment-date a", "a.comment-link"],
        id: { node in
            node.attribute("data-questionid") ?? node.attribute("data-answerid") ?? node.attribute("data-comment-id").map { "comment-" + $0 }
                ?? node.id?.digitsAtEnd
        },
        replyTo: { node in
            if node.hasClass("answer") { return node.closest { $0.id == "mainbar" }?.first("#question")?.attribute("data-questionid") }
            guard node.hasClass("comment") || node.attribute("itemprop") == "comment" else { return nil }
            let post = node.ancestors.first { $0.hasClass("answer") || $0.id == "question" }
            return post.flatMap { $0.attribute("data-answerid") ?? $0.attribute("data-questionid") }
        },
        engagement: { node in
            let votes = node.first(".js-vote-count")?.attribute("data-value") ?? node.attribute("data-comment-score")
            return votes.flatMap { Int($0) }.map { [Engagement(.score, $0)] } ?? []
        },
        voices: VoiceRules(quotations: "blockquote", silent: ".s-notice, .js-post-notice, .question-status, .comment-date, .comment-user"),
        threadTitle: ["#question-header h1", "h1"],
        isOpening: { $0.id == "question" })

    /// An edited post shows the editor's time first; the author's is beside "asked" or "answered".
    private static func asked(_ post: Node) -> Node? {
        post.all(".user-action-time").first { $0.oneLine.hasPrefix("asked") || $0.oneLine.hasPrefix("answered") }?.first(".relativetime, time")
    }
}
