import Discourse

/// Simple Machines Forum 2 (and 1.1's table markup, as far as its bodies have ids).
struct SMF: Platform {
    let name = "smf"
    let site = Site.smf

    func recognises(_ page: OpenPage) -> Bool {
        page.root.first("[id^=msg_]") != nil && page.root.first(".post_wrapper .poster, #forumposts, .postarea .inner, .personalmessage") != nil
    }
    func posts(on page: OpenPage) -> [Post] { Self.markup.posts(on: page) }

    static let markup = PostMarkup(
        site: .smf,
        posts: ".post_wrapper",
        author: [".poster h4 a", ".poster h4", ".poster .name", ".poster a[href*=\"action=profile\"]"],
        date: [".postinfo a.smalltext", ".postinfo time", ".keyinfo .postinfo", ".keyinfo .smalltext", ".keyinfo time", ".page_number", ".smalltext"],
        body: [".post .inner", ".inner[id^=msg_]", ".post [id^=msg_]", ".post"],
        permalink: [".subject_title a", ".keyinfo h5 a", "a[href*=\"#msg\"]", "a[href*=\"msg=\"]"],
        id: { $0.first("[data-msgid]")?.attribute("data-msgid") ?? $0.first(".inner[id^=msg_]")?.id?.digitsAtEnd },
        replyTo: { $0.first("blockquote cite a, .quoteheader a")?.attribute("href").flatMap { $0.digitsAtEnd ?? $0.digits(behind: "msg") } },
        edited: ".modified em",
        voices: VoiceRules(
            quotations: "blockquote",
            silent: ".quoteheader, .quotefooter, .codeheader, blockquote cite, .signature, .moderatorbar, .modified, .under_message, .code_header",
            speaker: { quoted(in: $0) }),
        threadTitle: ["#display_head h2 .display_title", "#display_head h2 span", "#top_subject", "#display_head h2"])

    /// SMF 2.0 puts "Quote from: Korra on …" in a header before the quotation, 2.1 into its `cite`.
    private static func quoted(in quotation: Node) -> String? {
        if let cite = quotation.first("cite"), cite.closest("blockquote") == quotation { return speakerName(in: cite.oneLine) }
        guard let header = quotation.previousElement, header.hasClass("quoteheader") else { return nil }
        return speakerName(in: header.oneLine)
    }
}
