import Discourse

/// JSON and JSON Lines that programs leave: Reddit dumps (Pushshift, arctic_shift), `tumblr_backup --json`, the interfaces of Tumblr and
/// of Fandom's discussions.
enum Dump {
    /// - Returns: posts in the file's order; lines that are no post of a known kind are passed over.
    /// - Throws: `brokenLine` where no line is JSON, `noPosts` where none is a post.
    static func posts(in page: SavedPage) throws(PageError) -> [Post] {
        var posts: [Post] = [], broken: Int?, isAnyRead = false
        for (number, line) in lines(page) {
            guard let value = JSONValue(bytes: line) else {
                broken = broken ?? number
                continue
            }
            isAnyRead = true
            posts += FandomDump.threaded(held(value).compactMap {
                RedditDump.post($0, in: page) ?? FandomDump.post($0, in: page) ?? TumblrDump.post($0, savedAt: page.savedAt, path: page.path)
            })
        }
        if let broken, !isAnyRead { throw .brokenLine(page.path, line: broken, reason: "this is no JSON") }
        guard !posts.isEmpty else { throw .noPosts(page.path, tried: ["reddit dump", "tumblr json", "fandom json"]) }
        return posts
    }

    private static func lines(_ page: SavedPage) -> [(Int, ArraySlice<UInt8>)] {
        guard page.content == .jsonl else { return [(1, page.bytes[...])] }
        return page.bytes.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false).enumerated()
            .map { ($0.offset + 1, $0.element) }.filter { $0.1.contains { $0 > 0x20 } }
    }

    /// The objects that may be posts: the value itself, its elements, or what an interface wraps ("response", "data", "posts", "children").
    private static func held(_ value: JSONValue) -> [JSONValue] {
        var waiting = [value], found: [JSONValue] = []
        while let next = waiting.popLast() {
            switch next {
            case .array(let elements): waiting.append(contentsOf: elements.reversed())
            case .object:
                if RedditDump.isPost(next) || TumblrDump.isPost(next) || FandomDump.isPost(next) {
                    found.append(next)
                    waiting.append(contentsOf: FandomDump.inner(next))
                    if let replies = next["replies"] { waiting.append(replies) }
                } else {
                    waiting.append(contentsOf: FandomDump.inner(next))
                    for key in ["children", "posts", "data", "response"] { if let inner = next[key] { waiting.append(inner) } }
                }
            default: continue
            }
        }
        return found
    }

    static func posted(_ seconds: JSONValue?, _ dates: DateReader) -> PostedDate {
        seconds?.text.flatMap { dates.posted(attribute: $0, source: .address) } ?? .unknown
    }
}

/// Submissions and comments as Reddit's interface and the dumps made from it hold them.
enum RedditDump {
    static func isPost(_ value: JSONValue) -> Bool {
        value["id"]?.text != nil && value["created_utc"] != nil && (value["body"]?.text != nil || value["title"]?.text != nil)
    }

    static func post(_ value: JSONValue, in page: SavedPage) -> Post? {
        guard isPost(value), let id = value["id"]?.text else { return nil }
        let isComment = value["body"]?.text != nil
        let words = (isComment ? value["body"] : value["selftext"])?.text ?? ""
        let author = value["author"]?.text
        let state: Post.State = words == "[deleted]" ? .deleted : words == "[removed]" ? .hidden : isEdited(value["edited"]) ? .edited : .live
        let segments = state == .deleted || state == .hidden ? [] : Markdown.segments(words)
        let title = isComment ? nil : value["title"]?.text?.nonEmpty
        guard !segments.isEmpty || title != nil || state == .deleted || state == .hidden else { return nil }
        var engagement = value["score"]?.integer.map { [Engagement(.score, $0)] } ?? []
        if let count = value["num_comments"]?.integer { engagement.append(Engagement(.replies, count)) }
        return Post(
            site: .reddit, host: "reddit.com", nativeID: (isComment ? "t1_" : "t3_") + id, permalink: permalink(value), author: author == "[deleted]" ? nil : author,
            posted: Dump.posted(value["created_utc"], DateReader()), savedAt: page.savedAt, title: title,
            threadTitle: title ?? value["link_title"]?.text, inReplyTo: value["parent_id"]?.text, state: state, engagement: engagement, segments: segments)
    }

    /// A moment, or a truth value.
    private static func isEdited(_ value: JSONValue?) -> Bool {
        switch value {
        case .integer(let moment): moment > 0
        case .number(let moment): moment > 0
        default: false
        }
    }

    private static func permalink(_ value: JSONValue) -> String? {
        value["permalink"]?.text.map { $0.hasPrefix("/") ? "https://www.reddit.com" + $0 : $0 }
    }
}
