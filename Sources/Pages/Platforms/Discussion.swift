import Discourse

/// A discussion of no known software: an opening text, where there is one, and blocks of one make with author and date.
struct Discussion: Platform {
    let name = "discussion"
    let site = Site.discussion

    func recognises(_ page: OpenPage) -> Bool { true }

    func posts(on page: OpenPage) -> [Post] {
        let mass = TextMass(page.tree)
        for groups in DiscussionFinder(page, mass: mass).readings() {
            let posts = posts(groups, mass, on: page)
            if !posts.isEmpty { return posts }
        }
        return []
    }

    private func posts(_ groups: [DiscussionGroup], _ mass: TextMass, on page: OpenPage) -> [Post] {
        guard let best = groups.first, isWorthIt(best, mass, page) else { return [] }
        let blocks = groups.flatMap(\.blocks).map(\.index).sorted()
        var placed: [(index: Int32, post: Post)] = []
        for group in groups {
            var reader = DiscussionReader(group, blocks: blocks, mass: mass)
            for (block, parts) in zip(group.blocks, reader.parts()) {
                if let post = post(block, parts: parts, blocks: blocks, on: page) { placed.append((block.index, post)) }
            }
        }
        let replies = placed.sorted { $0.index < $1.index }.map(\.post)
        guard replies.filter({ $0.author != nil }).count >= 2 else { return [] }
        let title = ArticleFacts(page, body: page.root).title
        let opening = opening(groups, mass, on: page, before: replies)
        return ([opening].compactMap { $0 } + withoutRefrains(replies)).enumerated().map { place, post in
            var post = post
            post.threadTitle = title
            post.title = place == 0 && page.isFirstPage ? title : nil
            return post
        }
    }

    private func opening(_ groups: [DiscussionGroup], _ mass: TextMass, on page: OpenPage, before replies: [Post]) -> Post? {
        let opening = DiscussionOpening(page, mass: mass, groups: groups)
        if let post = opening.post(site: site) { return Self.opens(post, replies) ? post : nil }
        guard let group = opening.marked() else { return nil }
        let blocks = [group.blocks[0].index]
        var reader = DiscussionReader(group, blocks: blocks, mass: mass)
        let post = post(group.blocks[0], parts: reader.parts()[0], blocks: blocks, on: page)
        let moments = replies.compactMap(\.posted.timestamp?.seconds)
        guard let moment = post?.posted.timestamp?.seconds, post?.author != nil, let first = moments.min(), moment < first else { return nil }
        return post
    }

    /// A text that is no older than what is said below it opens nothing: the house's words under a head that dates the thread.
    private static func opens(_ opening: Post, _ replies: [Post]) -> Bool {
        let exact = replies.filter { $0.posted.precision != .day }.compactMap(\.posted.timestamp?.seconds)
        guard let moment = opening.posted.timestamp?.seconds, opening.posted.precision != .day, let first = exact.min() else { return true }
        return moment < first
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
    private func isWorthIt(_ group: DiscussionGroup, _ mass: TextMass, _ page: OpenPage) -> Bool {
        let nodes = group.nodes, linked = nodes.map(mass.linked).reduce(0, +), all = nodes.map(mass.of).reduce(0, +)
        guard all >= 80, linked * 100 < all * 55 else { return false }
        guard group.blocks.filter({ isTeaser($0, mass) }).count * 10 < group.blocks.count * 6 else { return false }
        // One alone is marked as the page's article and says most of it: the others are what stands around it.
        let articles = nodes.filter { $0.first("[itemprop=articleBody]") != nil }
        guard articles.count != 1 || mass.of(articles[0]) * 2 < all else { return false }
        if DiscussionFinder.isCalledSo(group) { return true }
        // An article's sections have heads with dates, too.
        let areHeads = group.ends != group.blocks.map(\.end)
        return (areHeads ? isAddressedAsTalk(page) : group.blocks.count > 2 || isAddressedAsTalk(page))
            && ArticleFinder(page.tree, without: nodes).running(page.root) < 2 * (all - linked)
    }

    /// Whether a page's address says that people talk there.
    private func isAddressedAsTalk(_ page: OpenPage) -> Bool {
        let address = page.url?.lowercased() ?? ""
        return ["forum", "thread", "topic", "discussion", "/comments", "/questions/", "/t/", "board"].contains { address.contains($0) }
    }

    /// A headline that leads elsewhere; a name at a post's head is shorter, and its own heading leads to itself.
    private func isTeaser(_ block: Node, _ mass: TextMass) -> Bool {
        let isReaders = ["comment", "reply", "message", "answer"].contains { ((block.attribute("class") ?? "") + " " + (block.id ?? "")).lowercased().contains($0) }
        if isReaders, mass.of(block) - mass.linked(block) >= 40 { return false }
        let headings: Query = "h1 a[href], h2 a[href], h3 a[href], h4 a[href], a[href] h2, a[href] h3, a[href] h4"
        guard let heading = block.first(headings), mass.of(heading) >= 18 else { return false }
        return heading.closest("a[href]")?.attribute("href")?.contains("#") == false
    }

    private func post(_ block: Node, parts: DiscussionParts, blocks: [Int32], on page: OpenPage) -> Post? {
        let rules = VoiceRules(
            voice: { BlockQuotes.isQuotation($0) ? .quote(BlockQuotes.speaker(of: $0)) : nil },
            isSilent: { blocks.hasSorted($0.index) || BlockFrame.isSilent($0) || BlockQuotes.isHeader($0) })
        let segments = Segmenter.segments(of: parts.bodies, rules: rules)
        guard !segments.isEmpty else { return nil }
        let author = parts.author.map { plainAuthor($0.oneLine) }
        let posted = parts.date.map { page.posted($0, attributes: Self.dateAttributes) } ?? .unknown
        let parent = block.ancestors.first { node in blocks.hasSorted(node.index) }
        let link = block.all("a[href*=\"#\"]").first { $0.attribute("href")?.digitsAtEnd != nil }?.attribute("href")
        return Post(
            site: site, host: page.host, nativeID: id(block, author, posted, segments), permalink: page.address(link), author: author, posted: posted,
            savedAt: page.savedAt, inReplyTo: parent.flatMap { idAttribute($0) }, segments: segments)
    }

    private static let dateAttributes = ["datetime", "data-timestamp", "data-time", "title", "content", "data-tippy-content"]
    private func id(_ block: Node, _ author: String?, _ posted: PostedDate, _ segments: [Segment]) -> String {
        idAttribute(block) ?? stableID([author, posted.timestamp?.iso8601 ?? posted.text] + segments.map(\.text))
    }

    private func idAttribute(_ block: Node) -> String? {
        for name in ["data-id", "data-post-id", "data-comment-id", "data-reply-id", "data-postid", "data-commentid"] {
            if let id = block.attribute(name)?.nonEmpty { return id }
        }
        return block.id.flatMap { $0.digitsAtEnd == nil ? nil : $0 }
    }

    private func plainAuthor(_ words: String) -> String {
        var name = words[...]
        for opening in ["by ", "posted by ", "from "] where name.lowercased().hasPrefix(opening) { name = name.dropFirst(opening.count) }
        name = name.drop(while: { $0.isWhitespace || "·|-–—•".contains($0) })
        while let last = name.last, last.isWhitespace || "·|-–—•,".contains(last) { name = name.dropLast() }
        for closing in [" wrote:", " said:", " says:", " wrote", " said", ":"] where name.lowercased().hasSuffix(closing) {
            name = name.dropLast(closing.count)
        }
        return String(name)
    }
}
