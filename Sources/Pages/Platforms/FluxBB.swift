import Discourse

/// FluxBB and PunBB.
struct FluxBB: Platform {
    let name = "fluxbb"
    let site = Site.fluxbb

    func recognises(_ page: OpenPage) -> Bool { page.root.first("div.blockpost .postmsg") != nil }
    func posts(on page: OpenPage) -> [Post] { Self.markup.posts(on: page) }

    static let markup = PostMarkup(
        site: .fluxbb,
        posts: "div.blockpost",
        author: [".postleft dt a", ".postleft dt strong", ".postleft dt"],
        date: ["h2 a"],
        body: [".postmsg"],
        permalink: ["h2 a"],
        edited: ".postedit",
        voices: VoiceRules(quotations: "blockquote, .quotebox", silent: "cite, .postedit, .postsignature, .codebox .scrollbox .title"),
        threadTitle: [".crumbs li strong", ".linkst .crumbs strong", ".postright h3"])
}
