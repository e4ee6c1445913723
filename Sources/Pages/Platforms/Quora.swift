import Discourse

/// Quora: a question and its answers, as its script writes them (2020 on) and as its server wrote them before.
///
/// A folded answer stands there twice, cut off and whole; the whole one is read. Answers to related questions, each under its own
/// question, are other pages' posts.
struct Quora: Platform {
    let name = "quora"
    let site = Site.quora

    func recognises(_ page: OpenPage) -> Bool { page.root.first(Self.markup.posts) != nil }
    func posts(on page: OpenPage) -> [Post] {
        let related = Set(page.root.all(Self.markup.posts).filter { $0.first(".puppeteer_test_question_title") != nil }.compactMap(Self.markup.id))
        return Self.markup.posts(on: page).filter { !related.contains($0.nativeID) }
    }

    private static let markup = PostMarkup(
        site: .quora,
        posts: "[class*=dom_annotate_question_answer_item_], div.Answer.AnswerBase",
        author: [
            ".spacing_log_answer_header .qu-bold a[href*=\"/profile/\"]", ".spacing_log_answer_header .qu-bold", ".feed_item_answer_user a.user", "a.user",
        ],
        date: [".answer_timestamp", "a.answer_permalink", ".datetime"],
        dateAttributes: [],
        body: [
            ".spacing_log_answer_content .qu-display--none .qu-userSelect--text", ".spacing_log_answer_content .qu-userSelect--text",
            ".spacing_log_answer_content", ".ui_qtext_expanded .ui_qtext_rendered_qtext", ".ui_qtext_rendered_qtext",
        ],
        permalink: ["a.answer_timestamp", "a.answer_permalink"],
        id: { node in node.first("a.answer_timestamp, a.answer_permalink")?.attribute("href")?.split(separator: "/").suffix(3).joined(separator: "/") },
        voices: VoiceRules(quotations: "blockquote", silent: "button, .ui_qtext_more_link, .qu-display--none button"),
        threadTitle: [".puppeteer_test_question_title", ".question_text_edit .ui_qtext_rendered_qtext", "h1"],
        isOpening: { _ in false })
}
