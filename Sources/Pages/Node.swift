/// One element, text or comment of a page: a place in its tree.
package struct Node: Sendable, Hashable {
    package let tree: HTMLTree
    /// Place in page order; 0 is the document.
    package let index: Int32

    var record: NodeRecord { tree.records[Int(index)] }

    package var isElement: Bool { record.kind == .element }
    package var isText: Bool { record.kind == .text }
    package var isComment: Bool { record.kind == .comment }

    /// The element's name in lower case; "" for texts, comments and the document.
    package var name: String { isElement ? String(decoding: tree.names.spelling(of: record.name), as: UTF8.self) : "" }

    /// The line of the page's source on which its tag ended or its text began; 1 is the first.
    package var line: Int { Int(record.line) }

    package static func == (left: Node, right: Node) -> Bool { left.index == right.index && left.tree === right.tree }
    package func hash(into hasher: inout Hasher) {
        hasher.combine(ObjectIdentifier(tree))
        hasher.combine(index)
    }
}

// Where it stands.
extension Node {
    /// The element around it; the document for the outermost, `nil` for the document.
    package var parent: Node? { node(record.parent) }

    package var nextSibling: Node? {
        let parent = record.parent
        guard parent >= 0, record.end < tree.records[Int(parent)].end else { return nil }
        return Node(tree: tree, index: record.end)
    }

    package var previousSibling: Node? { node(record.previous) }

    package var nextElement: Node? { Siblings(upcoming: nextSibling).first(where: \.isElement) }

    package var previousElement: Node? {
        var sibling = previousSibling
        while let candidate = sibling, !candidate.isElement, tree.work.step(at: candidate.index) { sibling = candidate.previousSibling }
        return sibling
    }

    package var firstChild: Node? { record.end > index + 1 ? Node(tree: tree, index: index + 1) : nil }

    /// Elements, texts and comments directly inside, in page order.
    package var children: Siblings { Siblings(upcoming: firstChild) }

    /// Everything inside, in page order, without itself.
    package var descendants: Descendants { Descendants(tree: tree, range: index + 1..<max(record.end, index + 1)) }

    /// The elements around it, from the nearest outwards.
    package var ancestors: UnfoldSequence<Node, Node?> {
        sequence(state: parent) { next in
            guard let node = next, node.isElement, node.tree.work.step(at: node.index) else { return nil }
            next = node.parent
            return node
        }
    }

    /// Itself, or else the nearest element around it, that fits.
    package func closest(where fits: (Node) -> Bool) -> Node? {
        if isElement, fits(self) { return self }
        return ancestors.first(where: fits)
    }

    package func isInside(_ other: Node) -> Bool { index > other.index && index < other.record.end && tree === other.tree }

    private func node(_ index: Int32) -> Node? { index >= 0 ? Node(tree: tree, index: index) : nil }

    package struct Siblings: Sequence, IteratorProtocol {
        fileprivate(set) var upcoming: Node?
        package mutating func next() -> Node? {
            guard let node = upcoming, node.tree.work.step(at: node.index) else { return nil }
            upcoming = node.nextSibling
            return node
        }
    }

    package struct Descendants: Sequence, IteratorProtocol {
        let tree: HTMLTree
        private(set) var range: Range<Int32>
        package mutating func next() -> Node? {
            guard let index = range.first, tree.work.step(at: index) else { return nil }
            range = index + 1..<range.upperBound
            return Node(tree: tree, index: index)
        }
    }
}

// What it says.
extension Node {
    /// The attribute's value with entities resolved, "" where it has none; `nil` where the attribute is missing.
    ///
    /// - Parameter name: in lower case.
    package func attribute(_ name: String) -> String? {
        var name = name
        let place = name.withUTF8 { spelling in
            attributePlaces.first { tree.names.spelling(of: tree.attributes[$0].name).elementsEqual(spelling) }
        }
        return place.map { String(decoding: tree.bytes[tree.attributes[$0].range], as: UTF8.self) }
    }

    package var id: String? {
        attributeBytes(named: TreeNames.identifier).map { String(decoding: tree.bytes[$0], as: UTF8.self) }
    }

    package var classes: [String] {
        guard let range = attributeBytes(named: TreeNames.classes) else { return [] }
        return tree.bytes[range].split(whereSeparator: FeatureFilter.isBlank).map { String(decoding: $0, as: UTF8.self) }
    }

    package func hasClass(_ word: String) -> Bool {
        guard let range = attributeBytes(named: TreeNames.classes) else { return false }
        var word = word
        return word.withUTF8 { tree.bytes.hasWord($0, in: range) }
    }

    /// All text inside, as it stands in the page: blanks are kept, comments, scripts and styles left out.
    /// Of a text, a comment, a script or a style itself: what stands in it.
    package var text: String {
        if !isElement, record.kind != .document { return String(decoding: tree.bytes[textRange], as: UTF8.self) }
        var bytes: [UInt8] = []
        appendText(to: &bytes)
        return String(decoding: bytes, as: UTF8.self)
    }

    /// The same as `text`, in UTF-8, behind what is there already.
    package func appendText(to buffer: inout [UInt8]) {
        if !isElement, record.kind != .document { return buffer.append(contentsOf: tree.bytes[textRange]) }
        var next = Int(index) + 1
        while next < Int(record.end), tree.work.step(at: Int32(next)) {
            let inner = tree.records[next]
            if inner.kind == .text {
                buffer.append(contentsOf: tree.bytes[Int(inner.start)..<Int(inner.start + inner.count)])
            }
            next = inner.kind == .element && TreeNames.hasRawText(inner.name) ? Int(inner.end) : next + 1
        }
    }

    /// Where a text's or comment's bytes stand in `tree.bytes`; empty for elements.
    var textRange: Range<Int> {
        let record = record
        guard record.kind == .text || record.kind == .comment else { return 0..<0 }
        return Int(record.start)..<Int(record.start) + Int(record.count)
    }

    var attributePlaces: Range<Int> {
        let record = record
        return record.kind == .element ? Int(record.start)..<Int(record.start) + Int(record.count) : 0..<0
    }

    func attributeBytes(named id: UInt16) -> Range<Int>? {
        for place in attributePlaces where tree.attributes[place].name == id { return tree.attributes[place].range }
        return nil
    }
}

extension [UInt8] {
    /// Appends text so that a parser of markup gives it back as it is.
    mutating func append(escaping text: some Sequence<UInt8>) {
        for byte in text {
            switch byte {
            case UInt8(ascii: "&"): self += "&amp;".utf8
            case UInt8(ascii: "<"): self += "&lt;".utf8
            default: append(byte)
            }
        }
    }

    /// Where a word begins in a range, whatever the case of its letters.
    ///
    /// - Parameter word: not empty, with its ASCII letters in lower case.
    func place(of word: [UInt8], in range: Range<Int>) -> Int? {
        guard range.count >= word.count else { return nil }
        search: for start in range.lowerBound...(range.upperBound - word.count) {
            for (offset, letter) in word.enumerated() where self[start + offset] | ((0x61...0x7A).contains(letter) ? 0x20 : 0) != letter { continue search }
            return start
        }
        return nil
    }

    /// Whether a word stands among the blank-separated words of a range.
    func hasWord(_ word: some RandomAccessCollection<UInt8>, in range: Range<Int>) -> Bool {
        var start = range.lowerBound
        while start < range.upperBound {
            var end = start
            while end < range.upperBound, !FeatureFilter.isBlank(self[end]) { end += 1 }
            if end - start == word.count, !word.isEmpty, self[start..<end].elementsEqual(word) { return true }
            start = end + 1
        }
        return false
    }
}
