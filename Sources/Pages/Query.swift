/// What to look for on a page, in a small part of CSS: `div.post[data-id] > a`, `#main .author, [rel=author]`.
///
/// It knows names, `.class`, `#id`, `[attr]`, `[attr=value]`, `[attr^=value]`, `[attr$=value]`, `[attr*=value]`, `*`,
/// a blank (inside), `>` (directly inside) and lists with commas. A query that is none traps: it is our bug.
package struct Query: Sendable, Hashable, ExpressibleByStringLiteral {
    /// An element fits where any of these does; 64 at most.
    let chains: [Chain]
    /// What the element itself has to be for each of them, as far as it can be told at a glance.
    let glances: [Glance]

    package init(stringLiteral text: String) { self.init(text) }
    package init(_ text: String) {
        chains = QueryParser.chains(in: text)
        glances = chains.map { Glance($0.runs[0][0]) }
    }

    /// A plain value beside the chain's lists, whose counts would have to be kept for each element that does not fit.
    struct Glance: Sendable, Hashable {
        /// A usual name; 0 for all others.
        let name: UInt16
        let marks: ElementMarks

        init(_ compound: Compound) {
            name = compound.name?.id ?? 0
            marks = compound.attributes.reduce(ElementMarks(compound.marks.map { ElementMarks($0) })) { marks, test in
                test.name.id.map { marks.union(ElementMarks(attribute: $0)) } ?? marks
            }
        }

        func mayBe(_ record: NodeRecord) -> Bool { (name == 0 || name == record.name) && marks.isSubset(of: record.marks) }
    }

    /// Compounds with blanks between them, the last of the text first; each is a run of compounds with `>` between them, the last first.
    struct Chain: Sendable, Hashable {
        let runs: [[Compound]]
    }

    /// What one element has to be.
    struct Compound: Sendable, Hashable {
        let name: Name?
        let classes: [[UInt8]]
        let attributes: [AttributeTest]
        /// Of its classes and its id: what a page's filter is asked for.
        let marks: [FeatureFilter.Mark]

        init(name: Name?, classes: [[UInt8]], attributes: [AttributeTest]) {
            self.name = name
            self.classes = classes
            self.attributes = attributes
            let ids = attributes.filter { $0.name.id == TreeNames.identifier && $0.comparison == .equal && !$0.value.contains(where: FeatureFilter.isBlank) }
            marks = (classes + ids.map(\.value)).map(FeatureFilter.Mark.init)
        }
    }

    /// A name: by number where every tree has the same one, by spelling where it is a tree's own.
    struct Name: Sendable, Hashable {
        let id: UInt16?
        let spelling: [UInt8]

        init(_ spelling: [UInt8]) {
            id = TreeNames.usualID(of: spelling)
            self.spelling = spelling
        }
    }

    struct AttributeTest: Sendable, Hashable {
        enum Comparison: Sendable, Hashable { case present, equal, prefix, suffix, contains }
        let name: Name
        let comparison: Comparison
        let value: [UInt8]
    }
}

extension Node {
    /// The first element inside that fits, in page order.
    package func first(_ query: Query) -> Node? { search(query, limit: 1).first }

    /// All elements inside that fit, in page order.
    package func all(_ query: Query) -> [Node] { search(query, limit: .max) }

    private func search(_ query: Query, limit: Int) -> [Node] {
        let possible = tree.chains(possible: query)
        guard possible != 0, !tree.work.isSpent else { return [] }
        var found: [Node] = [], next = index + 1
        let end = record.end
        while next < end, found.count < limit {
            if tree.fits(next, query, among: possible) { found.append(Node(tree: tree, index: next)) }
            next += 1
        }
        tree.work.add(Int(next - index))
        return found
    }

    /// Whether this element itself fits.
    package func matches(_ query: Query) -> Bool { tree.fits(index, query, among: .max) }

    /// Itself, or else the nearest element around it, that fits.
    package func closest(_ query: Query) -> Node? {
        var index = index
        while index > 0, tree.work.step(at: index) {
            if tree.fits(index, query, among: .max) { return Node(tree: tree, index: index) }
            index = tree.records[Int(index)].parent
        }
        return nil
    }
}

/// Works on places of records, and makes no nodes: nearly all elements fit nothing, and each node is a count to keep.
extension HTMLTree {
    /// Which of a query's chains may fit some element of this page, a bit for each.
    func chains(possible query: Query) -> UInt64 {
        var possible: UInt64 = 0
        for place in query.chains.indices where mayFit(query.chains[place]) { possible |= 1 << UInt64(place) }
        return possible
    }

    func fits(_ index: Int32, _ query: Query, among possible: UInt64) -> Bool {
        let record = records[Int(index)]
        guard record.kind == .element else { return false }
        for place in query.glances.indices where possible & 1 << UInt64(place) != 0 && query.glances[place].mayBe(record) {
            if fits(index, query.chains[place]) { return true }
        }
        return false
    }

    /// The nearest fitting ancestor is the best one for what is still to be found further out, so there is nothing to take back.
    private func fits(_ index: Int32, _ chain: Query.Chain) -> Bool {
        guard var outermost = end(of: chain.runs[0], from: index) else { return false }
        for place in 1..<max(chain.runs.count, 1) {
            var around = records[Int(outermost)].parent
            while true {
                guard around > 0 else { return false }
                if let end = end(of: chain.runs[place], from: around) {
                    outermost = end
                    break
                }
                around = records[Int(around)].parent
            }
        }
        return true
    }

    /// Where a run of parents and children, begun at an element, comes out; `nil` where it does not fit.
    private func end(of run: [Query.Compound], from index: Int32) -> Int32? {
        var index = index
        guard fits(records[Int(index)], run[0]) else { return nil }
        for place in 1..<max(run.count, 1) {
            index = records[Int(index)].parent
            guard index > 0, fits(records[Int(index)], run[place]) else { return nil }
        }
        return index
    }

    private func mayFit(_ chain: Query.Chain) -> Bool { chain.runs.allSatisfy { $0.allSatisfy(mayFit) } }

    private func mayFit(_ compound: Query.Compound) -> Bool {
        if let id = compound.name?.id, !features.mayHave(name: id) { return false }
        for mark in compound.marks where !features.mayHave(mark) { return false }
        for test in compound.attributes {
            if let id = test.name.id, !features.mayHave(name: id) { return false }
        }
        return true
    }

    private func fits(_ record: NodeRecord, _ compound: Query.Compound) -> Bool {
        if let name = compound.name, !isNamed(record.name, name) { return false }
        guard !compound.classes.isEmpty || !compound.attributes.isEmpty else { return true }
        let places = Int(record.start)..<Int(record.start) + Int(record.count)
        for word in compound.classes where !hasClass(word, at: places) { return false }
        for test in compound.attributes where !fits(test, at: places) { return false }
        return true
    }

    private func isNamed(_ id: UInt16, _ name: Query.Name) -> Bool {
        if let usual = name.id { return id == usual }
        return !TreeNames.isUsual(id) && names.spelling(of: id) == name.spelling
    }

    private func hasClass(_ word: [UInt8], at places: Range<Int>) -> Bool {
        for place in places where attributes[place].name == TreeNames.classes {
            return bytes.hasWord(word, in: attributes[place].range)
        }
        return false
    }

    private func fits(_ test: Query.AttributeTest, at places: Range<Int>) -> Bool {
        for place in places where isNamed(attributes[place].name, test.name) {
            return fits(attributes[place].range, test)
        }
        return false
    }

    private func fits(_ range: Range<Int>, _ test: Query.AttributeTest) -> Bool {
        let value = test.value
        switch test.comparison {
        case .present: return true
        case .equal: return range.count == value.count && bytes[range].elementsEqual(value)
        case .prefix: return bytes[range].starts(with: value)
        case .suffix: return range.count >= value.count && bytes[range].suffix(value.count).elementsEqual(value)
        case .contains:
            guard range.count >= value.count else { return false }
            for start in range.lowerBound...(range.upperBound - value.count)
            where bytes[start..<start + value.count].elementsEqual(value) { return true }
            return false
        }
    }
}
