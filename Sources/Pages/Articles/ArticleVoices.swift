import Discourse

/// What is silent inside an article's element: furniture, lists of links, captions, the headline and the byline.
struct ArticleVoices {
    private let finder: ArticleFinder
    private let whole: Int

    init(body: Node, finder: ArticleFinder) {
        self.finder = finder
        whole = finder.mass.of(body)
    }

    private var mass: TextMass { finder.mass }

    var rules: VoiceRules {
        VoiceRules(voice: { $0.name == "blockquote" ? .quote($0.citedSpeaker) : nil }, isSilent: { isSilent($0) })
    }

    private func isSilent(_ node: Node) -> Bool {
        let traits = node.traits
        if node.matches("blockquote cite, blockquote footer, figcaption, figure, h1, time, address, blockquote.twitter-tweet, .instagram-media") { return mass.of(node) * 100 < whole * 40 }
        guard traits.contains(.line) || traits.contains(.paragraph) || node.name == "span" || node.name == "table" else { return false }
        let letters = mass.of(node)
        guard letters * 100 < whole * 40 else { return false }
        if Boilerplate.isFurniture(node) { return true }
        return isLinks(node, letters)
    }

    /// "Read more: …", lists of related stories, tags.
    private func isLinks(_ node: Node, _ letters: Int) -> Bool {
        guard letters > 0, !node.matches("li, h2, h3, h4, span, td, th") else { return false }
        let share = mass.linkShare(node)
        if node.matches("ul, ol, div, section, table") { return share > 0.6 }
        return share > 0.85 && letters > 12
    }
}
