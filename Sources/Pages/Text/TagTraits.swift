/// How an element bears on the text inside it, by its name.
struct TagTraits: OptionSet, Sendable {
    let rawValue: UInt8
    /// Nothing inside it is words: scripts, controls, drawings, players.
    static let silent = TagTraits(rawValue: 1)
    /// Begins and ends a line.
    static let line = TagTraits(rawValue: 2)
    /// Begins and ends a paragraph.
    static let paragraph = TagTraits(rawValue: 4)
    static let lineBreak = TagTraits(rawValue: 8)
    static let preformatted = TagTraits(rawValue: 16)
    static let image = TagTraits(rawValue: 32)
    /// A cell: parted from the next by a blank.
    static let cell = TagTraits(rawValue: 64)
    static let blockquote = TagTraits(rawValue: 128)

    private static let table: [TagTraits] = {
        var table: [TagTraits] = []
        func set(_ traits: TagTraits, _ names: String) {
            for name in names.split(separator: " ") {
                guard let id = TreeNames.usualID(of: Array(name.utf8)) else { continue }
                while table.count <= Int(id) { table.append([]) }
                table[Int(id)].formUnion(traits)
            }
        }
        set(.silent, "script style noscript template head button select textarea input svg iframe object embed video audio canvas math map")
        set(.line, "div li tr dt dd section article aside header footer main nav form fieldset figcaption caption address center summary option legend")
        set(.paragraph, "p h1 h2 h3 h4 h5 h6 blockquote ul ol dl pre table figure hr details")
        set(.lineBreak, "br")
        set(.preformatted, "pre")
        set(.image, "img")
        set(.cell, "td th")
        set(.blockquote, "blockquote")
        return table
    }()

    /// - Parameter name: an element name's number in any tree; names of the page's own have no traits.
    static func of(_ name: UInt16) -> TagTraits { Int(name) < table.count ? table[Int(name)] : [] }
}

extension Node {
    var traits: TagTraits { isElement ? TagTraits.of(record.name) : [] }

    /// The words of an emoticon or emoji that a picture stands for; `nil` for pictures of anything else.
    var emoticon: String? {
        guard let alternative = attribute("alt")?.trimmed, !alternative.isEmpty, alternative.count <= 40 else { return nil }
        let isEmoji = alternative.unicodeScalars.contains { $0.properties.isEmojiPresentation || $0.value == 0xFE0F }
        if isEmoji { return alternative }
        let marks = alternative.filter { !$0.isLetter && !$0.isNumber }.count
        if alternative.count <= 5, marks > 0, alternative.first != ".", !alternative.contains(".") { return alternative }
        let isNamed = alternative.count > 2 && alternative.first == ":" && alternative.last == ":"
        let kinds = (attribute("class") ?? "").lowercased() + (attribute("src") ?? "").lowercased()
        let isMarked = kinds.contains("smil") || kinds.contains("emoji") || kinds.contains("emoticon")
        return isNamed || isMarked ? alternative : nil
    }

    /// All words inside on one line: for names, titles and dates.
    var oneLine: String { plainText.folded }
}

extension String {
    /// Without white space at its ends.
    var trimmed: String {
        var text = self[...]
        while text.first?.isWhitespace == true { text.removeFirst() }
        while text.last?.isWhitespace == true { text.removeLast() }
        return String(text)
    }

    /// With each run of white space as one blank, and none at the ends.
    var folded: String { isFolded ? self : split(whereSeparator: \.isWhitespace).joined(separator: " ") }

    /// Whether it is plainly folded already: ASCII, with single blanks inside.
    private var isFolded: Bool {
        var last: UInt8 = 0x20
        for byte in utf8 {
            guard byte < 0x80, byte > 0x20 || byte == 0x20 && last != 0x20 || byte < 0x09 else { return false }
            last = byte
        }
        return last != 0x20 || isEmpty
    }

    /// Its letters and digits alone, in lower case: what stays the same when words are quoted or put into another field.
    var lettersAlone: [UInt8] {
        if utf8.contains(where: { $0 >= 0x80 }) { return Array(String(lowercased().filter { $0.isLetter || $0.isNumber }).utf8) }
        return utf8.compactMap { byte in
            (0x30...0x39).contains(byte) ? byte : (0x61...0x7A).contains(byte | 0x20) ? byte | 0x20 : nil
        }
    }

    /// `nil` for the empty text.
    var nonEmpty: String? { isEmpty ? nil : self }
}
