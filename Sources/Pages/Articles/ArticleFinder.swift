/// Finds the element that holds a page's article, by where its running text stands.
struct ArticleFinder {
    let tree: HTMLTree
    let mass: TextMass
    /// Letters of running text up to each node, furniture left out.
    private let running: [Int32]

    init(_ tree: HTMLTree) {
        self.tree = tree
        let mass = TextMass(tree)
        self.mass = mass
        running = Self.runningText(tree, mass)
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
    private static func runningText(_ tree: HTMLTree, _ mass: TextMass) -> [Int32] {
        let whole = mass.of(tree.root)
        var sums: [Int32] = [0], furnitureEnd: Int32 = 0
        sums.reserveCapacity(tree.records.count + 1)
        var open: [(end: Int32, letters: Int32)] = []
        var own = [Int32](repeating: 0, count: tree.records.count)
        var blockOf: [Int32] = []
        for (index, record) in tree.records.enumerated() {
            let index = Int32(index)
            while let last = open.last, last.end <= index {
                open.removeLast()
                blockOf.removeLast()
            }
            let node = Node(tree: tree, index: index)
            if record.kind == .element, index >= furnitureEnd {
                let traits = TagTraits.of(record.name)
                if traits.contains(.silent) { furnitureEnd = record.end; continue }
                if traits.contains(.line) || traits.contains(.paragraph) || traits.contains(.cell) {
                    if Boilerplate.isFurniture(node), mass.of(node) * 100 < whole * 45 { furnitureEnd = record.end; continue }
                    open.append((record.end, 0))
                    blockOf.append(index)
                }
            } else if record.kind == .text, index >= furnitureEnd, let block = blockOf.last {
                own[Int(block)] += Int32(mass.of(node))
            }
        }
        for (index, letters) in own.enumerated() {
            let node = Node(tree: tree, index: Int32(index))
            let counts = letters >= 60 && mass.linkShare(node) < 0.5
            sums.append((sums.last ?? 0) + (counts ? letters : 0))
        }
        return sums
    }
}
