import Discourse

/// Finds the posts of a discussion whose software nobody knows: blocks of one make, each with a date of its own and words.
struct DiscussionFinder {
    /// A run of blocks that look alike.
    struct Group {
        let blocks: [Node]
        /// The date of each block, in the blocks' order.
        let dates: [Node]
    }
    private let tree: HTMLTree
    private let mass: TextMass
    private let dates: DateReader

    init(_ page: OpenPage, mass: TextMass) {
        tree = page.tree
        self.mass = mass
        dates = page.dates
    }

    /// - Returns: the group whose blocks say most; `nil` where fewer than two blocks have dates of their own.
    func posts() -> Group? {
        let marks = DateMarks.find(in: tree, dates: dates)
        guard marks.count >= 2, marks.count < 5000 else { return nil }
        var families: [String: [Int32]] = [:]
        for mark in marks {
            var steps = 0
            for ancestor in mark.ancestors where ancestor.name != "body" && ancestor.name != "html" {
                steps += 1
                guard steps <= 14 else { break }
                families[Self.make(of: ancestor), default: []].append(ancestor.index)
            }
        }
        var best: (group: Group, worth: Int, size: Int)?
        for (_, indices) in families.sorted(by: { $0.key < $1.key }) {
            guard let (group, worth) = weighed(Set(indices).sorted(), marks) else { continue }
            let size = group.blocks.map(mass.of).reduce(0, +)
            // The same words in a tighter frame are the same posts.
            if let known = best, worth < known.worth || worth == known.worth && size >= known.size { continue }
            best = (group, worth, size)
        }
        return best?.group
    }

    /// The name and classes of an element, without the digits that make each one's its own.
    private static func make(of node: Node) -> String {
        let classes = node.classes.filter { word in !word.contains(where: \.isNumber) && !states.contains(word.lowercased()) }
        guard classes.isEmpty else { return node.name + "." + classes.sorted().joined(separator: ".") }
        let id = (node.id ?? "").prefix { !$0.isNumber }
        let around = node.parent.map { $0.name + "." + $0.classes.filter { !$0.contains(where: \.isNumber) }.sorted().joined(separator: ".") } ?? ""
        return node.name + "#" + id + "<" + around
    }

    /// Classes that alternate or mark one block among its like.
    private static let states: Set<String> = ["odd", "even", "alt", "first", "last", "active", "new", "unread", "read", "op", "author", "byuser", "bypostauthor", "highlighted", "selected", "admin", "moderator", "mod"]

    /// - Returns: the blocks that have words and a date outside the blocks inside them, and how many words those are.
    private func weighed(_ indices: [Int32], _ marks: [Node]) -> (Group, Int)? {
        guard indices.count >= 2 else { return nil }
        let blocks = indices.map { Node(tree: tree, index: $0) }
        var own: [Int32: Node] = [:], counts: [Int32: Int] = [:]
        var open: [Node] = [], next = 0
        for mark in marks {
            while next < blocks.count, blocks[next].index <= mark.index {
                open.append(blocks[next])
                next += 1
            }
            while let last = open.last, last.end <= mark.index { open.removeLast() }
            guard let block = open.last, mark.isInside(block) || mark == block else { continue }
            counts[block.index, default: 0] += 1
            if own[block.index] == nil { own[block.index] = mark }
        }
        let dated = blocks.filter { own[$0.index] != nil }
        guard dated.count >= 2, dated.count * 10 >= blocks.count * 6, !isList(dated, counts) else { return nil }
        let words = dated.map { ownLetters($0, dated) }
        let full = words.filter { $0 >= 12 }.count
        guard full >= 2, full * 10 >= dated.count * 6 else { return nil }
        let named = dated.filter { $0.first(Self.authors) != nil }.count
        let letters = words.map { min($0, 6000) }.reduce(0, +)
        // A frame that leaves the author outside is too tight.
        return (Group(blocks: dated, dates: dated.compactMap { own[$0.index] }), named * 10 >= dated.count * 6 ? letters * 6 / 5 : letters)
    }

    private static let authors: Query = """
        [itemprop=author], [rel=author], [class*=author], [class*=Author], [class*=username], [class*=user-name], [class*=userName], [class*=poster], a[href*="/user"], \
        a[href*="/u/"], a[href*="/member"], a[href*="/profile"], a[href*="/people/"], a[href*="/~"], a[href*="/@"], a[href*="action=profile"], a[href*="userinfo"]
        """

    /// Blocks with many dates each hold several posts.
    private func isList(_ blocks: [Node], _ counts: [Int32: Int]) -> Bool {
        let crowded = blocks.filter { counts[$0.index, default: 0] > 3 }.count
        return crowded * 3 > blocks.count
    }

    /// Letters of a block outside links and outside the blocks inside it.
    private func ownLetters(_ block: Node, _ blocks: [Node]) -> Int {
        var letters = mass.of(block) - mass.linked(block)
        var end = block.index
        for inner in blocks where inner.isInside(block) && inner.index >= end {
            letters -= mass.of(inner) - mass.linked(inner)
            end = inner.end
        }
        return letters
    }
}

/// The elements and texts of a page that say when something was posted.
enum DateMarks {
    static func find(in tree: HTMLTree, dates: DateReader) -> [Node] {
        // Relative dates count as marks even where no saving time makes them moments.
        let reader = DateReader(savedAt: dates.savedAt ?? Timestamp(seconds: 1_600_000_000), order: dates.order ?? .dayFirst, offsetMinutes: 0)
        var marks: [Node] = [], silentEnd: Int32 = 0
        for (index, record) in tree.records.enumerated() where Int32(index) >= silentEnd {
            let node = Node(tree: tree, index: Int32(index))
            if record.kind == .element {
                if TagTraits.of(record.name).contains(.silent) { silentEnd = record.end }
                if node.name == "time", reads(node, reader) {
                    marks.append(node)
                    silentEnd = record.end
                } else if let value = node.attribute("title") ?? node.attribute("data-time") ?? node.attribute("data-timestamp"), value.count >= 10, value.count < 60,
                    node.record.end - node.record.parent < 400, mayBeDate(value.utf8), reader.posted(attribute: value) != nil, node.oneLine.count < 60
                {
                    marks.append(node)
                    silentEnd = record.end
                }
            } else if record.kind == .text, (5...90).contains(record.count), mayBeDate(tree.bytes[node.textRange]) {
                if reader.posted(shown: node.text).timestamp != nil || isCoarse(node.text), let parent = node.parent, parent.isElement { marks.append(parent) }
            }
        }
        return marks
    }

    private static func reads(_ node: Node, _ reader: DateReader) -> Bool {
        for name in ["datetime", "title"] { if let value = node.attribute(name), reader.posted(attribute: value) != nil { return true } }
        return reader.posted(shown: node.oneLine).timestamp != nil || isCoarse(node.oneLine)
    }

    /// A digit and a letter or two marks between digits; cheap, before anything is read.
    private static func mayBeDate(_ bytes: some Sequence<UInt8>) -> Bool { bytes.contains { (0x30...0x39).contains($0) } }

    /// "3 weeks ago", "2 years ago": no moment, but a date's place.
    private static func isCoarse(_ words: String) -> Bool { words.count < 40 && words.lowercased().hasSuffix(" ago") }
}
