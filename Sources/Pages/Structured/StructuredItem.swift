import Discourse

/// A posting as JSON-LD or microdata tells of it, before anyone has looked at the markup.
struct StructuredItem: Sendable {
    /// What schema.org calls it, as far as posts go.
    enum Kind: Sendable, Hashable { case posting, comment, question, answer, article, other }

    var kind: Kind
    var id: String?
    var url: String?
    var author: String?
    /// As written; `DateReader` reads it.
    var published: String?
    var modified: String?
    var headline: String?
    /// Plain text, or HTML where the site put markup into the field.
    var text: String?
    /// The index of the item that this one stands inside (a comment of a posting, an answer of a question).
    var parent: Int?
    var engagement: [Engagement] = []
    /// The element that holds the text, where microdata marked one.
    var body: Node?

    /// The kind that a schema.org type names ("https://schema.org/DiscussionForumPosting", "Comment").
    static func kind(ofType type: String) -> Kind {
        switch type.split(separator: "/").last.map(String.init) ?? type {
        case "DiscussionForumPosting", "SocialMediaPosting", "Review": .posting
        case "Comment", "UserComments": .comment
        case "Question": .question
        case "Answer": .answer
        case "Article", "NewsArticle", "BlogPosting", "ReportageNewsArticle", "AnalysisNewsArticle", "OpinionNewsArticle", "TechArticle",
            "LiveBlogPosting", "BlogPost":
            .article
        default: .other
        }
    }
}
