import Discourse

/// Reddit's Markdown as voices: lines that begin with ">" quote somebody.
enum Markdown {
    static func segments(_ source: String) -> [Segment] {
        var segments: [Segment] = [], lines: [String] = [], isQuote = false
        func close() {
            let text = plain(lines)
            if !text.isEmpty { segments.append(Segment(isQuote ? .quote : .own, text)) }
            lines = []
        }
        for line in unescaped(source).split(separator: "\n", omittingEmptySubsequences: false) {
            let mark = line.drop(while: \.isWhitespace)
            let isQuoted = mark.hasPrefix(">") && !mark.hasPrefix(">!")
            let goesOn = isQuote && !isQuoted && !mark.isEmpty && lines.last?.isEmpty == false
            if isQuoted != isQuote, !goesOn, !(mark.isEmpty && isQuote) {
                close()
                isQuote = isQuoted
            }
            lines.append(isQuoted ? String(mark.drop { $0 == ">" || $0 == " " }) : String(line))
        }
        close()
        return Introductions.named(segments)
    }

    /// Dumps keep the entities that the site's own interface gives.
    private static func unescaped(_ source: String) -> String {
        var text = source.replacing("\r", with: "")
        for (entity, mark) in [("&gt;", ">"), ("&lt;", "<"), ("&#39;", "'"), ("&quot;", "\""), ("&#x200B;", ""), ("&nbsp;", " "), ("&amp;", "&")] {
            text = text.replacing(entity, with: mark)
        }
        return text
    }

    /// Paragraphs as paragraphs; a link is its words; a line ends where two blanks or a list's mark say so.
    private static func plain(_ lines: [String]) -> String {
        var text = ""
        for line in lines {
            let words = line.trimmed
            if words.isEmpty { text = text.isEmpty ? "" : text.trimmed + "\n\n"; continue }
            let isItem = words.hasPrefix("* ") || words.hasPrefix("- ") || words.first?.isNumber == true && words.contains(". ")
            if !text.isEmpty, !text.hasSuffix("\n") { text += isItem ? "\n" : " " }
            text += heading(isItem && words.first?.isNumber != true ? String(words.dropFirst(2)) : words)
            if line.hasSuffix("  ") { text += "\n" }
        }
        return text.trimmed.replacing(/\[([^\[\]]+)\]\([^()\s]+\)/) { String($0.1) }.replacing(/\\([\\*_~`#>\[\]().!-])/) { String($0.1) }
    }

    private static func heading(_ line: String) -> String {
        line.hasPrefix("#") && line.drop { $0 == "#" }.hasPrefix(" ") ? String(line.drop { $0 == "#" }).trimmed : line
    }
}
