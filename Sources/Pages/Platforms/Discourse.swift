import Discourse
import Foundation

/// Discourse: the page that it shows to crawlers (also inside `noscript`), and what a browser shows and saves.
struct DiscourseForum: Platform {
    let name = "discourse"
    let site = Site.discourse

    func recognises(_ page: OpenPage) -> Bool {
        page.root.first(Self.crawler.posts) != nil || page.root.first(Self.live.posts) != nil
    }

    /// A saved page may have both; the fuller one is read.
    func posts(on page: OpenPage) -> [Post] {
        let live = Self.live.posts(on: page), crawled = crawled(on: page)
        return live.count >= crawled.count ? live : crawled
    }

    /// The crawlers' view has no ids: a post is its place in its topic ("5120/3").
    private func crawled(on page: OpenPage) -> [Post] {
        var markup = Self.crawler
        let topic = page.url.flatMap { url in url.matches(of: /\/t\/(?:[^\/]+\/)?(\d+)/).first.map { String($0.1) } }
        markup.id = { post in
            post.first("[itemprop=position]")?.oneLine.nonEmpty.map { place in topic.map { $0 + "/" + place } ?? place }
        }
        return markup.posts(on: page).map { post in
            guard let topic, let url = page.url, let start = url.range(of: "/" + topic, options: .backwards) else { return post }
            var post = post
            let place = post.nativeID.split(separator: "/").last.map(String.init) ?? ""
            post.permalink = url[..<start.upperBound] + (place == "1" || place.isEmpty ? "" : "/" + place)
            return post
        }
    }

    static let quotations = VoiceRules(
        quotations: "aside.quote, blockquote",
        silent: "aside.quote .title, .quote-controls, aside.onebox, .lightbox-wrapper .meta, a.anchor, .cooked-selection-barrier, .badge-notification, .codeblock-button-wrapper, .post-info, .meta",
        speaker: { node in
            if node.name == "blockquote", let aside = node.closest("aside.quote") { return quoted(in: aside) }
            return node.name == "aside" ? quoted(in: node) : node.citedSpeaker
        })

    private static func quoted(in quotation: Node) -> String? {
        quotation.attribute("data-username")?.folded.nonEmpty ?? quotation.first(".title").flatMap { speakerName(in: $0.oneLine) }
    }

    private static let titles: [Query] = [
        "#topic-title h1 .fancy-title", "#topic-title h1", "h1[data-topic-id]", "h1[itemprop=name]", ".fancy-title", "#main-outlet h1", "h1",
    ]

    static let crawler = PostMarkup(
        site: .discourse,
        posts: "div.crawler-post",
        author: ["[itemprop=author] [itemprop=name]", ".creator [itemprop=name]", ".creator a"],
        date: ["time.post-time", "time[itemprop=datePublished]", "time"],
        body: [".post[itemprop=text]", ".post"],
        engagement: { crawledLikes($0) },
        voices: quotations,
        threadTitle: titles)

    static let live = PostMarkup(
        site: .discourse,
        posts: "article[data-post-id], .topic-post article[id^=post_]",
        author: [".names .username a", ".names a[data-user-card]", ".names a", ".username"],
        date: [".post-date .relative-date", ".relative-date"],
        dateAttributes: ["data-time", "title"],
        body: [".cooked"],
        permalink: ["a.post-date", ".post-date a"],
        id: { $0.attribute("data-post-id") ?? $0.id?.digitsAtEnd },
        edited: ".post-info.edits",
        isDeleted: { $0.hasClass("deleted") || $0.parent?.hasClass("deleted") == true },
        voices: quotations,
        threadTitle: titles)

    private static func crawledLikes(_ post: Node) -> [Engagement] {
        for counter in post.all("[itemprop=interactionStatistic]") {
            let isLike = counter.first("[itemprop=interactionType]")?.attribute("content")?.hasSuffix("LikeAction") == true
            if isLike, let count = counter.first("[itemprop=userInteractionCount]")?.attribute("content").flatMap({ Int($0) }), count > 0 {
                return [Engagement(.likes, count)]
            }
        }
        return []
    }
}
