import Discourse

/// vBulletin 3, 4 and 5, each with markup of its own.
struct VBulletin: Platform {
    let name = "vbulletin"
    let site = Site.vbulletin

    func recognises(_ page: OpenPage) -> Bool {
        page.root.first("[id^=post_message_]") != nil || page.root.first("li.postcontainer, li.postbit, li.postbitlegacy") != nil
            || page.root.first(".js-post__content-text") != nil
    }

    func posts(on page: OpenPage) -> [Post] {
        if page.root.first(".js-post__content-text") != nil { return Self.five.posts(on: page) }
        if page.root.first("li.postcontainer, li.postbit, li.postbitlegacy") != nil { return Self.four.posts(on: page) }
        return Self.three.posts(on: page)
    }

    private static let titles: [Query] = [
        ".threadtitle", ".b-content-entry__title", "h1.main-title", ".js-main-title", "h1.threadtitle", "td.navbar strong", ".navbar strong", "h1",
    ]

    static let three = PostMarkup(
        site: .vbulletin,
        posts: "table[id^=post], div[id^=edit], div.postbit[id^=post]",
        author: ["a.bigusername", ".bigusername", "[id^=postmenu_]"],
        date: [".thead", ".tcell.thead", ".tcat", "[class*=thead]"],
        body: ["[id^=post_message_]"],
        permalink: ["a[id^=postcount]", "a[href*=\"#post\"]"],
        id: { $0.first("[id^=post_message_]")?.id?.digitsAtEnd },
        replyTo: { $0.first("[id^=post_message_] a[href*=\"#post\"]")?.attribute("href")?.digitsAtEnd },
        voices: VoiceRules(
            voice: { quotation($0) },
            isSilent: { $0.matches("div.smallfont") && $0.parent.map(isQuoteFrame) == true || $0.matches(".quote-header, .bbcode_postedby") || isHeader($0) }),
        threadTitle: titles)

    /// "Quote:" stands over a framed table, and in it "Originally Posted by Korra", then the words.
    private static func quotation(_ node: Node) -> Voice? {
        if node.matches("td.alt2, div.alt2, .tcell.alt2"), node.parent.map({ frame(around: $0) }) == true {
            return .quote(node.first("strong").map(\.oneLine))
        }
        return node.matches("blockquote, .bbcode_quote, .quotebox") ? .quote(node.citedSpeaker ?? node.first("strong").map(\.oneLine)) : nil
    }

    private static func frame(around node: Node) -> Bool { node.closest { isQuoteFrame($0) } != nil }

    private static func isQuoteFrame(_ node: Node) -> Bool {
        guard node.name == "div", node.attribute("style")?.contains("margin") == true else { return false }
        return node.first("div.smallfont")?.oneLine.lowercased().hasPrefix("quote") == true || node.first("td.alt2, .alt2")?.text.contains("Originally Posted") == true
    }

    private static func isHeader(_ node: Node) -> Bool {
        guard node.name == "div", node.parent?.hasClass("alt2") == true else { return false }
        return node.text.trimmed.lowercased().hasPrefix("originally posted by")
    }

    static let four = PostMarkup(
        site: .vbulletin,
        posts: "li.postcontainer, li.postbit, li.postbitlegacy",
        author: [".username strong", "a.username", ".username"],
        date: [".postdate .date", ".postdate", ".date"],
        body: ["blockquote.postcontent", ".postcontent", ".posttext"],
        permalink: ["a.postcounter"],
        replyTo: { $0.first(".bbcode_postedby a[href*=\"#post\"]")?.attribute("href")?.digitsAtEnd },
        edited: ".after_content .lastedited, .lastedited",
        isDeleted: { $0.hasClass("postbitdeleted") || $0.hasClass("postdeleted") },
        voices: VoiceRules(
            voice: { node in
                guard node.matches(".bbcode_quote, .bbcode_container blockquote, .quote_container") else { return nil }
                return .quote((node.first(".bbcode_postedby strong") ?? node.first(".bbcode_postedby")).flatMap { speakerName(in: $0.oneLine) })
            },
            isSilent: { $0.matches(".bbcode_postedby, .bbcode_description, .lastedited, .signature") }),
        threadTitle: titles)

    static let five = PostMarkup(
        site: .vbulletin,
        posts: "li.b-post[data-node-id], [data-node-id].js-post",
        author: [".author a", "[itemprop=author] [itemprop=name]", ".author"],
        date: ["time[itemprop=dateCreated]", ".b-post__timestamp time", "time"],
        body: [".js-post__content-text"],
        permalink: ["a.b-post__count", "a.js-show-post-link"],
        id: { $0.attribute("data-node-id") },
        edited: ".b-post__edit-note",
        voices: VoiceRules(
            quotations: ".bbcode_quote", silent: ".bbcode_postedby, .bbcode_description, .quote_container .bbcode_postedby",
            speaker: { $0.first(".bbcode_postedby strong").map(\.oneLine) }),
        threadTitle: titles)
}
