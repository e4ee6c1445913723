import Discourse

/// The nodes and edges under a phrase table: forms to small numbers, then node and number to the next node.
struct FormTrie: Sendable {
    private var graph = FormGraph()
    /// Entries that end at a node, in the order they were added.
    private var ends: [[Int]] = [[]]
    /// Beginnings ("hat*") by node: lengths in use, longest first, and entries by beginning.
    private var beginnings: [Int32: Beginnings] = [:]
    private var hasBeginnings: [Bool] = [false]

    private struct Beginnings {
        var lengths: [Int] = []
        var entries: [String: [Int]] = [:]
    }

    mutating func insert(_ forms: [String], entry: Int) {
        var node = FormGraph.beginning
        for (index, form) in forms.enumerated() {
            if index == forms.count - 1, form.count > 1, form.hasSuffix("*") {
                insertBeginning(String(form.dropLast()), at: node, entry: entry)
                return
            }
            node = next(node, form)
        }
        ends[Int(node)].append(entry)
    }

    private mutating func next(_ node: Int32, _ form: String) -> Int32 {
        let next = graph.node(after: node, adding: form)
        if next == ends.count {
            ends.append([])
            hasBeginnings.append(false)
        }
        return next
    }

    private mutating func insertBeginning(_ beginning: String, at node: Int32, entry: Int) {
        let length = beginning.utf8.count
        var here = beginnings[node] ?? Beginnings()
        if !here.lengths.contains(length) { here.lengths = (here.lengths + [length]).sorted(by: >) }
        here.entries[beginning, default: []].append(entry)
        beginnings[node] = here
        hasBeginnings[Int(node)] = true
    }

    /// Calls `meet` with the end (an index into `tokens`) and the number of each entry that begins at `start`; shorter ends come
    /// first, and at one end the entries that name the whole word come before beginnings.
    func walk(_ tokens: [Token], from start: Int, meet: (Int, Int) -> Void) {
        var node = FormGraph.beginning
        var index = start
        while index < tokens.count {
            let found = graph.number(of: tokens[index].form).flatMap { graph.node(after: node, $0) }
            if let found { for entry in ends[Int(found)] { meet(Self.end(tokens, index), entry) } }
            if hasBeginnings[Int(node)], tokens[index].kind != .mark, let here = beginnings[node] { meetBeginnings(here, tokens, index, meet) }
            if let found {
                node = found
                index = Self.end(tokens, index)
            } else if index > start, Self.isDress(tokens, index) || tokens[index].kind == .hashtag {
                index += 1
            } else {
                return
            }
        }
    }

    private func meetBeginnings(_ here: Beginnings, _ tokens: [Token], _ index: Int, _ meet: (Int, Int) -> Void) {
        let form = tokens[index].form.utf8
        for length in here.lengths where length <= form.count {
            guard let beginning = String(form.prefix(length)), let entries = here.entries[beginning] else { continue }
            for entry in entries { meet(Self.end(tokens, index), entry) }
            return
        }
    }

    /// A match of a hashtag takes its parts with it.
    private static func end(_ tokens: [Token], _ index: Int) -> Int {
        var end = index + 1
        if tokens[index].kind == .hashtag {
            while end < tokens.count, tokens[end].kind == .part { end += 1 }
        }
        return end
    }

    /// A mark that phrases are matched across.
    static func isDress(_ tokens: [Token], _ index: Int) -> Bool {
        let token = tokens[index]
        guard token.kind == .mark else { return false }
        switch token.form {
        case "*", "_", "~", "\"", "'", "|", ">!", "!<": return true
        case "-":
            return index > 0 && index + 1 < tokens.count && tokens[index - 1].bytes.upperBound == token.bytes.lowerBound
                && tokens[index + 1].bytes.lowerBound == token.bytes.upperBound
        default: return false
        }
    }
}
