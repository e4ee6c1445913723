import Discourse

/// XenForo 2 and its themes.
struct XenForo: Platform {
    let name = "xenforo 2"
    let site = Site.xenforo

    func recognises(_ page: OpenPage) -> Bool { page.root.first(Self.markup.posts) != nil }
    func posts(on page: OpenPage) -> [Post] { Self.markup.posts(on: page) }

    static let quotations: Query = "blockquote.bbCodeBlock--quote, .bbCodeBlock.bbCodeQuote, blockquote[data-quote]"

    static let markup = PostMarkup(
        site: .xenforo,
        posts: "article.message[data-content^=post-], article.message--post[data-content^=post-], .message.message--post[id^=js-post-], article.message[id^=js-post-], .MessageCard[id^=js-post-], .message--comment[data-content]",
        author: [".message-name .username", ".message-name", ".MessageCard__user-info__name", ".message-user .username", "a.username"],
        authorAttributes: ["data-author"],
        date: [
            ".message-attribution-main time.u-dt", ".message-attribution time", ".MessageCard__date-created time", ".MessageCard__header time",
            "header time", "time.u-dt", ".message-date time", "time", ".message-header a[href*=\"/post-\"] span", ".message-attribution-main",
        ],
        body: [
            ".message-body .bbWrapper", ".message-userContent .bbWrapper", ".message-content .bbWrapper", ".bbWrapper", ".message-body",
        ],
        permalink: [
            ".message-attribution a[href*=\"/post-\"]", "a[href*=\"/post-\"]", ".message-attribution-main a[href]", "a[href*=\"#post-\"]",
        ],
        id: { ($0.attribute("data-content") ?? $0.id)?.digitsAtEnd },
        replyTo: { firstQuoted($0) },
        edited: ".message-lastEdit",
        isDeleted: { $0.hasClass("message--deleted") || $0.first(deletion) != nil },
        engagement: { likes($0) },
        voices: VoiceRules(quotations: quotations, silent: silent, speaker: { quoted(in: $0) }),
        threadTitle: ["h1.p-title-value", ".p-title-value", "h1.MessageCard__thread-title", ".p-title h1", "h1"],
        isOpening: nil)

    private static let silent: Query = """
        .bbCodeBlock-sourceJump, .bbCodeBlock-title, .bbCodeBlock-expandLink, .bbCodeBlock-shrinkLink, .bbCodeSpoiler-button, .bbCodeInline-button, \
        .message-lastEdit, .message-signature, .js-selectToQuoteEnd, .bbCodeBlock--unfurl, .attachmentList, .message-attachments, .messageNotice, \
        .bbMediaWrapper-fallback, .bbImageAligner, .adsbygoogle, .ad-unit, .attribution, .quoteExpand, .reactionsBar, .LbTrigger, .bbTable-overflow-marker, \
        .bbOembed, .message-cell--user, .advisory_block
        """

    private static func quoted(in quotation: Node) -> String? {
        if let name = quotation.attribute("data-quote")?.folded.nonEmpty { return name }
        if let name = quotation.attribute("data-author")?.folded.nonEmpty { return name }
        return quotation.first(".bbCodeBlock-title, .attribution").flatMap { speakerName(in: $0.oneLine) }
    }

    private static let answered: Query = "blockquote[data-source^=\"post:\"]"
    private static let deletion: Query = ".messageNotice--deleted"
    private static let reactions: Query = ".reactionsBar-link"

    /// "post: 123" of the first quotation.
    private static func firstQuoted(_ post: Node) -> String? {
        post.first(answered)?.attribute("data-source")?.digitsAtEnd
    }

    /// "Mako, Bolin and 12 others"
    private static func likes(_ post: Node) -> [Engagement] {
        guard let bar = post.first(reactions)?.oneLine.nonEmpty else { return [] }
        let names = bar.split(whereSeparator: { $0 == "," }).flatMap { String($0).components(separatedBy: " and ") }
        let others = names.compactMap { Int($0.split(separator: " ").first ?? "") }.first ?? 0
        return [Engagement(.likes, names.count - (others > 0 ? 1 : 0) + others)]
    }
}
