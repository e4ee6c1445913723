import Discourse
import Foundation

/// Whose words an element inside a post holds, other than the poster's.
struct Voice: Sendable, Hashable {
    let kind: Segment.Kind
    /// As the page names them; `nil` where nobody is named.
    let speaker: String?

    static let own = Voice(kind: .own, speaker: nil)
    static func quote(_ speaker: String? = nil) -> Voice { Voice(kind: .quote, speaker: speaker?.nonEmpty) }
    static func trail(_ speaker: String? = nil) -> Voice { Voice(kind: .trail, speaker: speaker?.nonEmpty) }
}

/// How one platform's markup tells voices apart inside a post's body.
struct VoiceRules: Sendable {
    /// The voice that begins with this element and lasts to its end; `nil` where it goes on as before.
    var voice: @Sendable (Node) -> Voice?
    /// Whether nobody says what stands in it: headers of quotations, buttons, edit notices, signatures.
    var isSilent: @Sendable (Node) -> Bool

    init(
        voice: @escaping @Sendable (Node) -> Voice? = { _ in nil }, isSilent: @escaping @Sendable (Node) -> Bool = { _ in false }
    ) {
        self.voice = voice
        self.isSilent = isSilent
    }

    /// Quotations are what a query finds; silent is what another finds.
    ///
    /// - Parameter speaker: gets a quotation; who is quoted there.
    init(quotations: Query, silent: Query? = nil, speaker: @escaping @Sendable (Node) -> String? = { $0.citedSpeaker }) {
        self.init(
            voice: { $0.matches(quotations) ? .quote(speaker($0)) : nil },
            isSilent: { node in
                guard let silent else { return false }
                return node.matches(silent)
            })
    }

    /// Everything in one voice.
    static let onlyOwn = VoiceRules()
    /// Plain HTML: a `blockquote` is somebody else's, named by its `cite` or `footer`.
    static let blockquotes = VoiceRules(quotations: "blockquote", silent: "blockquote cite, blockquote footer, blockquote figcaption")
}

extension Node {
    /// Who a plain quotation says it is of: its `cite`, else its `footer`, without "said:" and dashes.
    var citedSpeaker: String? {
        (first("cite") ?? first("footer") ?? first("figcaption")).flatMap { speakerName(in: $0.oneLine) }
    }
}

/// The name in a quotation's header: "Korra said:", "— Bryan Konietzko", "Originally Posted by Asami", "Quote from: Bolin on …", "Mako wrote: ↑".
///
/// - Returns: `nil` where the header names nobody ("Quote:").
func speakerName(in header: String) -> String? {
    let openings = ["originally posted by", "quote from:", "quoting", "quote:", "quote", "posted by", "zitat von", "citation de", "reply to", "by"]
    var name = header.folded[...]
    for opening in openings where name.lowercased().hasPrefix(opening + " ") || name.lowercased() == opening {
        name = name.dropFirst(opening.count)
    }
    name = name.drop(while: { " —–-:@~―".contains($0) })
    let verbs = [" said", " wrote", " schrieb", " a écrit", " escribió", " says", " writes", " posted"]
    for end in verbs.compactMap({ name.range(of: $0, options: [.caseInsensitive, .backwards]) }) where end.lowerBound < name.endIndex {
        let rest = name[end.upperBound...].trimmedMarks
        let isClosing = rest.isEmpty || name[end.upperBound...].hasPrefix(":") || rest.first?.isLetter == false || ["on ", "in ", "at ", "am "].contains { rest.hasPrefix($0) }
        if isClosing, end.upperBound == name.endIndex || !name[end.upperBound].isLetter { name = name[..<end.lowerBound] }
    }
    if let end = name.range(of: " on ", options: .backwards), name[end.upperBound...].contains(where: \.isNumber) { name = name[..<end.lowerBound] }
    let trimmed = String(name).trimmedMarks
    return trimmed.count <= 80 ? trimmed.nonEmpty : nil
}

extension StringProtocol {
    /// Without white space, colons, arrows and quotation marks at its ends.
    var trimmedMarks: String {
        let marks: Set<Character> = ["·", ":", "↑", "»", "«", ",", ";", "\"", "“", "”", "|"]
        var text = Substring(self)
        while let first = text.first, first.isWhitespace || marks.contains(first) { text.removeFirst() }
        while let last = text.last, last.isWhitespace || marks.contains(last) { text.removeLast() }
        return String(text)
    }
}
