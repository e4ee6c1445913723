import Discourse

/// The text that a discussion's blocks answer: an article, a question, a first post of another make.
struct DiscussionOpening {
    private let page: OpenPage
    private let mass: TextMass
    private let blocks: [Node]
    private let marks: Set<Int32>

    init(_ page: OpenPage, mass: TextMass, groups: [DiscussionFinder.Group]) {
        self.page = page
        self.mass = mass
        blocks = groups.flatMap(\.blocks).sorted { $0.index < $1.index }
        marks = Set(groups.flatMap { $0.marks.joined() }.map(\.index))
    }

    func post(site: Site) -> Post? {
        let finder = ArticleFinder(page.tree, without: blocks)
        guard let first = blocks.first?.index, let article = finder.article(),
            !blocks.contains(where: { article.isInside($0) || article == $0 }), article.index < first
        else { return nil }
        let inside = Set(blocks.map(\.index)), marks = marks, voices = ArticleVoices(body: article, finder: finder).rules
        // What stands behind the first answer opens nothing.
        let rules = VoiceRules(
            voice: voices.voice, isSilent: { $0.index >= first || inside.contains($0.index) || marks.contains($0.index) || voices.isSilent($0) })
        let segments = Segmenter.segments(of: article, rules: rules)
        guard segments.map(\.text.utf8.count).reduce(0, +) >= 40 else { return nil }
        let facts = ArticleFacts(page, body: article), scope = scope(of: article, before: first)
        let date = date(in: scope, before: first)
        let author = facts.author ?? (name(in: scope, before: first) ?? BlockNames.before([date])[0])?.oneLine.trimmedMarks
        let posted = facts.posted.timestamp == nil && facts.posted.text == nil ? date.map { page.posted($0) } ?? facts.posted : facts.posted
        return Post(
            site: site, host: page.host, nativeID: page.url ?? stableID([author, facts.title]), permalink: page.url, author: author,
            posted: posted, savedAt: page.savedAt, title: facts.title, segments: segments)
    }

    /// The widest element around the article that holds no answer; the article itself where it holds them.
    private func scope(of article: Node, before first: Int32) -> Node {
        guard article.end <= first else { return article }
        return Array(article.ancestors).last { $0.name != "body" && $0.name != "html" && ($0.end <= first) } ?? article
    }

    private func name(in scope: Node, before first: Int32) -> Node? {
        let named = scope.all(Self.names).filter { $0.index < first && (1...45).contains(mass.of($0)) && $0.oneLine.count <= 40 }
        return named.max { (NameMarks.weight($0), $1.index) < (NameMarks.weight($1), $0.index) }
    }

    private static let names: Query = """
        [itemprop=author], [rel=author], [class*=author] a, [class*=username], [class*=userName], [class*=user-name], [class*=poster], [class*=byline] a, \
        a[href*="/user"], a[href*="/u/"], a[href*="/member"], a[href*="/profile"], a[href*="/~"], a[href*="/@"]
        """

    private func date(in scope: Node, before first: Int32) -> Node? {
        DateMarks.find(in: page.tree, dates: page.dates).first { $0.isInside(scope) && $0.index < first }
    }
}
