import Discourse
import Storage

/// A piece of evidence in its sentence, cut at the trigger, with handles masked where people are not to be named.
struct Quote: Sendable {
    let row: QuoteRow
    let left: String
    let match: String
    let right: String
    /// The post with its name and address, where people are identified.
    var post: PostRow?
    let sentence: String

    init(_ row: QuoteRow, mask: HandleMask?) {
        self.row = row
        (left, match, right, sentence) = Self.cut(row.quote, at: row.trigger, mask: mask)
    }

    /// A cut that would go through a letter, or let part of a handle through, shows the sentence without a mark.
    static func cut(_ quote: String, at trigger: Range<Int>, mask: HandleMask?) -> (left: String, match: String, right: String, whole: String) {
        let bytes = Array(quote.utf8), trigger = trigger.clamped(to: 0..<bytes.count)
        let isWhole = [trigger.lowerBound, trigger.upperBound].allSatisfy { $0 == bytes.count || bytes[$0] & 0xC0 != 0x80 }
        var parts = isWhole
            ? [bytes[..<trigger.lowerBound], bytes[trigger], bytes[trigger.upperBound...]].map { String(decoding: $0, as: UTF8.self) } : [quote, "", ""]
        guard let mask, case let masked = mask.masked(quote), masked != quote else { return (parts[0], parts[1], parts[2], quote) }
        parts = parts.map(mask.masked)
        if parts.joined() != masked { parts = [masked, "", ""] }
        return (parts[0], parts[1], parts[2], masked)
    }
}

extension Quote {
    /// Of the strongest quotes those that a reader can judge: whole sentences before scraps, each trigger once before any twice.
    ///
    /// - Parameter quotes: the strongest first; their order stays.
    static func varied(_ quotes: [Quote], limit: Int) -> [Quote] {
        var seen = Set<String>()
        let ranked = quotes.indices.map { place -> (rank: Int, place: Int) in
            let quote = quotes[place]
            let isFresh = seen.insert(quote.match.lowercased()).inserted
            return ((quote.isReadable ? 0 : 2) + (isFresh ? 0 : 1), place)
        }
        return ranked.sorted { ($0.rank, $0.place) < ($1.rank, $1.place) }.prefix(limit).map(\.place).sorted().map { quotes[$0] }
    }

    /// At least five words around at least four letters that were read.
    private var isReadable: Bool {
        match.count(where: \.isLetter) >= 4 && sentence.split(whereSeparator: \.isWhitespace).count >= 5
    }
}

/// Hides what leads to a person inside quoted words: "@handle", addresses, "u/name".
struct HandleMask: Sendable {
    func masked(_ text: String) -> String {
        guard mayHoldHandle(text) else { return text }
        return text
            .replacing(#/(?i)\b(?:https?:\/\/|www\.)\S+/#, with: "[link]")
            .replacing(#/(?i)\b[\w.+-]+@[\w-]+\.[\w.-]+/#, with: "[mail]")
            .replacing(#/(?i)\b[a-z0-9-]+\.(?:tumblr|livejournal|dreamwidth|wordpress|blogspot)\.com\S*/#, with: "[link]")
            .replacing(#/(?i)(^|[^\w\/])\/?u\/[\w-]{2,}/#) { String($0.1) + "[name]" }
            .replacing(#/(^|[^\w])[@＠][\w.-]*\w/#) { String($0.1) + "@[name]" }
    }

    /// A quick look at the bytes, since nearly no sentence has one: "@" of either width, "u/", "//", ".c", "ww.".
    private func mayHoldHandle(_ text: String) -> Bool {
        var last: UInt8 = 0, beforeLast: UInt8 = 0
        for byte in text.utf8 {
            if byte == 0x40 || byte == 0xBC && last == 0xEF { return true }
            if byte == 0x2F, last == 0x2F || last | 0x20 == 0x75 { return true }
            if last == 0x2E, byte | 0x20 == 0x63 { return true }
            if byte == 0x2E, last | 0x20 == 0x77, beforeLast | 0x20 == 0x77 { return true }
            (beforeLast, last) = (last, byte)
        }
        return false
    }
}
