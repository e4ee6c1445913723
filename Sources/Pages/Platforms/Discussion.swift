import Discourse

/// A discussion of no known software: an opening text, where there is one, and blocks of one make with author and date.
struct Discussion: Platform {
    let name = "discussion"
    let site = Site.discussion

    func recognises(_ page: OpenPage) -> Bool { true }

    func posts(on page: OpenPage) -> [Post] {
        let mass = TextMass(page.tree)
        guard let group = DiscussionFinder(page, mass: mass).posts() else { return [] }
        let parts = DiscussionReader(group, mass: mass).parts()
        let replies = zip(zip(group.blocks, group.dates), parts).compactMap { post($0.0, date: $0.1, parts: $1, group: group, on: page) }
        guard replies.filter({ $0.author != nil }).count >= 2, isWorthIt(group, mass, page) else { return [] }
        let title = ArticleFacts(page, body: page.root).title
        let spoken = withoutRefrains(replies)
        let opening = opening(before: group, mass, page)
        return ([opening].compactMap { $0 } + spoken).enumerated().map { place, post in
            var post = post
            post.threadTitle = title
            post.title = place == 0 && page.isFirstPage ? title : nil
            return post
        }
    }

    /// Lines that half of the posts have alike are the frame's: "Reply", "Report".
    private func withoutRefrains(_ posts: [Post]) -> [Post] {
        var counts: [String: Int] = [:]
        for post in posts { for line in Set(post.segments.flatMap { $0.text.split(separator: "\n") }) where line.count <= 40 { counts[String(line), default: 0] += 1 } }
        let refrains = Set(counts.filter { $0.value >= 3 && $0.value * 2 >= posts.count }.keys)
        guard !refrains.isEmpty else { return posts }
        return posts.compactMap { post in
            var post = post
            post.segments = post.segments.compactMap { segment in
                let kept = segment.text.split(separator: "\n", omittingEmptySubsequences: false).filter { !refrains.contains(String($0)) }
                let text = kept.joined(separator: "\n").replacing(/\n{3,}/, with: "\n\n").trimmed
                return text.isEmpty ? nil : Segment(segment.kind, text, speaker: segment.speaker)
            }
            return post.segments.isEmpty ? nil : post
        }
    }

    /// Teasers with dates around an article are no discussion of it.
    private func isWorthIt(_ group: DiscussionFinder.Group, _ mass: TextMass, _ page: OpenPage) -> Bool {
        let linked = group.blocks.map(mass.linked).reduce(0, +), all = group.blocks.map(mass.of).reduce(0, +)
        guard all >= 80, linked * 100 < all * 55 else { return false }
        let teasers = group.blocks.filter { $0.first("h1 a[href], h2 a[href], h3 a[href], h4 a[href], a[href] h2, a[href] h3, a[href] h4") != nil }.count
        guard teasers * 10 < group.blocks.count * 6 else { return false }
        return isCalledSo(group) || group.blocks.count > 2 && ArticleFinder(page.tree, without: group.blocks).running(page.root) < 2 * (all - linked)
    }

    /// Names that people give to what readers write.
    private func isCalledSo(_ group: DiscussionFinder.Group) -> Bool {
        guard let block = group.blocks.first else { return false }
        let names = ([block] + block.ancestors.prefix(3)).map { (($0.attribute("class") ?? "") + " " + ($0.id ?? "")).lowercased() }.joined(separator: " ")
        return ["comment", "reply", "replies", "message", "answer", "thread", "topic", "discussion"].contains { names.contains($0) }
    }

    private func post(_ block: Node, date: Node, parts: DiscussionParts, group: DiscussionFinder.Group, on page: OpenPage) -> Post? {
        let blocks = Set(group.blocks.map(\.index))
        let rules = VoiceRules(
            voice: { $0.matches("blockquote, [class*=quote-block], [class*=bbcode_quote], .quote, .Quote") ? .quote($0.citedSpeaker ?? $0.first("[class*=quote] strong, [class*=author]").flatMap { speakerName(in: $0.oneLine) }) : nil },
            isSilent: { blocks.contains($0.index) || $0.matches("blockquote cite, blockquote footer, [class*=signature], button, [class*=edited]") })
        let segments = Segmenter.segments(of: parts.bodies, rules: rules)
        guard !segments.isEmpty else { return nil }
        let author = parts.author.map { plainAuthor($0.oneLine) }
        let posted = page.posted(date, attributes: ["datetime", "data-timestamp", "data-time", "title", "content"])
        let parent = block.ancestors.first { blocks.contains($0.index) }
        let link = block.all("a[href*=\"#\"]").first { $0.attribute("href")?.digitsAtEnd != nil }?.attribute("href")
        return Post(
            site: site, host: page.host, nativeID: id(block, author, posted, segments), permalink: page.address(link), author: author, posted: posted,
            savedAt: page.savedAt, inReplyTo: parent.flatMap { idAttribute($0) }, segments: segments)
    }

    private func id(_ block: Node, _ author: String?, _ posted: PostedDate, _ segments: [Segment]) -> String {
        idAttribute(block) ?? stableID([author, posted.timestamp?.iso8601 ?? posted.text] + segments.map(\.text))
    }

    private func idAttribute(_ block: Node) -> String? {
        for name in ["data-id", "data-post-id", "data-comment-id", "data-postid", "data-commentid"] { if let id = block.attribute(name)?.nonEmpty { return id } }
        return block.id.flatMap { $0.digitsAtEnd == nil ? nil : $0 }
    }

    private func plainAuthor(_ words: String) -> String {
        var name = words[...]
        for opening in ["by ", "posted by ", "from "] where name.lowercased().hasPrefix(opening) { name = name.dropFirst(opening.count) }
        for closing in [" wrote:", " said:", " says:", " wrote", " said", ":"] where name.lowercased().hasSuffix(closing) { name = name.dropLast(closing.count) }
        return String(name)
    }

    /// The text that the blocks answer: an article, a question, a first post of another make.
    private func opening(before group: DiscussionFinder.Group, _ mass: TextMass, _ page: OpenPage) -> Post? {
        guard let article = ArticleFinder(page.tree, without: group.blocks).article(), !group.blocks.contains(where: { article.isInside($0) || article == $0 }) else { return nil }
        let blocks = Set(group.blocks.map(\.index))
        let finder = ArticleFinder(page.tree, without: group.blocks)
        let voices = ArticleVoices(body: article, finder: finder).rules
        let dates = Set(group.dates.map(\.index))
        let first = group.blocks.first?.index ?? 0
        // What stands behind the first answer opens nothing.
        let rules = VoiceRules(voice: voices.voice, isSilent: { $0.index >= first || blocks.contains($0.index) || dates.contains($0.index) || voices.isSilent($0) })
        let segments = Segmenter.segments(of: article, rules: rules)
        guard segments.map(\.text.utf8.count).reduce(0, +) >= 40 else { return nil }
        let facts = ArticleFacts(page, body: article)
        return Post(
            site: site, host: page.host, nativeID: page.url ?? stableID([facts.author, facts.title]), permalink: page.url, author: facts.author,
            posted: facts.posted, savedAt: page.savedAt, title: facts.title, segments: segments)
    }
}
