import Discourse

/// phpBB 3 (prosilver and styles made from it).
struct PhpBB: Platform {
    let name = "phpbb"
    let site = Site.phpbb

    func recognises(_ page: OpenPage) -> Bool {
        page.root.first("div.post .postbody .content, div.post .postbody .author, .post .postbody .content") != nil
    }
    func posts(on page: OpenPage) -> [Post] { Self.markup.posts(on: page) }

    static let markup = PostMarkup(
        site: .phpbb,
        posts: "div.post[id^=p], article.post[id^=p], li.post[id^=p], div.post.bg1, div.post.bg2",
        author: [
            "p.author a.username, p.author a.username-coloured, p.author span.username, p.author span.username-coloured", ".author strong",
            ".postprofile a.username, .postprofile a.username-coloured, .postprofile .username", ".postprofile dt a",
        ],
        date: ["p.author time", ".author time", "p.author", ".post-date", "time"],
        body: [".postbody .content", ".content"],
        permalink: ["p.author a[href*=\"#p\"]", "h3 a[href*=\"#p\"]", "a[href*=\"#p\"]", "h3 a"],
        replyTo: { node in
            node.first("blockquote cite a[data-post-id]")?.attribute("data-post-id")
                ?? node.first("blockquote cite a[href*=\"#p\"]")?.attribute("href")?.digitsAtEnd
        },
        edited: ".notice",
        isDeleted: { $0.first(".post_deleted_msg") != nil || $0.hasClass("deleted") },
        voices: VoiceRules(
            quotations: "blockquote",
            silent: "blockquote cite, .signature, .notice, .codebox p, dl.codebox dt, .attachbox, .post-buttons, .back2top, .quotetitle, .inline-attachment",
            speaker: { quoted(in: $0) }),
        threadTitle: ["h2.topic-title", "h3.topic-title", ".topic-title", "#page-body h2", "h2"])

    /// "Korra wrote: ↑ Mon Dec 22, 2014": the link, or the words before the verb.
    private static func quoted(in quotation: Node) -> String? {
        guard !quotation.hasClass("uncited") else { return nil }
        guard let cite = quotation.first("cite"), cite.closest("blockquote") == quotation else { return quotation.attribute("cite")?.nonEmpty }
        return speakerName(in: cite.oneLine)
    }
}
