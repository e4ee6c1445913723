import Discourse

struct NodeBB: Platform {
    let name = "nodebb"
    let site = Site.nodebb

    func recognises(_ page: OpenPage) -> Bool { page.root.first(Self.markup.posts) != nil }
    func posts(on page: OpenPage) -> [Post] { Self.markup.posts(on: page) }

    static let markup = PostMarkup(
        site: .nodebb,
        posts: "[component=post][data-pid]",
        author: ["a[data-username]", "[itemprop=author] a", "[component=\"user/picture\"]"],
        authorAttributes: ["data-username"],
        date: ["span.timeago", "a.timeago", ".timeago"],
        dateAttributes: ["title", "datetime"],
        postDateAttributes: ["data-timestamp"],
        body: ["[component=\"post/content\"]", ".content[itemprop=text]", ".content"],
        permalink: ["a.timeago[href]", "a[href*=\"/post/\"]"],
        id: { $0.attribute("data-pid") },
        replyTo: { $0.first("[component=\"post/parent\"]")?.attribute("data-topid") },
        isDeleted: { $0.hasClass("deleted") },
        engagement: { node in
            let votes = node.first("[component=\"post/vote-count\"]")?.attribute("data-votes").flatMap { Int($0) }
            return votes.map { [Engagement(.score, $0)] } ?? []
        },
        voices: VoiceRules(quotations: "blockquote", silent: "blockquote cite, [component=\"post/signature\"], .plugin-emoji-hidden", speaker: { quoted(in: $0) }),
        threadTitle: ["[component=\"topic/title\"]", "h1"])

    /// "@korra said in …:" stands in a paragraph before the quotation.
    private static func quoted(in quotation: Node) -> String? {
        let header = quotation.previousElement?.oneLine ?? ""
        guard header.hasPrefix("@"), header.contains(" said") else { return quotation.citedSpeaker }
        return speakerName(in: header)
    }
}
