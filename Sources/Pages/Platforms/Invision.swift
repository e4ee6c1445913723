import Discourse

/// Invision Community 4 and 5 (IPS).
struct Invision: Platform {
    let name = "invision"
    let site = Site.invision

    func recognises(_ page: OpenPage) -> Bool { page.root.first(Self.markup.posts) != nil }
    func posts(on page: OpenPage) -> [Post] { Self.markup.posts(on: page) }

    static let markup = PostMarkup(
        site: .invision,
        posts: "article[id^=elComment_], article.ipsEntry[id^=comment-], article.cPost, [id^=elComment_].ipsComment",
        author: [
            ".cAuthorPane_author a", ".cAuthorPane_author", ".ipsEntry__username", ".ipsComment_author .ipsType_break", ".ipsComment_author h3",
            ".author .name", ".ipsComment_author a[href*=\"/profile/\"]",
        ],
        date: [".ipsComment_meta time", ".ipsEntry__date time", ".ipsType_reset time", "time"],
        dateAttributes: ["datetime", "title"],
        body: ["[data-role=commentContent]", ".ipsComment_content .cPost_contentWrap .ipsType_richText", ".ipsRichText", ".ipsType_richText"],
        permalink: ["a[href*=findComment]", ".ipsComment_meta a[href*=comment]", "a[href*=\"#comment\"]", "a[data-role=shareComment]"],
        id: { ($0.id ?? $0.first("[data-commentid]")?.attribute("data-commentid"))?.digitsAtEnd },
        replyTo: { $0.first("[data-ipsquote-contentcommentid]")?.attribute("data-ipsquote-contentcommentid") },
        edited: ".ipsType_light.ipsEdited, .ipsEntry__edited, [data-excludequote].ipsEdited",
        isDeleted: { $0.hasClass("ipsModerated") },
        engagement: { node in
            let count = node.first("[data-role=reactCountText], .ipsReact_reactCount")?.oneLine ?? ""
            return Int(count).map { [Engagement(.likes, $0)] } ?? []
        },
        voices: VoiceRules(
            quotations: "blockquote, .ipsQuote",
            silent: ".ipsQuote_citation, .ipsSpoiler_header, [data-role=signature], .ipsEdited, .ipsType_light[data-excludequote], .ipsEmbeddedOther, .ipsAttachLink_block, .ipsItemControls, .ipsReact, .ipsReportedContent, [data-excludequote]",
            speaker: { node in
                node.attribute("data-ipsquote-username")?.folded.nonEmpty ?? node.attribute("data-author")?.folded.nonEmpty
                    ?? node.first(".ipsQuote_citation").flatMap { speakerName(in: $0.oneLine) }
            }),
        threadTitle: ["h1.ipsType_pageTitle span.ipsType_break", ".ipsPageHeader__title", "h1.ipsType_pageTitle", "h1"])
}
