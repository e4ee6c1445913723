import Discourse

/// What the redesign of 2018–2023 wrote beside its markup for its own scripts: `<script id="data">window.___r = {…};`.
///
/// The markup says "8 hours ago" and shows who answers whom by lines alone; here stand the second, the parent and the score. Posts are
/// under `posts.models`, comments under `comments.models`, later `features.comments.models`, each by its full id.
struct RedditState {
    private let posts: JSONValue?
    private let comments: JSONValue?

    init(of page: OpenPage) {
        let program = page.root.first("script#data")?.text
        let state = program.flatMap { $0.contains("window.___r") ? JSONValue($0) : nil }
        posts = state?["posts"]?["models"]
        comments = state?["features"]?["comments"]?["models"] ?? state?["comments"]?["models"]
    }

    /// The same post with what the state tells beyond the markup.
    func filled(_ post: Post, on page: OpenPage) -> Post {
        guard let model = comments?[post.nativeID] ?? posts?[post.nativeID] else { return post }
        var post = post
        let created = model["created"]?.text ?? model["createdTimestamp"]?.text
        if let date = created.flatMap({ page.dates.posted(attribute: $0, shown: post.posted.text) }) { post.posted = date }
        if let author = model["author"]?.text?.nonEmpty, author != "[deleted]" { post.author = post.author ?? author }
        if let parent = (model["parentId"] ?? model["postId"])?.text?.nonEmpty, comments?[post.nativeID] != nil { post.inReplyTo = post.inReplyTo ?? parent }
        if let link = model["permalink"]?.text?.nonEmpty, post.permalink == nil { post.permalink = page.address(link) }
        if let score = model["score"]?.integer, model["isScoreHidden"]?.integer != 1, !post.engagement.contains(where: { $0.kind == .score }) {
            post.engagement.append(Engagement(.score, score))
        }
        return post
    }
}
