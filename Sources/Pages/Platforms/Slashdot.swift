import Discourse

/// Slashdot: a story and its comments in trees; an answer's quotations are set in italics by hand.
struct Slashdot: Platform {
    let name = "slashdot"
    let site = Site.slashdot

    func recognises(_ page: OpenPage) -> Bool { page.root.first("li.comment div.commentTop, article.fhitem") != nil }

    func posts(on page: OpenPage) -> [Post] {
        let stories = Self.stories.posts(on: page).map { story in
            var story = story
            (story.title, story.threadTitle) = (nil, nil)
            return story
        }
        let titles = page.root.all(Self.stories.posts).map { $0.first(".story-title a, .story-title")?.oneLine.nonEmpty }
        let titled = zip(stories, titles).map { story, title in
            var story = story
            (story.title, story.threadTitle) = (title, title)
            return story
        }
        // Of a collapsed comment the page holds the first words, cut off anywhere.
        let collapsed = Set(page.root.all("li.comment.oneline").compactMap { $0.id?.digitsAtEnd })
        let comments = Self.comments.posts(on: page).map { comment in
            var comment = comment
            (comment.title, comment.threadTitle) = (nil, titled.first?.title ?? page.title)
            if collapsed.contains(comment.nativeID) { (comment.state, comment.segments) = (.hidden, []) }
            return comment
        }
        return titled + comments
    }

    private static let stories = PostMarkup(
        site: .slashdot,
        posts: "article.fhitem",
        author: [".story-byline a[href*=\"~\"]", ".details a[href*=\"~\"]"],
        date: ["time"],
        body: ["div.body .p", "div.body"],
        permalink: [".story-title a"],
        voices: VoiceRules(quotations: "blockquote, i, .quote"),
        isOpening: { _ in false })

    private static let comments = PostMarkup(
        site: .slashdot,
        posts: "li.comment[id^=tree_]",
        author: [".by a[href*=\"~\"]", ".by"],
        date: [".otherdetails"],
        dateAttributes: [],
        body: [".commentBody > div", ".commentBody"],
        permalink: [".otherdetails a[href*=\"cid=\"]"],
        replyTo: { node in node.ancestors.first { $0.matches("li.comment[id^=tree_]") }?.id?.digitsAtEnd },
        voices: VoiceRules(quotations: "blockquote, .quote, p > i, p > em, div > i, div > em", silent: ".ellipsis, .quoteExpand"),
        isOpening: { _ in false })
}
