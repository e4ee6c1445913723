extension String {
    /// A date as a page shows it, without what stands in one line with it: "by Korra » ", "Posted on ", " #12", " (This post was last modified: …)".
    var dateAlone: String {
        var words = self[...]
        if let end = words.range(of: "»", options: .backwards) { words = words[end.upperBound...] }
        for opening in Self.noteOpenings { if let start = words.range(of: opening, options: .caseInsensitive) { words = words[..<start.lowerBound] } }
        words = words.trimmedMarks[...]
        for opening in Self.dateOpenings where words.lowercased().hasPrefix(opening) {
            words = words.dropFirst(opening.count).trimmedMarks[...]
        }
        if let mark = words.lastIndex(of: "#"), words[words.index(after: mark)...].allSatisfy({ $0.isNumber || $0 == "," }) { words = words[..<mark] }
        let alone = words.trimmedMarks
        return alone.contains(where: \.isNumber) ? alone : self
    }

    private static let noteOpenings = [" (This post was last modified", " (Last edit", " (edited", " (#"]
    private static let dateOpenings = ["posted on ", "posted: ", "posted ", "submitted on ", "submitted ", "commented ", "answered ", "asked ", "on "]
}
