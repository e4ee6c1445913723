/// Where and when a page was saved, as the program that saved it wrote into its head.
///
/// Source: SingleFile's comment ("Page saved with SingleFile", "Archive processed by SingleFile") and the "mark of the web"
/// that Chromium and Internet Explorer write (`<!-- saved from url=(0034)https://… -->`).
struct SavingNote {
    private(set) var url: String?
    private(set) var date: Timestamp?

    /// - Parameter bytes: a page, in any encoding in which ASCII can be seen.
    init(_ bytes: [UInt8]) {
        let head = bytes.prefix(4 << 10).filter { $0 != 0 }
        guard Self.has("SingleFile", head) || Self.has("saved from url=(", head) else { return }
        let lines = String(decoding: head, as: UTF8.self).split(whereSeparator: \.isNewline)
        if lines.contains(where: { Self.rest(of: $0, behind: "Page saved with SingleFile") != nil || Self.rest(of: $0, behind: "Archive processed by SingleFile") != nil }) {
            for line in lines {
                if let value = Self.value(of: "url:", in: line) { url = url ?? value }
                if let value = Self.value(of: "saved date:", in: line) { date = date ?? Timestamp(javaScript: value) ?? Timestamp(iso8601: value) }
            }
        } else if let mark = lines.lazy.compactMap({ Self.rest(of: $0, behind: "saved from url=(") }).first, let close = mark.firstIndex(of: ")") {
            let address = mark[mark.index(after: close)...].drop(while: \.isWhitespace).prefix { !$0.isWhitespace }
            url = address.isEmpty ? nil : String(address)
        }
    }

    private static func has(_ mark: String, _ head: [UInt8]) -> Bool {
        let mark = Array(mark.utf8)
        return head.indices.contains { head[$0] == mark[0] && head[$0...].starts(with: mark) }
    }

    private static func rest(of line: Substring, behind mark: String) -> Substring? {
        var rest = line
        while let start = rest.firstIndex(where: { $0 == mark.first }) {
            rest = rest[start...]
            if rest.hasPrefix(mark) { return rest.dropFirst(mark.count) }
            rest = rest.dropFirst()
        }
        return nil
    }

    private static func value(of name: String, in line: Substring) -> String? {
        let line = line.drop { $0 == " " || $0 == "\t" }
        guard line.hasPrefix(name) else { return nil }
        var value = line.dropFirst(name.count).drop(while: \.isWhitespace)
        while value.last?.isWhitespace == true { value = value.dropLast() }
        return value.isEmpty ? nil : String(value)
    }
}
