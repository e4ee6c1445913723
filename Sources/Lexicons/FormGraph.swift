/// The nodes of a trie over forms, and the ways between them; what hangs at a node is its owner's, by the node's number.
package struct FormGraph: Sendable {
    private var words = FormIndex()
    private var edges = EdgeIndex()
    /// The beginning among them.
    package private(set) var nodes: Int32 = 1

    /// Where every entry begins.
    package static let beginning: Int32 = 0

    package init() {}

    /// The number of a form; `nil` where no entry holds it.
    package func number(of form: String) -> Int32? { words.number(of: form) }

    /// The node that a form's number leads to; `nil` where no entry goes on so.
    package func node(after node: Int32, _ number: Int32) -> Int32? { edges.next(node, number) }

    /// The node that a form leads to; made where there is none, and then the last.
    package mutating func node(after node: Int32, adding form: String) -> Int32 {
        let word = words.number(adding: form)
        if let known = edges.next(node, word) { return known }
        edges.add(node, word, to: nodes)
        nodes += 1
        return nodes - 1
    }
}
