/// One word, number or mark, as a place in a segment's text.
public struct Token: Sendable, Hashable {
    public enum Kind: String, Sendable, Hashable, CaseIterable {
        case word, number, mark, emoji, emoticon, hashtag, mention, url, keysmash
        /// A word found inside a hashtag ("#KorraIsCanon" gives the hashtag, then korra, is, canon inside its bytes).
        case part
    }
    /// How a word is written, where that says something.
    public struct Shape: OptionSet, Sendable, Hashable {
        public let rawValue: UInt8
        public init(rawValue: UInt8) { self.rawValue = rawValue }
        /// Two or more letters, all upper case.
        public static let allCaps = Shape(rawValue: 1)
        /// First letter upper case, some letter lower case.
        public static let capitalised = Shape(rawValue: 2)
        /// A letter three times or more in a row ("sooooo"); `form` has it shortened.
        public static let lengthened = Shape(rawValue: 4)
        /// Between asterisks or underscores ("*flails*", "_so_ canon").
        public static let emphasised = Shape(rawValue: 8)
    }
    public let kind: Kind
    /// UTF-8 offsets into the segment's text; never empty.
    public let bytes: Range<Int>
    /// The folded spelling that lexicons are keyed by: NFC, lower case, plain apostrophe, lengthening cut back.
    public let form: String
    public let shape: Shape

    public init(_ kind: Kind, bytes: Range<Int>, form: String, shape: Shape = []) {
        self.kind = kind
        self.bytes = bytes
        self.form = form
        self.shape = shape
    }
}
