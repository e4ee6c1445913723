/// How many letters stand in each part of a page, and how many of them inside links: summed once, asked often.
struct TextMass: Sendable {
    /// Sums up to each node; a node's own are the difference between its end and its start.
    private let letters: [Int32]
    private let linked: [Int32]

    init(_ tree: HTMLTree) {
        var letters: [Int32] = [0], linked: [Int32] = [0]
        letters.reserveCapacity(tree.records.count + 1)
        linked.reserveCapacity(tree.records.count + 1)
        var linkEnd: Int32 = 0, silentEnd: Int32 = 0
        for (index, record) in tree.records.enumerated() {
            let index = Int32(index)
            var count: Int32 = 0
            if record.kind == .text, index >= silentEnd {
                for byte in tree.bytes[Int(record.start)..<Int(record.start + record.count)] where byte > 0x2F { count += 1 }
            } else if record.kind == .element, index >= silentEnd {
                if record.name == Self.link { linkEnd = max(linkEnd, record.end) }
                if TagTraits.of(record.name).contains(.silent) { silentEnd = record.end }
            }
            letters.append(letters[Int(index)] + count)
            linked.append(linked[Int(index)] + (index < linkEnd ? count : 0))
        }
        self.letters = letters
        self.linked = linked
    }

    private static let link = TreeNames.usualID(of: Array("a".utf8)) ?? 0

    func of(_ node: Node) -> Int { of(node.index..<node.end) }

    func of(_ range: Range<Int32>) -> Int { Int(letters[Int(range.upperBound)] - letters[Int(range.lowerBound)]) }

    func linked(_ range: Range<Int32>) -> Int { Int(linked[Int(range.upperBound)] - linked[Int(range.lowerBound)]) }

    /// Letters between the beginnings of two nodes, the first of them before the second.
    func between(_ first: Node, _ second: Node) -> Int { Int(letters[Int(second.index)] - letters[Int(first.index)]) }

    func linked(_ node: Node) -> Int { linked(node.index..<node.end) }

    /// 0…1; 0 where nothing is written.
    func linkShare(_ node: Node) -> Double {
        let all = of(node)
        return all == 0 ? 0 : Double(linked(node)) / Double(all)
    }
}
