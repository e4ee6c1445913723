import Discourse

/// tumblr.com's own pages (a blog's view, a post, a search, a tag): their posts stand in the JSON that the page's scripts begin with,
/// under class names that change with each build.
struct TumblrPage: Platform {
    let name = "tumblr.com"
    let site = Site.tumblr

    func recognises(_ page: OpenPage) -> Bool { state(of: page) != nil }

    func posts(on page: OpenPage) -> [Post] {
        guard let text = state(of: page), let state = JSONValue(text) else { return [] }
        var waiting = [state], seen: Set<String> = [], posts: [Post] = []
        while let next = waiting.popLast() {
            switch next {
            case .array(let elements): waiting.append(contentsOf: elements.reversed())
            case .object(let members):
                if (members["objectType"] ?? members["object_type"])?.text == "post" {
                    if let post = TumblrDump.post(next, savedAt: page.savedAt, path: page.path), seen.insert(post.nativeID).inserted { posts.append(post) }
                } else {
                    // By name, so that the same page gives the same order.
                    for key in members.keys.sorted(by: >) { if let member = members[key] { waiting.append(member) } }
                }
            default: continue
            }
        }
        return posts
    }

    private static let mark = "___INITIAL_STATE___"

    /// The script of that id, or the older one that sets a variable.
    private func state(of page: OpenPage) -> String? {
        if let script = page.root.first("script#___INITIAL_STATE___") { return script.text }
        guard page.host == nil || page.host?.hasSuffix("tumblr.com") == true else { return nil }
        let start = Array("window['\(Self.mark)']".utf8)
        return page.root.all("script").first { script in
            guard let words = script.firstChild, words.isText else { return false }
            return page.tree.bytes[words.textRange].drop { FeatureFilter.isBlank($0) }.starts(with: start)
        }?.text
    }
}
