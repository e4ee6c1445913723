import Discourse

/// The text that a discussion's blocks answer: an article, a question, a first post of another make.
struct DiscussionOpening {
    private let page: OpenPage
    private let mass: TextMass
    private let blocks: [Node]
    private let marks: Set<Int32>

    init(_ page: OpenPage, mass: TextMass, groups: [DiscussionGroup]) {
        self.page = page
        self.mass = mass
        blocks = groups.flatMap(\.nodes).sorted { $0.index < $1.index }
        marks = Set(groups.flatMap { $0.marks.joined() }.map(\.index))
    }

    func post(site: Site) -> Post? {
        let finder = ArticleFinder(page.tree, without: blocks)
        guard let first = blocks.first?.index, let article = finder.article(),
            !blocks.contains(where: { article.isInside($0) || article == $0 }), article.index < first
        else { return nil }
        let inside = Set(blocks.map(\.index)), marks = marks, voices = ArticleVoices(body: article, finder: finder).rules
        // What stands behind the first answer opens nothing.
        let facts = ArticleFacts(page, body: article), heading = heading(facts.title, before: first)
        let rules = VoiceRules(
            voice: voices.voice,
            isSilent: { $0.index >= first || inside.contains($0.index) || marks.contains($0.index) || $0.end <= heading || voices.isSilent($0) })
        let segments = Segmenter.segments(of: article, rules: rules)
        let scope = scope(of: article, before: first)
        let date = date(in: scope, before: first)
        // What the page shows beside the text goes before what it shows first anywhere, which may be an answer's.
        let isStated = page.meta("author") != nil || page.structured.contains { $0.kind == .article && $0.author != nil }
        let named = (name(in: scope, before: first) ?? BlockNames.before([date])[0])?.oneLine.trimmedMarks
        let author = isStated ? facts.author ?? named : named ?? facts.author
        let posted = isStated && facts.posted.timestamp != nil ? facts.posted : date.map { page.posted($0) } ?? facts.posted
        let letters = segments.map(\.text.utf8.count).reduce(0, +)
        // What has no date and says little is a notice of the house.
        guard letters >= (posted.text == nil && posted.timestamp == nil ? 300 : 40) else { return nil }
        return Post(
            site: site, host: page.host, nativeID: page.url ?? stableID([author, facts.title]), permalink: page.url, author: author,
            posted: posted, savedAt: page.savedAt, title: facts.title, segments: segments)
    }

    /// A short opening that no article finder sees: the smallest element around the last date before the answers that has a name and a line of words.
    func marked() -> DiscussionGroup? {
        guard let first = blocks.first?.index else { return nil }
        let dates = DateMarks.find(in: page.tree, dates: page.dates).filter { $0.index < first && DateLabel.of($0) == .posted }
        for date in dates.reversed().prefix(4) {
            let frames = date.ancestors.prefix(8).prefix { $0.name != "body" && $0.end <= first }
            let frame = frames.first { frame in
                let said = mass.of(frame) - mass.linked(frame) - (frame.isInside(date) ? 0 : mass.of(date))
                return said >= 30 && name(in: frame, before: first) != nil
            }
            if let frame { return DiscussionGroup(blocks: [frame], marks: [[date]], isDated: true) }
        }
        return nil
    }

    /// Where the thread's title stands last before the answers: what stands above it is the house's; 0 where no heading says it.
    private func heading(_ title: String?, before first: Int32) -> Int32 {
        guard let title = title?.lowercased() else { return 0 }
        return page.root.all("h1, h2, h3").last { $0.index < first && title.contains($0.oneLine.lowercased()) && $0.oneLine.count > 3 }?.index ?? 0
    }

    /// The widest element around the article that holds no answer; the article itself where it holds them.
    private func scope(of article: Node, before first: Int32) -> Node {
        guard article.end <= first else { return article }
        return Array(article.ancestors).last { $0.name != "body" && $0.name != "html" && ($0.end <= first) } ?? article
    }

    private func name(in scope: Node, before first: Int32) -> Node? {
        let named = scope.all(Self.names).filter { $0.index < first && (1...45).contains(mass.of($0)) && $0.oneLine.count <= 40 }
        func weight(_ node: Node) -> Double { NameMarks.weight(node) + NameMarks.weightAround(node) }
        return named.max { (weight($0), $1.index) < (weight($1), $0.index) }
    }

    private static let names: Query = """
        [itemprop=author], [rel=author], [class*=author] a, [class*=username], [class*=userName], [class*=user-name], [class*=poster], [class*=byline] a, \
        a[href*="/user"], a[href*="/u/"], a[href*="/member"], a[href*="/profile"], a[href*="/~"], a[href*="/@"]
        """

    private func date(in scope: Node, before first: Int32) -> Node? {
        let dates = DateMarks.find(in: page.tree, dates: page.dates).filter { $0.isInside(scope) && $0.index < first }
        return dates.first { DateLabel.of($0) == .posted } ?? dates.first
    }
}
