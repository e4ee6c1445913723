import Discourse

/// The comment that SingleFile and browsers leave in a page that they save: from where, and when.
struct SavingNote {
    let url: String?
    let savedAt: Timestamp?

    /// - Returns: `nil` where none of the page's first nodes is such a comment.
    init?(in tree: HTMLTree) {
        guard let note = tree.records.prefix(64).indices.lazy.map({ Node(tree: tree, index: Int32($0)) }).first(where: { node in
            node.isComment && (node.text.contains("url: ") || node.text.contains("saved from url="))
        }) else { return nil }
        let text = note.text
        if let found = text.range(of: "saved from url=(") {
            // Internet Explorer's and Chromium's mark: "saved from url=(0033)https://…"
            url = text[found.upperBound...].drop { $0 != ")" }.dropFirst().trimmingPrefix(while: \.isWhitespace).prefix { !$0.isWhitespace }.description.nonEmpty
            savedAt = nil
            return
        }
        url = Self.value("url: ", in: text)
        savedAt = Self.value("saved date: ", in: text).flatMap { DateReader().posted(shown: $0).timestamp }
    }

    private static func value(_ key: String, in text: String) -> String? {
        guard let found = text.range(of: key) else { return nil }
        return text[found.upperBound...].prefix { $0 != "\n" }.description.trimmed.nonEmpty
    }
}
