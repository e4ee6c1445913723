/// The names of elements and attributes as small numbers: the usual ones are the same in every tree, the rest are a tree's own.
struct TreeNames: Sendable {
    /// Names beyond the usual ones, in the order of their first use on the page.
    private var own: [[UInt8]] = []
    private var ownIDs: [[UInt8]: UInt16] = [:]

    /// The id of names that a page has too many of; it has no spelling.
    static let unnamed = UInt16.max

    /// Whether a page has used more names than any that a person or a program writes.
    var isFull: Bool { own.count + Self.usual.count >= Int(Self.unnamed) }

    mutating func id(of spelling: [UInt8]) -> UInt16 {
        if let id = Self.usualIDs[spelling] ?? ownIDs[spelling] { return id }
        guard !isFull else { return Self.unnamed }
        let id = UInt16(Self.usual.count + own.count)
        own.append(spelling)
        ownIDs[spelling] = id
        return id
    }

    /// The spelling, in lower case; empty for texts, comments and the document.
    func spelling(of id: UInt16) -> [UInt8] {
        let id = Int(id)
        if id < Self.usual.count { return Self.usual[id] }
        return id - Self.usual.count < own.count ? own[id - Self.usual.count] : []
    }

    /// - Returns: `nil` for a name that is no usual one.
    static func usualID(of spelling: [UInt8]) -> UInt16? { usualIDs[spelling] }

    static func isUsual(_ id: UInt16) -> Bool { Int(id) < usual.count }

    static func isFrame(_ id: UInt16) -> Bool { id == html || id == head }

    /// Whether what stands inside is no markup and no prose.
    static func hasRawText(_ id: UInt16) -> Bool { id == script || id == style }

    /// Whether elements can stand inside: not in programs, nor in what has no end tag.
    static func mayHoldElements(_ id: UInt16) -> Bool { !hasRawText(id) && !isVoid[Int(min(id, 255))] }

    /// Of the first 255 ids, which hold all of them; the last stands for every other name.
    private static let isVoid: [Bool] = {
        var flags = [Bool](repeating: false, count: 256)
        for name in "area base br col embed frame hr img input link meta param source track wbr".split(separator: " ") {
            if let id = usualIDs[Array(name.utf8)] { flags[Int(id)] = true }
        }
        return flags
    }()

    /// Elements of HTML 5 that stand in no head; libxml2 2.9 does not know them, and keeps the head of a page without `<body>` open.
    static func beginsBody(_ id: UInt16) -> Bool { Int(id) < bodyOnly.count && bodyOnly[Int(id)] }

    private static let bodyOnly: [Bool] = {
        var flags = [Bool](repeating: false, count: 256)
        for name in "main nav header footer section article aside figure details dialog".split(separator: " ") {
            if let id = usualIDs[Array(name.utf8)] { flags[Int(id)] = true }
        }
        return flags
    }()

    static func isHead(_ id: UInt16) -> Bool { id == head }

    static let identifier: UInt16 = 1
    static let classes: UInt16 = 2
    private static let html: UInt16 = 3
    private static let head: UInt16 = 4
    static let script: UInt16 = 5
    static let style: UInt16 = 6
    static let body: UInt16 = 7

    private static let usual: [[UInt8]] = {
        let words = """
            id class html head script style body title meta link base noscript template div span p a img br hr i b u s em strong small
            big font center blockquote q cite pre code ul ol li dl dt dd table thead tbody tfoot tr td th caption col colgroup h1 h2 h3
            h4 h5 h6 header footer main nav aside section article figure figcaption address time abbr acronym del ins sub sup kbd
            samp var mark ruby rt rp bdi bdo wbr details summary dialog menu form fieldset legend label input button select
            option optgroup textarea output progress meter iframe embed object param video audio source track picture map area
            canvas svg path g use circle rect line polygon symbol defs math frame frameset noframes xmp plaintext tt strike dir
            href src alt name content property rel type value datetime itemprop itemscope itemtype itemid role lang dir rev
            width height target action method for colspan rowspan align valign border cellpadding cellspacing bgcolor color size
            face media charset http-equiv srcset sizes loading decoding onclick tabindex accesskey placeholder checked disabled
            selected hidden slot is aria-label aria-hidden data-id data-author data-content data-time data-timestamp
            data-user-id data-post-id data-quote data-source data-type data-url data-permalink data-fullname data-username
            data-attributes data-date data-lightbox-url xmlns viewbox d fill permalink author thingid depth score created-timestamp
            """
        return [[]] + words.split(whereSeparator: \.isWhitespace).map { Array($0.utf8) }
    }()

    private static let usualIDs = Dictionary(
        usual.enumerated().dropFirst().map { ($1, UInt16($0)) }, uniquingKeysWith: { first, _ in first })
}

/// Remembers which id a name's address stands for: libxml2 keeps each distinct name once, at one address, while it parses.
struct NameCache {
    private var slots = ContiguousArray<(address: UInt, id: UInt16)>(repeating: (0, 0), count: 1024)

    mutating func id(of name: UnsafePointer<UInt8>, in names: inout TreeNames) -> UInt16 {
        let address = UInt(bitPattern: name)
        let slot = Int(truncatingIfNeeded: (address ^ (address >> 10)) & 1023)
        if slots[slot].address == address { return slots[slot].id }
        var spelling: [UInt8] = [], next = name
        while next.pointee != 0 {
            spelling.append(next.pointee)
            next += 1
        }
        let id = names.id(of: spelling)
        slots[slot] = (address, id)
        return id
    }
}

/// Tells at once that no element of a page has a class, id, name or attribute; it errs only towards "perhaps".
///
/// Some thirty platforms ask each page for their marks; all but one of them ask in vain.
struct FeatureFilter: Sendable {
    private var names = [UInt64](repeating: 0, count: 1024)
    private var words = [UInt64](repeating: 0, count: 128)

    mutating func note(name: UInt16) { names[Int(name >> 6)] |= 1 << UInt64(name & 63) }

    /// - Returns: the same of this attribute alone.
    mutating func note(attribute: UInt16, value: UnsafeBufferPointer<UInt8>) -> ElementMarks {
        note(name: attribute)
        var marks = ElementMarks(attribute: attribute)
        guard attribute == TreeNames.classes || attribute == TreeNames.identifier else { return marks }
        var hash = Self.seed
        for byte in value {
            if !Self.isBlank(byte) {
                hash = Self.mixed(hash, byte)
            } else if hash != Self.seed {
                note(hash, &marks)
                hash = Self.seed
            }
        }
        if hash != Self.seed { note(hash, &marks) }
        return marks
    }

    func mayHave(name: UInt16) -> Bool { names[Int(name >> 6)] & 1 << UInt64(name & 63) != 0 }

    func mayHave(_ mark: Mark) -> Bool { words[Int(mark.hash >> 6 & 127)] & 1 << UInt64(mark.hash & 63) != 0 }

    /// A class, or an id without blanks, as the filter keeps it.
    struct Mark: Sendable, Hashable {
        fileprivate let hash: UInt32
        fileprivate init(hash: UInt32) { self.hash = hash }
        init(_ word: [UInt8]) { hash = word.reduce(FeatureFilter.seed, FeatureFilter.mixed) }
    }

    static func isBlank(_ byte: UInt8) -> Bool { byte == 0x20 || (0x09...0x0D).contains(byte) }

    private mutating func note(_ hash: UInt32, _ marks: inout ElementMarks) {
        words[Int(hash >> 6 & 127)] |= 1 << UInt64(hash & 63)
        marks.formUnion(ElementMarks(Mark(hash: hash)))
    }

    // Source: FNV-1a, 32 bits.
    private static let seed: UInt32 = 2_166_136_261
    private static func mixed(_ hash: UInt32, _ byte: UInt8) -> UInt32 { (hash ^ UInt32(byte)) &* 16_777_619 }
}

/// Which attributes, classes and ids one element may have, in 32 bits: tells most of those that a query does not mean at a glance.
struct ElementMarks: OptionSet, Sendable, Hashable {
    let rawValue: UInt32

    init(rawValue: UInt32) { self.rawValue = rawValue }
    init(attribute: UInt16) { rawValue = 1 << (UInt32(attribute) &* 7 & 31) }
    init(_ word: FeatureFilter.Mark) { rawValue = 1 << (word.hash >> 13 & 31) }
}
