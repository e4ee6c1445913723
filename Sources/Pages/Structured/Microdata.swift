import Discourse

/// Walks a page's microdata (`itemscope`, `itemprop`) and lists the postings in it, parents before their comments.
struct Microdata {
    private(set) var items: [StructuredItem] = []

    /// A scope that is open while the walk is inside its element.
    private enum Scope { case posting(Int), person(of: Int), counter(of: Int, Counter), other }
    private struct Counter { var action = "", count: Int? }
    private var open: [(scope: Scope, end: Int32)] = []

    init(tree: HTMLTree) {
        guard tree.chains(possible: "[itemscope]") != 0 else { return }
        for node in tree.root.descendants where node.isElement {
            while let last = open.last, last.end <= node.index { open.removeLast() }
            let property = node.attribute("itemprop")
            if node.attribute("itemscope") != nil { begin(node, property) } else if let property { set(property, node) }
        }
    }

    private var posting: Int? { open.reversed().lazy.compactMap { if case .posting(let index) = $0.scope { index } else { nil } }.first }

    private mutating func begin(_ node: Node, _ property: String?) {
        let type = node.attribute("itemtype") ?? ""
        let kind = type.split(separator: " ").map { StructuredItem.kind(ofType: String($0)) }.first { $0 != .other } ?? .other
        if kind != .other {
            let id = node.attribute("itemid")?.nonEmpty ?? node.id?.nonEmpty
            items.append(StructuredItem(kind: kind, id: id, parent: posting))
            open.append((.posting(items.count - 1), node.end))
        } else if let posting, property.map({ $0.contains("author") || $0.contains("creator") }) == true {
            open.append((.person(of: posting), node.end))
        } else if let posting, type.hasSuffix("InteractionCounter") {
            open.append((.counter(of: posting, Counter()), node.end))
        } else {
            open.append((.other, node.end))
        }
    }

    private mutating func set(_ properties: String, _ node: Node) {
        for property in properties.split(separator: " ") {
            switch open.last?.scope {
            case .posting(let index): set(String(property), node, of: index)
            case .person(let index): if property == "name", items[index].author == nil { items[index].author = value(node) }
            case .counter(let index, let counter): count(String(property), node, counter, of: index)
            case .other, nil: continue
            }
        }
    }

    private mutating func set(_ property: String, _ node: Node, of index: Int) {
        switch property {
        case "author", "creator": items[index].author = items[index].author ?? value(node)
        case "datePublished", "dateCreated", "commentTime": items[index].published = items[index].published ?? value(node)
        case "dateModified": items[index].modified = items[index].modified ?? value(node)
        case "headline", "name": items[index].headline = items[index].headline ?? value(node)
        case "url", "mainEntityOfPage": items[index].url = items[index].url ?? value(node)
        case "upvoteCount": if let votes = value(node).flatMap({ Int($0) }) { items[index].engagement.append(Engagement(.score, votes)) }
        case "text", "articleBody", "commentText", "reviewBody":
            guard items[index].text == nil else { return }
            items[index].text = node.attribute("content")?.nonEmpty ?? node.plainText.nonEmpty
            items[index].body = node.attribute("content") == nil ? node : nil
        default: return
        }
    }

    private mutating func count(_ property: String, _ node: Node, _ counter: Counter, of index: Int) {
        var counter = counter
        if property == "interactionType" { counter.action = value(node) ?? "" }
        if property == "userInteractionCount" { counter.count = value(node).flatMap { Int($0) } }
        open[open.count - 1].scope = .counter(of: index, counter)
        if counter.action.hasSuffix("LikeAction"), let likes = counter.count { items[index].engagement.append(Engagement(.likes, likes)) }
    }

    private func value(_ node: Node) -> String? {
        for name in ["content", "datetime"] { if let value = node.attribute(name)?.trimmed.nonEmpty { return value } }
        let isLink = node.name == "a" || node.name == "link" || node.name == "area"
        if isLink, node.attribute("itemprop")?.contains("url") == true || node.name == "link" { return node.attribute("href")?.trimmed.nonEmpty }
        return node.oneLine.nonEmpty
    }
}
