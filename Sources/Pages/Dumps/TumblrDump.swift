import Discourse

/// Posts as Tumblr's interface gives them: `tumblr_backup --json` keeps them so, and tumblr.com's own pages hold them for their scripts.
///
/// The interface spells its names "blog_name", the pages "blogName". Words are HTML in older posts, and blocks in newer ones.
enum TumblrDump {
    static func isPost(_ value: JSONValue) -> Bool { value.blogName != nil && value.postID != nil }

    static func post(_ value: JSONValue, savedAt: Timestamp?, path: String) -> Post? {
        guard let blog = value.blogName, let id = value.postID else { return nil }
        var segments = ask(value)
        if case .array = value["content"] { segments += TumblrBlocks.segments(value, blog: blog, path: path) } else { segments += words(value, blog: blog, path: path) }
        segments += (value["tags"]?.elements ?? []).compactMap { $0.text?.trimmed.nonEmpty.map { Segment(.tag, $0) } }
        guard !segments.isEmpty else { return nil }
        return Post(
            site: .tumblr, host: blog + ".tumblr.com", nativeID: id, permalink: (value["post_url"] ?? value["postUrl"])?.text, author: blog,
            posted: Dump.posted(value["timestamp"], DateReader()), savedAt: savedAt, title: value["title"]?.text?.nonEmpty,
            engagement: (value["note_count"] ?? value["noteCount"])?.integer.map { [Engagement(.notes, $0)] } ?? [], segments: segments)
    }

    private static func ask(_ value: JSONValue) -> [Segment] {
        guard let question = value["question"]?.text?.nonEmpty else { return [] }
        return FieldText.segments(question, path: "").map { Segment(.ask, $0.text, speaker: value["asking_name"]?.text) }
    }

    /// The trail item by item where there is one, else the body that holds the chain as HTML.
    private static func words(_ value: JSONValue, blog: String, path: String) -> [Segment] {
        let trail = value["trail"]?.elements ?? []
        if trail.count > 1 {
            let items = trail.flatMap { item -> [Segment] in
                let name = item["blog"]?["name"]?.text
                let isOwn = name == blog && item["is_current_item"] != nil
                let said = fragment((item["content_raw"] ?? item["content"])?.text ?? "", blog: blog, path: path)
                return isOwn ? said : trailed(said, by: name)
            }
            if !items.isEmpty { return items }
        }
        let parts = ["body", "answer", "caption", "description", "text", "summary"].lazy.compactMap { value[$0]?.text?.nonEmpty }
        return fragment(parts.first ?? "", blog: blog, path: path)
    }

    /// What an earlier blog of a chain says, with what it quotes left to whom it quotes.
    static func trailed(_ segments: [Segment], by name: String?) -> [Segment] {
        segments.map { Segment($0.kind == .own ? .trail : $0.kind, $0.text, speaker: $0.speaker ?? ($0.kind == .own ? name : nil)) }
    }

    static func fragment(_ html: String, blog: String, path: String) -> [Segment] {
        guard !html.isEmpty, let tree = try? HTMLTree(utf8: Array(html.utf8), path: path) else { return [] }
        return Segmenter.segments(of: tree.root, rules: TumblrVoices.rules(blog: blog))
    }
}

extension JSONValue {
    fileprivate var blogName: String? { (self["blog_name"] ?? self["blogName"])?.text?.nonEmpty }
    fileprivate var postID: String? { (self["id_string"] ?? self["idString"] ?? self["id"])?.text?.nonEmpty }
}

/// A post in Tumblr's newer format: blocks of text, with the chain's earlier links apart.
///
/// Source: "Neue Post Format" of Tumblr's interface documentation (text block subtypes, layouts, trails).
enum TumblrBlocks {
    static func segments(_ post: JSONValue, blog: String, path: String) -> [Segment] {
        let trail = (post["trail"]?.elements ?? []).flatMap { item -> [Segment] in
            // A blog that is gone has its name elsewhere.
            let broken = item["broken_blog"] ?? item["brokenBlog"]
            let name = item["blog"]?["name"]?.text ?? broken?["name"]?.text ?? broken?.text
            return said(item, blog: name ?? "", path: path, asker: nil).flatMap { TumblrDump.trailed([$0], by: name) }
        }
        return trail + said(post, blog: blog, path: path, asker: (post["asking_name"] ?? post["askingName"])?.text)
    }

    /// The question that an item answers, then its own words.
    private static func said(_ item: JSONValue, blog: String, path: String, asker: String?) -> [Segment] {
        let blocks = item["content"]?.elements ?? []
        let layout = item["layout"]?.elements.first { $0["type"]?.text == "ask" }
        let asked = Set((layout?["blocks"]?.elements ?? []).compactMap(\.integer))
        let name = layout?["attribution"]?["blog"]?["name"]?.text ?? asker
        let question = blocks.indices.filter(asked.contains).map { html(blocks[$0]) }.joined()
        let answer = blocks.indices.filter { !asked.contains($0) }.map { html(blocks[$0]) }.joined()
        return TumblrDump.fragment(question, blog: blog, path: path).map { Segment(.ask, $0.text, speaker: name) } + TumblrDump.fragment(answer, blog: blog, path: path)
    }

    /// Blocks of other types (pictures, links to others' pages) hold nothing that the poster says.
    private static func html(_ block: JSONValue) -> String {
        guard let text = block["text"]?.text, block["type"]?.text == "text" || block["type"] == nil else { return "" }
        var escaped: [UInt8] = []
        escaped.append(escaping: text.utf8)
        let words = String(decoding: escaped, as: UTF8.self).replacing("\n", with: "<br>")
        return switch block["subtype"]?.text {
        case "indented", "quote": "<blockquote>\(words)</blockquote>"
        case "heading1": "<h1>\(words)</h1>"
        case "heading2": "<h2>\(words)</h2>"
        case "ordered-list-item", "unordered-list-item": "<li>\(words)</li>"
        default: "<p>\(words)</p>"
        }
    }
}
