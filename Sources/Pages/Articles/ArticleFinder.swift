/// Finds the element that holds a page's article, by where its running text stands.
struct ArticleFinder {
    let tree: HTMLTree
    let mass: TextMass
    /// Letters of running text up to each node, furniture left out.
    private let running: [Int32]

    /// - Parameter blocks: parts of the page that are known to be something else.
    init(_ tree: HTMLTree, without blocks: [Node] = []) {
        self.tree = tree
        let mass = TextMass(tree)
        self.mass = mass
        running = Self.runningText(tree, mass, without: blocks)
    }

    /// Letters of running text inside a node.
    func running(_ node: Node) -> Int { Int(running[Int(node.end)] - running[Int(node.index)]) }

    /// - Returns: the smallest element that holds nearly all of the page's running text; `nil` where the page has less than a sentence or two.
    func article() -> Node? {
        let all = running(tree.root)
        guard all >= 140 else { return nil }
        if let marked = marked(all) { return marked }
        var node = tree.root
        while let next = node.children.first(where: { $0.isElement && running($0) * 100 >= all * 82 }) { node = next }
        return node
    }

    /// Containers that say what they hold; believed where they hold most of the running text.
    private func marked(_ all: Int) -> Node? {
        let queries: [Query] = [
            "[itemprop=articleBody]", "[property=articleBody], [data-component=text-block]", ".article-body, .articleBody, .article__body, .article-content, .story-body, .story-content, .entry-content, .post-content, .post-body, .story-text, #article-body, #story-body, .article-text, .articletext",
        ]
        for query in queries {
            let found = tree.root.all(query).max { running($0) < running($1) }
            if let found, running(found) * 100 >= all * 55 { return found }
        }
        return nil
    }

    /// A block is running text where it is long enough to be a sentence and no list of links.
    ///
    /// Furniture's blocks are left out, but nothing is furniture that holds a large part of what the page says:
    /// "content-with-sidebar" is a name for the whole.
    private static func runningText(_ tree: HTMLTree, _ mass: TextMass, without excluded: [Node]) -> [Int32] {
        var blocks = blockTexts(tree, mass)
        for node in excluded { for index in Int(node.index)..<Int(node.end) { blocks[index] = 0 } }
        var all: [Int32] = [0]
        all.reserveCapacity(blocks.count + 1)
        for letters in blocks { all.append((all.last ?? 0) + letters) }
        let whole = all.last ?? 0
        var kept: [Int32] = [0], furnitureEnd: Int32 = 0
        kept.reserveCapacity(blocks.count + 1)
        for (index, record) in tree.records.enumerated() {
            if record.kind == .element, Int32(index) >= furnitureEnd, record.end > Int32(index) + 1 {
                let share = all[Int(record.end)] - all[index]
                if share > 0, share * 100 < whole * 45, Boilerplate.isFurniture(Node(tree: tree, index: Int32(index))) { furnitureEnd = record.end }
            }
            kept.append((kept.last ?? 0) + (Int32(index) < furnitureEnd ? 0 : blocks[index]))
        }
        return kept
    }

    /// The letters of each node's own text, where it is a block of at least 60 that is not mostly links; else 0.
    private static func blockTexts(_ tree: HTMLTree, _ mass: TextMass) -> [Int32] {
        var own = [Int32](repeating: 0, count: tree.records.count)
        var open: [(node: Int32, end: Int32)] = []
        for (index, record) in tree.records.enumerated() {
            let index = Int32(index)
            while let last = open.last, last.end <= index { open.removeLast() }
            if record.kind == .text, let block = open.last {
                own[Int(block.node)] += Int32(mass.of(Node(tree: tree, index: index)))
            } else if record.kind == .element, !TagTraits.of(record.name).isDisjoint(with: [.line, .paragraph, .cell]) {
                open.append((index, record.end))
            }
        }
        for (index, letters) in own.enumerated() where letters > 0 {
            if letters < 60 || mass.linkShare(Node(tree: tree, index: Int32(index))) >= 0.5 { own[index] = 0 }
        }
        return own
    }
}
