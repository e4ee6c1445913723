import Discourse

struct Vanilla: Platform {
    let name = "vanilla"
    let site = Site.vanilla

    func recognises(_ page: OpenPage) -> Bool { page.root.first(Self.markup.posts) != nil && page.root.first(".Message, .userContent") != nil }
    func posts(on page: OpenPage) -> [Post] { Self.markup.posts(on: page) }

    static let markup = PostMarkup(
        site: .vanilla,
        posts: ".ItemDiscussion[id^=Discussion_], .ItemComment[id^=Comment_]",
        author: [".Author a.Username", ".Author .Username", ".Author"],
        date: [".DateCreated time", ".DiscussionMeta time", "time"],
        body: [".Message.userContent", ".Message", ".userContent"],
        permalink: ["a.Permalink"],
        edited: ".DateUpdated",
        voices: VoiceRules(
            quotations: "blockquote, .Quote, .embedExternal-quote, .js-quoteEmbed", silent: ".QuoteAuthor, .blockquote-author, .Reactions, .Signature, cite",
            speaker: { node in (node.first(".QuoteAuthor, .blockquote-author, cite")).flatMap { speakerName(in: $0.oneLine) } }),
        threadTitle: [".PageTitle h1", "#Item_0 h1", "h1"])
}
