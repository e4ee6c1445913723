import Yams

/// A place in a pack's YAML, with the doors that say what is wrong and on which line.
struct YAMLNode {
    let node: Node
    let file: String

    /// - Throws: what the parser says, with its line.
    init(_ text: String, file: String) throws(LexiconError) {
        let node: Node?
        do { node = try Yams.compose(yaml: text) } catch let error as YamlError {
            throw Self.fault(error, file: file)
        } catch {
            throw .faulty(Origin(file: file, line: 1), fault: "is no YAML", remedy: "compare it with another pack")
        }
        guard let node else {
            throw .faulty(Origin(file: file, line: 1), fault: "the pack is empty", remedy: "write fandom, title, subjects and claims")
        }
        self.init(node: node, file: file)
    }

    init(node: Node, file: String) {
        self.node = node
        self.file = file
    }

    private static func fault(_ error: YamlError, file: String) -> LexiconError {
        switch error {
        case .scanner(_, let problem, let mark, _), .parser(_, let problem, let mark, _), .composer(_, let problem, let mark, _):
            .faulty(Origin(file: file, line: mark.line), fault: "is no YAML here: \(problem)", remedy: "look at this line and the one above")
        case .duplicatedKeysInMapping(let duplicates, let context):
            .faulty(
                Origin(file: file, line: context.mark.line), fault: "key \"\(duplicates.first ?? "")\" stands twice",
                remedy: "keep one of them")
        default: .faulty(Origin(file: file, line: 1), fault: "is no YAML: \(error)", remedy: "compare it with another pack")
        }
    }

    var origin: Origin { Origin(file: file, line: node.mark?.line ?? 1) }

    func fault(_ fault: String, _ remedy: String) -> LexiconError { .faulty(origin, fault: fault, remedy: remedy) }

    /// The values of a mapping by key.
    ///
    /// - Parameter known: the keys that it may have; another is a fault on its own line.
    func mapping(_ what: String, known: [String]) throws(LexiconError) -> [String: YAMLNode] {
        guard let mapping = node.mapping else { throw fault("\(what) is not written as keys and values", "write \(known.prefix(2).joined(separator: ": …, ")): …") }
        var values: [String: YAMLNode] = [:]
        for (key, value) in mapping {
            let name = key.string ?? ""
            guard known.contains(name) else {
                throw YAMLNode(node: key, file: file).fault("\(what) has no key \"\(name)\"", "use one of \(known.joined(separator: ", "))")
            }
            values[name] = YAMLNode(node: value, file: file)
        }
        return values
    }

    /// Keys that the writer chose, with their values, in the order of the file.
    func pairs(_ what: String) throws(LexiconError) -> [(key: YAMLNode, value: YAMLNode)] {
        guard let mapping = node.mapping else { throw fault("\(what) are not written as words and numbers", "write one a line, such as \"war: 0\"") }
        return mapping.map { (YAMLNode(node: $0.key, file: file), YAMLNode(node: $0.value, file: file)) }
    }

    func list(_ what: String) throws(LexiconError) -> [YAMLNode] {
        if node.null != nil, node.scalar?.string.isEmpty == true { return [] }
        guard let sequence = node.sequence else { throw fault("\(what) is no list", "write one item a line, each after \"- \"") }
        return sequence.map { YAMLNode(node: $0, file: file) }
    }

    func text(_ what: String) throws(LexiconError) -> String {
        guard let text = node.scalar?.string, !text.isEmpty else { throw fault("\(what) is no text", "write a word or a line") }
        return text
    }

    func texts(_ what: String) throws(LexiconError) -> [String] {
        var texts: [String] = []
        for item in try list(what) { texts.append(try item.text(what)) }
        return texts
    }
}

extension [String: YAMLNode] {
    func required(_ key: String, of parent: YAMLNode, _ what: String) throws(LexiconError) -> YAMLNode {
        guard let value = self[key] else { throw parent.fault("\(what) has no \(key)", "add \(key): …") }
        return value
    }

    func texts(_ key: String) throws(LexiconError) -> [String] { try self[key]?.texts(key) ?? [] }
}
