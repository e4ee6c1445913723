import Discourse

/// How Tumblr's posts tell voices apart, in every theme: reblog chains old and new, asks, quotations.
enum TumblrVoices {
    /// - Parameter blog: whose post it is; an item of a chain that bears the same name is the poster's own.
    static func rules(blog: String?) -> VoiceRules {
        VoiceRules(voice: { voice($0, blog: blog) }, isSilent: isSilent)
    }

    private static let silent: Query = """
        .reblog-header, .reblog-tumblelog-name, .asker_container, .asker, .asker-name, .tags, .tag-list, .post-tags, .notes, .post-notes, .post-meta, \
        .meta, .permalink, .metadata, .post-info, .date, .post-date, .timestamp, .post-footer, .footer, footer, .like_and_reblog_buttons, .like_button, \
        .reblog_button, .source-attribution, .post-source, .tumblr_audio_player, .video-player, .note-count, .share, .reblogged-from, .via, article > header
        """

    private static func voice(_ node: Node, blog: String?) -> Voice? {
        if node.name == "blockquote" {
            if let name = chainName(before: node) { return .trail(name) }
            return node.closest("blockquote, .npf_quote") == node && isInsideOwnWords(node) ? .quote(node.citedSpeaker) : nil
        }
        if node.matches(".question, .ask, .question-container, .question_container, .ask-question, .asker-question") { return .init(kind: .ask, speaker: asker(node)) }
        if node.matches(".reblog-list-item, .tumblr_reblog_item, .trail-item") {
            let name = (node.first(".reblog-tumblelog-name") ?? node.first(".tumblr_blog") ?? node.first(".reblog-header"))?.oneLine.nonEmpty
            // The last item is the poster's own addition; earlier ones of the same name are the blog's earlier posts.
            let isLast = node.nextElement?.matches(".reblog-list-item, .tumblr_reblog_item, .trail-item") != true
            return name == nil || name == blog && isLast ? nil : .trail(name)
        }
        return node.matches(".quote-text, .quote_text, .post-quote") ? .quote(node.parent?.first(".source, .quote-source")?.oneLine.trimmedMarks) : nil
    }

    /// A blockquote inside an earlier link of the chain is that blog's own quoting and not told apart from its words.
    private static func isInsideOwnWords(_ node: Node) -> Bool { !node.ancestors.contains { $0.matches(".reblog-list-item") } }

    /// "korra-lover:" stands in a paragraph of its own before the blockquote that holds its words.
    private static func chainName(before quotation: Node) -> String? {
        guard let header = quotation.previousElement, isChainHeader(header) else { return nil }
        return (header.hasClass("tumblr_blog") ? header : header.first("a.tumblr_blog"))?.oneLine
    }

    private static func isChainHeader(_ node: Node) -> Bool {
        if node.hasClass("tumblr_blog") { return true }
        guard node.name == "p" || node.name == "div", let link = node.first("a.tumblr_blog") else { return false }
        return node.oneLine.count <= link.oneLine.count + 12
    }

    private static func isSilent(_ node: Node) -> Bool {
        if node.matches(silent) { return true }
        guard node.matches("p, div, a.tumblr_blog"), node.first("a.tumblr_blog") != nil || node.hasClass("tumblr_blog") else { return false }
        if isChainHeader(node), let next = node.nextElement, next.name == "blockquote" { return true }
        // "(via korra-lover)" closes what an old reblog button made.
        return node.name == "p" && node.oneLine.hasPrefix("(")
    }

    private static func asker(_ ask: Node) -> String? {
        let named = ask.first(".asker, .asker-name") ?? ask.first(".asker_container a, .asker_container")
            ?? ask.parent?.first(".asker, .asker_container a, .asker_container")
        guard let words = named?.oneLine.nonEmpty else { return nil }
        let name = words.range(of: " asked", options: .caseInsensitive).map { String(words[..<$0.lowerBound]) } ?? words
        return name.trimmedMarks.nonEmpty
    }

    /// Tags without "#" and closing commas, each once.
    static func tags(in post: Node) -> [Segment] {
        var seen: Set<String> = []
        return post.all("a[href*=\"/tagged/\"], a[rel=tag], .tags a, .tags .tag").compactMap { link in
            var words = link.oneLine.trimmedMarks[...]
            while words.first == "#" { words.removeFirst() }
            let tag = String(words).trimmed
            return tag.isEmpty || !seen.insert(tag).inserted ? nil : Segment(.tag, tag)
        }
    }

    /// "1,234 notes"
    static func notes(in post: Node) -> [Engagement] {
        let words = Array(post.plainText.utf8).split(whereSeparator: FeatureFilter.isBlank)
        let counts = zip(words, words.dropFirst()).compactMap { count, noun -> Int? in
            let noun = noun.prefix { (0x61...0x7A).contains($0) }
            guard noun.elementsEqual("notes".utf8) || noun.elementsEqual("note".utf8) else { return nil }
            return Int(String(decoding: count.filter { (0x30...0x39).contains($0) }, as: UTF8.self))
        }
        return counts.last.map { [Engagement(.notes, $0)] } ?? []
    }
}
