#if canImport(Darwin)
    import Darwin
#elseif canImport(Musl)
    import Musl
#else
    import Glibc
#endif

/// What a page may cost.
package struct TreeLimits: Sendable, Hashable {
    /// Elements inside each other; at the last level, each further one ends the one before.
    package var depth = 2_000
    /// Per element; more are cut off.
    package var attributes = 256
    /// Elements, texts and comments of a page.
    package var nodes = 8_000_000
    /// Bytes of a page.
    package var bytes = 128 << 20
    /// Nodes looked at while its posts are sought (see `TreeWork`): some two seconds. Real pages need up to 70 a node, and the
    /// longest that may be read has some three million nodes.
    package var visits = 500_000_000

    package static let standard = TreeLimits()
    package init() {}
}

/// A node as 32 bytes: places, no pointers.
struct NodeRecord {
    enum Kind: UInt8 { case document, element, text, comment }
    var parent: Int32
    /// One past the last descendant; the next sibling stands there, if the parent goes on so far.
    var end: Int32
    /// The sibling before; -1 for the first.
    var previous: Int32
    /// Elements: the first of their attributes. Texts and comments: their first byte.
    var start: Int32
    /// Elements: how many attributes. Texts and comments: how many bytes.
    var count: Int32
    var line: Int32
    var name: UInt16
    var kind: Kind
    /// Of an element's attributes.
    var marks: ElementMarks = []
}

/// An attribute: its name's id and the place of its value in the tree's bytes.
struct AttributeRecord {
    let name: UInt16
    let start: Int32
    let count: Int32

    var range: Range<Int> { Int(start)..<Int(start) + Int(count) }
}

/// Takes a parser's events one by one and leaves the arrays of a tree.
struct TreeBuilder {
    private(set) var records: ContiguousArray<NodeRecord> = []
    private(set) var attributes: ContiguousArray<AttributeRecord> = []
    private(set) var bytes: [UInt8] = []
    private(set) var names = TreeNames()
    private(set) var features = FeatureFilter()
    private(set) var isFull = false
    /// The open elements, the document first, each with the last child that it has so far.
    private var open: ContiguousArray<(node: Int32, lastChild: Int32)> = []
    private var cache = NameCache()
    private let limits: TreeLimits

    /// - Parameter size: bytes of the page, to reserve room by.
    init(expecting size: Int, limits: TreeLimits) {
        self.limits = limits
        // Measured on forum pages: a node every 20 to 40 bytes, an attribute every 40.
        records.reserveCapacity(min(size / 24, limits.nodes) + 1)
        attributes.reserveCapacity(size / 40)
        bytes.reserveCapacity(size)
        records.append(NodeRecord(parent: -1, end: 1, previous: -1, start: 0, count: 0, line: 0, name: 0, kind: .document))
        open.append((node: 0, lastChild: -1))
    }

    mutating func id(of name: UnsafePointer<UInt8>) -> UInt16 { cache.id(of: name, in: &names) }

    mutating func start(_ name: UInt16, line: Int32) {
        features.note(name: name)
        let node = append(kind: .element, name: name, start: Int32(attributes.count), count: 0, line: line)
        if node >= 0 { open.append((node: node, lastChild: -1)) }
    }

    mutating func end() {
        guard open.count > 1, let closed = open.popLast() else { return }
        records[Int(closed.node)].end = Int32(records.count)
    }

    /// Whether the innermost open element is the page's head.
    var isInHead: Bool { TreeNames.isHead(records[Int(open[open.count - 1].node)].name) }

    /// To the element that was started last.
    mutating func add(attribute name: UnsafePointer<UInt8>, value: UnsafePointer<UInt8>?) {
        let element = records.count - 1
        guard !isFull, records[element].count < limits.attributes else { return }
        let id = cache.id(of: name, in: &names)
        let value = UnsafeBufferPointer(start: value, count: value.map { strlen(UnsafeRawPointer($0).assumingMemoryBound(to: CChar.self)) } ?? 0)
        let kept = Self.isInlineData(value) ? UnsafeBufferPointer(rebasing: value[..<64]) : value
        let start = Int32(bytes.count)
        bytes.append(contentsOf: kept)
        records[element].count += 1
        attributes.append(AttributeRecord(name: id, start: start, count: Int32(kept.count)))
        records[element].marks.formUnion(features.note(attribute: id, value: kept))
    }

    mutating func add(text: UnsafeBufferPointer<UInt8>, line: Int32) {
        let last = records.count - 1
        if records[last].kind == .text, open[open.count - 1].lastChild == Int32(last) {
            records[last].count += Int32(text.count)
        } else if !isLayout(text) {
            guard append(kind: .text, name: 0, start: Int32(bytes.count), count: Int32(text.count), line: line) >= 0 else { return }
        } else {
            return
        }
        bytes.append(contentsOf: text)
    }

    mutating func add(comment: UnsafePointer<UInt8>, line: Int32) {
        let count = strlen(UnsafeRawPointer(comment).assumingMemoryBound(to: CChar.self))
        guard append(kind: .comment, name: 0, start: Int32(bytes.count), count: Int32(count), line: line) >= 0 else { return }
        bytes.append(contentsOf: UnsafeBufferPointer(start: comment, count: count))
    }

    /// Closes what the page left open.
    mutating func finish() {
        while open.count > 1 { end() }
        records[0].end = Int32(records.count)
    }

    /// - Returns: the new node, or -1 where the page is full.
    private mutating func append(kind: NodeRecord.Kind, name: UInt16, start: Int32, count: Int32, line: Int32) -> Int32 {
        guard records.count < limits.nodes else {
            isFull = true
            return -1
        }
        let node = Int32(records.count), parent = open[open.count - 1]
        records.append(
            NodeRecord(
                parent: parent.node, end: node + 1, previous: parent.lastChild, start: start, count: count, line: line,
                name: name, kind: kind))
        open[open.count - 1].lastChild = node
        return node
    }

    /// Blanks between the elements of the page's frame (html, head), which nobody wrote.
    private func isLayout(_ text: UnsafeBufferPointer<UInt8>) -> Bool {
        let parent = records[Int(open[open.count - 1].node)]
        guard parent.kind == .document || TreeNames.isFrame(parent.name) else { return false }
        return text.allSatisfy { $0 == 0x20 || (0x09...0x0D).contains($0) }
    }

    /// A picture or font written into the attribute itself: nobody reads it, and "complete" saves are full of them.
    private static func isInlineData(_ value: UnsafeBufferPointer<UInt8>) -> Bool {
        value.count > 256 && value[0] == 0x64 && value[1] == 0x61 && value[2] == 0x74 && value[3] == 0x61 && value[4] == 0x3A
    }
}
