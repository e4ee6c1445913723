import Discourse

/// The elements and texts of a page that say when something was posted or changed; not when people joined or were last seen.
enum DateMarks {
    static func find(in tree: HTMLTree, dates: DateReader) -> [Node] {
        // Relative dates count as marks even where no saving time makes them moments.
        let savedAt = dates.savedAt ?? Timestamp(seconds: 1_600_000_000)
        let reader = DateReader(savedAt: savedAt, order: dates.order ?? .dayFirst, offsetMinutes: 0)
        var marks: [Node] = [], silentEnd: Int32 = 0
        for (index, record) in tree.records.enumerated() where Int32(index) >= silentEnd {
            let node = Node(tree: tree, index: Int32(index))
            if record.kind == .element {
                if TagTraits.of(record.name).contains(.silent), node.name != "button" { silentEnd = record.end }
                if node.name == "time", reads(node, reader) {
                    marks.append(node)
                    silentEnd = record.end
                } else if let value = machineDate(node), value.count >= 10, value.count < 60,
                    node.record.end - node.record.parent < 400, mayBeDate(value.utf8),
                    reader.posted(attribute: value) != nil, node.oneLine.count < 60
                {
                    marks.append(node)
                    silentEnd = record.end
                }
            } else if record.kind == .text, (5...400).contains(record.count), mayBeDate(tree.bytes[node.textRange]) {
                if says(node.text.folded, reader), let parent = node.parent, parent.isElement { marks.append(parent) }
            }
        }
        return marks.filter { DateLabel.of($0) != .elsewhere }
    }

    /// Whether words are a date and little else; a sentence with a date in it is longer.
    private static func says(_ words: String, _ reader: DateReader) -> Bool {
        guard words.utf8.count <= 90, words.split(separator: " ").count <= 12 else { return false }
        return reader.posted(shown: words).timestamp != nil || isCoarse(words)
    }

    /// What an attribute says in place of what is shown.
    private static func machineDate(_ node: Node) -> String? {
        for name in ["title", "data-time", "data-timestamp", "data-tippy-content"] { if let value = node.attribute(name) { return value } }
        return node.attribute("itemprop")?.hasPrefix("date") == true ? node.attribute("content") : nil
    }

    private static func reads(_ node: Node, _ reader: DateReader) -> Bool {
        for name in ["datetime", "title"] { if let value = node.attribute(name), reader.posted(attribute: value) != nil { return true } }
        return reader.posted(shown: node.oneLine).timestamp != nil || isCoarse(node.oneLine)
    }

    /// A digit and a letter or two marks between digits; cheap, before anything is read.
    private static func mayBeDate(_ bytes: some Sequence<UInt8>) -> Bool { bytes.contains { (0x30...0x39).contains($0) } }

    /// "3 weeks ago", "2 years ago": no moment, but a date's place.
    private static func isCoarse(_ words: String) -> Bool { words.count < 40 && words.lowercased().hasSuffix(" ago") }
}
