import Discourse

struct MyBB: Platform {
    let name = "mybb"
    let site = Site.mybb

    func recognises(_ page: OpenPage) -> Bool { page.root.first(".post_body[id^=pid_], .post_body.scaleimages, div.post .post_body") != nil }
    func posts(on page: OpenPage) -> [Post] { Self.markup.posts(on: page) }

    static let markup = PostMarkup(
        site: .mybb,
        posts: "div.post[id^=post_], table[id^=post_], div.post.classic",
        author: [".author_information .largetext a", ".author_information .largetext", ".post_author strong a", ".largetext a", ".largetext"],
        date: [".post_head .post_date", ".post_date"],
        body: [".post_body"],
        permalink: [".post_head a[href*=\"pid=\"]", "a[href*=\"#pid\"]"],
        edited: ".post_edit, .edited_post",
        voices: VoiceRules(
            quotations: "blockquote", silent: "blockquote cite, .post_edit, .edited_post, .signature, .codeblock .title, .post_meta",
            speaker: { node in node.first("cite").flatMap { speakerName(in: withoutDate($0)) } }),
        threadTitle: [".thead strong", "td.thead strong", "h1"])

    /// "(2014-12-22, 03:15 PM)Korra Wrote:" has the date before the name.
    private static func withoutDate(_ cite: Node) -> String {
        let words = cite.oneLine
        guard words.hasPrefix("("), let end = words.firstIndex(of: ")") else { return words }
        return String(words[words.index(after: end)...])
    }
}
