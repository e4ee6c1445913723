import Discourse

/// Walks JSON-LD and lists the postings in it, parents before their comments.
struct LinkedData {
    private(set) var items: [StructuredItem] = []

    /// - Parameter scripts: the texts of `script[type="application/ld+json"]`; one that is no JSON is passed over.
    init(scripts: [String]) {
        for script in scripts {
            guard let value = JSONValue(script) else { continue }
            read(value)
        }
    }

    /// Names of members that hold further postings.
    private static let holders = [
        "@graph", "mainEntity", "mainEntityOfPage", "comment", "comments", "suggestedAnswer", "acceptedAnswer", "hasPart", "itemListElement", "item",
        "review", "liveBlogUpdate",
    ]

    private mutating func read(_ root: JSONValue) {
        var waiting: [(value: JSONValue, parent: Int?)] = [(root, nil)]
        while let (value, parent) = waiting.popLast() {
            switch value {
            case .array(let elements): waiting.append(contentsOf: elements.reversed().map { ($0, parent) })
            case .object: read(value, parent: parent, waiting: &waiting)
            default: continue
            }
        }
    }

    private mutating func read(_ object: JSONValue, parent: Int?, waiting: inout [(value: JSONValue, parent: Int?)]) {
        let kind = (object["@type"]?.elements ?? []).compactMap(\.text).map(StructuredItem.kind(ofType:)).first { $0 != .other } ?? .other
        var parentOfHeld = parent
        if kind != .other {
            items.append(item(object, kind: kind, parent: parent))
            parentOfHeld = items.count - 1
        }
        for holder in Self.holders.reversed() {
            guard let held = object[holder] else { continue }
            waiting.append(contentsOf: held.elements.reversed().map { ($0, parentOfHeld) })
        }
    }

    private func item(_ object: JSONValue, kind: StructuredItem.Kind, parent: Int?) -> StructuredItem {
        let id = object["@id"]?.text
        return StructuredItem(
            kind: kind, id: object["identifier"]?.text ?? id, url: object["url"]?.text ?? object["url"]?["@id"]?.text ?? id,
            author: name(of: object["author"] ?? object["creator"]), published: object["datePublished"]?.text ?? object["dateCreated"]?.text,
            modified: object["dateModified"]?.text, headline: (object["headline"] ?? object["name"])?.text,
            text: (object["articleBody"] ?? object["text"] ?? object["commentText"] ?? object["reviewBody"])?.text, parent: parent,
            engagement: engagement(object))
    }

    private func name(of author: JSONValue?) -> String? {
        let names = (author?.elements ?? []).compactMap { $0.text ?? $0["name"]?.elements.first?.text }.filter { !$0.isEmpty }
        return names.isEmpty ? nil : names.joined(separator: ", ")
    }

    private func engagement(_ object: JSONValue) -> [Engagement] {
        var counts: [Engagement] = []
        if let votes = object["upvoteCount"]?.integer { counts.append(Engagement(.score, votes)) }
        for counter in object["interactionStatistic"]?.elements ?? [] {
            let type = counter["interactionType"]?.text ?? counter["interactionType"]?["@type"]?.text ?? ""
            guard let count = counter["userInteractionCount"]?.integer else { continue }
            if type.hasSuffix("LikeAction") { counts.append(Engagement(.likes, count)) }
            if type.hasSuffix("CommentAction") { counts.append(Engagement(.replies, count)) }
            if type.hasSuffix("ViewAction") || type.hasSuffix("ReadAction") { counts.append(Engagement(.views, count)) }
        }
        return counts
    }
}
