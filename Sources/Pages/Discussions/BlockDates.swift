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
        let scores = met.mapValues { found in
            Double(found.blocks) / Double(marks.count) * 3 + (found.isMachine ? 0.8 : 0) - 0.3 * Double(found.order) / Double(found.blocks)
        }
        return marks.indices.map { place in
            let best = keys[place].indices.max { (scores[keys[place][$0]] ?? 0, $1) < (scores[keys[place][$1]] ?? 0, $0) }
            return best.map { marks[place][$0] }
        }
    }
}
