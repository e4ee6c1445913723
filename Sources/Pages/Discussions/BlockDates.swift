/// Picks each block's own date among its marks: the one that stands in the same place in every block and goes forward with them.
struct BlockDates {
    private let marks: [[Node]]
    private let keys: [[String]]

    init(_ marks: [[Node]], makes: inout BlockMake) {
        self.marks = marks
        var keys: [[String]] = []
        for block in marks { keys.append(block.map { makes.inside($0) }) }
        self.keys = keys
    }

    /// The marks of each block that belong to its frame: those that stand in the same place in half of the blocks.
    func frames() -> [[Node]] {
        var met: [String: Int] = [:]
        for block in keys { for key in Set(block) { met[key, default: 0] += 1 } }
        let dated = marks.filter { !$0.isEmpty }.count
        return marks.indices.map { place in
            marks[place].indices.filter { (met[keys[place][$0]] ?? 0) * 2 >= dated }.map { marks[place][$0] }
                .filter { $0.closest("blockquote, [class*=quote], [class*=Quote]") == nil }
        }
    }

    /// - Parameter isDated: whether the marks are dates at all.
    func chosen(_ isDated: Bool) -> [Node?] {
        guard isDated else { return marks.map { _ in nil } }
        var met: [String: (blocks: Int, order: Int, isMachine: Bool)] = [:]
        for place in marks.indices {
            var seen: Set<String> = []
            for (order, key) in keys[place].enumerated() where seen.insert(key).inserted {
                let node = marks[place][order]
                let isMachine = node.name == "time" || node.attribute("datetime") != nil || node.attribute("title") != nil
                let old = met[key] ?? (0, 0, false)
                met[key] = (old.blocks + 1, old.order + order, old.isMachine || isMachine)
            }
        }
        let dated = marks.filter { !$0.isEmpty }.count
        let scores = met.mapValues { found in
            Double(found.blocks) / Double(dated) * 3 + (found.isMachine ? 0.8 : 0) - 0.3 * Double(found.order) / Double(found.blocks)
        }
        return marks.indices.map { place in
            // A change's date is taken where a block has no other.
            let worth = keys[place].indices.map { (scores[keys[place][$0]] ?? 0) - (DateLabel.of(marks[place][$0]) == .edited ? 5 : 0) }
            let best = worth.indices.max { (worth[$0], $1) < (worth[$1], $0) }
            return best.map { marks[place][$0] }
        }
    }
}
