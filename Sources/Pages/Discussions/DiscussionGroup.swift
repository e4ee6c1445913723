/// Blocks that look alike, in page order; some may stand inside others.
struct DiscussionGroup {
    let blocks: [Node]
    /// Where each block's post ends: with the block, or, where the block is only its head, with the last element that follows it.
    let ends: [Int32]
    /// The marks in each block outside the blocks inside it.
    let marks: [[Node]]
    /// Whether the marks are dates.
    let isDated: Bool

    /// - Parameter ends: the blocks' own ends where it is left out.
    init(blocks: [Node], ends: [Int32]? = nil, marks: [[Node]], isDated: Bool) {
        (self.blocks, self.marks, self.isDated) = (blocks, marks, isDated)
        self.ends = ends ?? blocks.map(\.end)
    }

    /// The blocks and what follows the heads among them.
    var nodes: [Node] {
        zip(blocks, ends).flatMap { block, end in
            Array(sequence(first: block) { $0.nextSibling.flatMap { $0.index < end ? $0 : nil } })
        }
    }
}

/// Posts that have no element of their own: a head with name and date, and behind it, up to the next head, the words.
struct DiscussionHeads {
    let mass: TextMass
    let names: NameMarks

    /// - Parameter heads: elements of one make, each with a date.
    /// - Returns: `nil` where they are no heads: not children of one element, or little is said between them.
    func group(_ heads: [Node], marks: [[Node]], isMarked: (Node) -> Bool) -> DiscussionGroup? {
        guard heads.count >= 3, let around = heads[0].parent, heads.allSatisfy({ $0.parent == around }) else { return nil }
        var rests = zip(heads, heads.dropFirst().map(Optional.some) + [nil]).map { head, next in rest(behind: head, upTo: next) }
        // Behind the last post the page goes on: it gets as much as the others.
        let usual = rests.dropLast().map(\.count).sorted()[(heads.count - 1) / 2]
        rests[heads.count - 1] = Array(rests[heads.count - 1].prefix(usual))
        let said = rests.map { $0.map { mass.of($0) - mass.linked($0) }.reduce(0, +) }
        let inHeads = heads.map { mass.of($0) - mass.linked($0) }.reduce(0, +)
        guard said.filter({ $0 > 0 }).count * 10 >= heads.count * 8, said.reduce(0, +) > inHeads else { return nil }
        guard rests.filter({ $0.contains(where: isMarked) }).count * 5 <= heads.count else { return nil }
        let named = zip(heads, rests).filter { names.stands(in: $0) || $0.first(Self.bare) != nil || $1.contains(where: names.stands) }.count
        guard named * 10 >= heads.count * 8 else { return nil }
        return DiscussionGroup(blocks: heads, ends: zip(heads, rests).map { $1.last?.end ?? $0.end }, marks: marks, isDated: true)
    }

    private static let bare: Query = "b, strong, cite, a[href], h3, h4, h5, h6"

    private func rest(behind head: Node, upTo next: Node?) -> [Node] {
        var rest: [Node] = [], sibling = head.nextSibling
        while let node = sibling, node != next {
            if node.isElement || node.isText { rest.append(node) }
            sibling = node.nextSibling
        }
        return rest
    }
}
