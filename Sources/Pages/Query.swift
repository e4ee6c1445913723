/// What to look for on a page, in a small part of CSS: `div.post[data-id] > a`, `#main .author, [rel=author]`.
///
/// It knows names, `.class`, `#id`, `[attr]`, `[attr=value]`, `[attr^=value]`, `[attr$=value]`, `[attr*=value]`, `*`,
/// a blank (inside), `>` (directly inside) and lists with commas. A query that is none traps: it is our bug.
package struct Query: Sendable, Hashable, ExpressibleByStringLiteral {
    /// An element fits where any of these does.
    let chains: [Chain]

    package init(stringLiteral text: String) { self.init(text) }
    package init(_ text: String) { chains = QueryParser.chains(in: text) }

    /// Compounds with blanks between them, the last of the text first; each is a run of compounds with `>` between them, the last first.
    struct Chain: Sendable, Hashable {
        let runs: [[Compound]]

        /// Whether it says nothing of the elements around.
        var isSimple: Bool { runs.count == 1 && runs[0].count == 1 }
    }

    /// What one element has to be.
    struct Compound: Sendable, Hashable {
        var name: Name?
        var classes: [[UInt8]] = []
        var attributes: [AttributeTest] = []
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

    /// Looks at records alone, and makes nodes of those that fit the end of a chain: nearly all fit none.
    private func search(_ query: Query, limit: Int) -> [Node] {
        guard let chains = tree.candidates(for: query) else { return [] }
        let ends = chains.map { $0.runs[0][0] }
        var found: [Node] = []
        for index in (index + 1)..<max(record.end, index + 1) where tree.records[Int(index)].kind == .element {
            for place in ends.indices where tree.fits(tree.records[Int(index)], ends[place]) {
                let node = Node(tree: tree, index: index)
                guard chains[place].isSimple || node.fits(chains[place]) else { continue }
                found.append(node)
                if found.count == limit { return found }
                break
            }
        }
        return found
    }

    /// Whether this element itself fits.
    package func matches(_ query: Query) -> Bool { fits(query.chains) }

    /// Itself, or else the nearest element around it, that fits.
    package func closest(_ query: Query) -> Node? { closest { $0.fits(query.chains) } }

    private func fits(_ chains: [Query.Chain]) -> Bool {
        isElement && chains.contains { fits($0) }
    }

    /// The nearest fitting ancestor is the best one for what is still to be found further out, so there is nothing to take back.
    private func fits(_ chain: Query.Chain) -> Bool {
        guard var outermost = end(of: chain.runs[0]) else { return false }
        for run in chain.runs.dropFirst() {
            guard let next = outermost.ancestors.lazy.compactMap({ $0.end(of: run) }).first else { return false }
            outermost = next
        }
        return true
    }

    /// Where a run of parents and children, begun here, comes out; `nil` where it does not fit.
    private func end(of run: [Query.Compound]) -> Node? {
        guard tree.fits(record, run[0]) else { return nil }
        var node = self
        for compound in run.dropFirst() {
            guard let parent = node.parent, parent.isElement, tree.fits(parent.record, compound) else { return nil }
            node = parent
        }
        return node
    }
}

extension HTMLTree {
    /// The chains that may fit some element of this page; `nil` where none can.
    func candidates(for query: Query) -> [Query.Chain]? {
        if query.chains.count == 1 { return mayFit(query.chains[0]) ? query.chains : nil }
        let chains = query.chains.filter(mayFit)
        return chains.isEmpty ? nil : chains
    }

    private func mayFit(_ chain: Query.Chain) -> Bool { chain.runs.allSatisfy { $0.allSatisfy(mayFit) } }

    private func mayFit(_ compound: Query.Compound) -> Bool {
        if let id = compound.name?.id, !features.mayHave(name: id) { return false }
        for word in compound.classes where !features.mayHave(word: word) { return false }
        for test in compound.attributes {
            guard let id = test.name.id else { continue }
            if !features.mayHave(name: id) { return false }
            let isWord = id == TreeNames.identifier && test.comparison == .equal && !test.value.contains(where: FeatureFilter.isBlank)
            if isWord, !features.mayHave(word: test.value) { return false }
        }
        return true
    }

    func fits(_ record: NodeRecord, _ compound: Query.Compound) -> Bool {
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
