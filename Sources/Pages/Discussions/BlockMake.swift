/// What elements of one kind have alike: name and classes, without the digits and states that set one apart from the next.
struct BlockMake {
    private var known: [Int32: String] = [:]

    /// The name and classes of an element; where it has no classes, its id's letters and what stands around it.
    mutating func of(_ node: Node) -> String {
        if let make = known[node.index] { return make }
        let make = Self.read(node)
        known[node.index] = make
        return make
    }

    /// The same with the element around it: tells the parts of a block apart.
    mutating func inside(_ node: Node) -> String {
        guard node.isElement else { return "text<" + (node.parent.map { of($0) } ?? "") }
        return of(node) + "<" + (node.parent.map { of($0) } ?? "")
    }

    /// The name and first class alone: like blocks may differ in the classes that follow.
    static func loose(_ node: Node) -> String? {
        node.classes.first { isSteady($0) }.map { node.name + ":" + $0 }
    }

    /// What else tells like blocks: the names of the data that their elements carry, and the element that they are all children of.
    static func kin(_ node: Node) -> [String] {
        let data = node.attributePlaces.compactMap { place -> String? in
            let name = String(decoding: node.tree.names.spelling(of: node.tree.attributes[place].name), as: UTF8.self)
            return name.hasPrefix("data-") || name.hasPrefix("item") ? name : nil
        }
        let around = node.parent.map { [node.name + "^" + String($0.index)] } ?? []
        return data.count >= 3 ? around + [node.name + "[" + data.sorted().joined(separator: ",")] : around
    }

    /// Whether a key only says that elements stand side by side.
    static func isKin(_ key: String) -> Bool { key.contains("^") }

    private static func read(_ node: Node) -> String {
        let classes = node.classes.filter(isSteady)
        guard classes.isEmpty else { return node.name + "." + classes.sorted().joined(separator: ".") }
        let id = (node.id ?? "").prefix { !$0.isNumber }
        let around = node.parent
        return node.name + "#" + id + "<" + (around?.name ?? "") + "." + (around?.classes.filter(isSteady).sorted().joined(separator: ".") ?? "")
    }

    private static func isSteady(_ word: String) -> Bool { !word.contains(where: \.isNumber) && !states.contains(word.lowercased()) }

    /// Classes that alternate or mark one block among its like.
    private static let states: Set<String> = [
        "odd", "even", "alt", "first", "last", "active", "new", "unread", "read", "op", "author", "byuser", "bypostauthor", "highlighted", "selected",
        "admin", "moderator", "mod", "collapsed", "expanded", "online", "offline", "has-replies", "parent", "accepted-answer", "sticky",
    ]
}
