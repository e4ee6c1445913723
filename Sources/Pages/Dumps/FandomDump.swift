import Discourse

/// Threads and replies as the interface behind Fandom's discussions (`/f/p/…`) answers: `wikia.php?controller=DiscussionThread&method=getThread`,
/// `…DiscussionPost&method=getPosts`, and the older `services.fandom.com/discussion/…`.
///
/// The pages themselves are built by a script, so that these answers are what can be kept of them. A thread is its opening post, with the
/// replies in `_embedded`; its words are a tree of blocks in `jsonModel`, HTML in `renderedContent`, or plain in `rawContent`.
enum FandomDump {
    static func isPost(_ value: JSONValue) -> Bool {
        value["creationDate"] != nil && value["id"]?.text != nil && (value["createdBy"] != nil || value["creatorIp"] != nil)
            && ["jsonModel", "renderedContent", "rawContent"].contains { value[$0] != nil }
    }

    /// What a list or a thread holds.
    static func inner(_ value: JSONValue) -> [JSONValue] {
        ["threads", "doc:posts"].compactMap { value["_embedded"]?[$0] }
    }

    static func post(_ value: JSONValue, in page: SavedPage) -> Post? {
        guard isPost(value), let id = value["id"]?.text else { return nil }
        let isThread = value["firstPostId"]?.text != nil
        let thread = isThread ? id : value["threadId"]?.text
        let isReply = !isThread && (value["isReply"]?.integer ?? 1) == 1
        let isDeleted = value["isDeleted"]?.integer == 1
        let title = isReply ? nil : value["title"]?.text?.nonEmpty
        let segments = isDeleted ? [] : words(value, path: page.path)
        guard isDeleted || !segments.isEmpty || title != nil else { return nil }
        let host = page.url.flatMap(OpenPage.host(of:))
        var engagement = value["upvoteCount"]?.integer.map { [Engagement(.likes, $0)] } ?? []
        if isThread, let count = value["postCount"]?.integer { engagement.append(Engagement(.replies, count)) }
        return Post(
            site: .fandom, host: host ?? "fandom.com", nativeID: (isThread ? value["firstPostId"]?.text : nil) ?? id,
            permalink: thread.flatMap { thread in host.map { "https://\($0)/f/p/\(thread)" + (isReply ? "/r/\(id)" : "") } },
            author: value["createdBy"]?["name"]?.text?.nonEmpty, posted: posted(value["creationDate"]), savedAt: page.savedAt, title: title,
            threadTitle: title ?? value["_embedded"]?["thread"]?.elements.first?["title"]?.text?.nonEmpty,
            inReplyTo: isReply ? value["_embedded"]?["thread"]?.elements.first?["firstPostId"]?.text ?? thread : nil,
            state: isDeleted ? .deleted : value["lastEditedBy"]?["id"]?.text != nil ? .edited : .live, engagement: engagement, segments: segments)
    }

    /// An opening post's title is its thread's, and what answers the thread answers its opening post.
    static func threaded(_ posts: [Post]) -> [Post] {
        guard let opening = posts.first, opening.site == .fandom, opening.inReplyTo == nil else { return posts }
        return posts.map { post in
            guard post.inReplyTo != nil, post.threadTitle == nil || post.threadTitle == opening.title else { return post }
            var post = post
            (post.threadTitle, post.inReplyTo) = (opening.title, opening.nativeID)
            return post
        }
    }

    /// `{"epochSecond": 1419261300}`, in older answers ISO 8601.
    private static func posted(_ value: JSONValue?) -> PostedDate { Dump.posted(value?["epochSecond"] ?? value, DateReader()) }

    private static func words(_ value: JSONValue, path: String) -> [Segment] {
        if let model = value["jsonModel"]?.text.flatMap({ JSONValue(bytes: $0.utf8) }) {
            let text = text(of: model)
            if !text.isEmpty { return [Segment(.own, text)] }
        }
        return FieldText.segments(value["renderedContent"]?.text?.nonEmpty ?? value["rawContent"]?.text ?? "", path: path)
    }

    /// Paragraphs and list items as paragraphs, by a list of what is still to be read: the reader of JSON bounds its depth.
    private static func text(of model: JSONValue) -> String {
        var paragraphs: [String] = [""], waiting = [model]
        while let next = waiting.popLast() {
            switch next["type"]?.text {
            case "text": paragraphs[paragraphs.count - 1] += next["text"]?.text ?? ""
            case "hard_break", "hardBreak": paragraphs[paragraphs.count - 1] += "\n"
            default:
                if !(paragraphs.last ?? "").isEmpty { paragraphs.append("") }
                waiting.append(contentsOf: (next["content"]?.elements ?? []).reversed())
            }
        }
        return paragraphs.map(\.trimmed).filter { !$0.isEmpty }.joined(separator: "\n\n")
    }
}
