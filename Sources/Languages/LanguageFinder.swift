import CLanguage
import Discourse

/// Tells which language a post is written in, or that it cannot be told.
///
/// The guess is CLD2's (Sites 2013, quadgrams under naive Bayes), over words that belong to a language: names, links, tags and emoji
/// are left out first. Fans write short, and a wrong "foreign" loses a post where a wrong "und" loses nothing, so that a language
/// other than English has to be plain.
public struct LanguageFinder: Sendable {
    /// Nothing could tell: too short, or none of the languages known.
    public static let unknown = "und"

    /// UTF-8 bytes of letters from which a guess other than English counts, for Latin letters. Of 51,000 English posts and comments CLD2
    /// takes some fifty for something else with assurance, none with more than 40 letters ("i love seeing satan i mean saban upset":
    /// Sundanese); with these bounds none is left (`measure languages`).
    private static let fewestLetters = 44
    /// A list of names scores up to 550, a sentence 550 and more; 1000 is CLD2's mean over plain prose.
    private static let leastScore = 500.0
    /// From this share of English on, in percent, the lists have something to read.
    private static let mostEnglish: Int32 = 30
    /// More tells no more.
    private static let reach = 2048

    public init() {}

    /// The same post with its language, told by what its poster says; by all that it shows where the poster adds no word.
    public func told(_ post: Post) -> Post {
        guard post.language == Self.unknown else { return post }
        var told = post
        let own = post.segments.filter { $0.kind == .own || $0.kind == .title }.map(\.text)
        told.language = language(of: own.contains { !$0.isEmpty } ? own : post.segments.filter { $0.kind != .tag }.map(\.text))
        return told
    }

    /// - Returns: a BCP 47 code ("en", "pt", "zh-Hant"); "und-Cyrl" and the like where only the script is plain, which is not
    ///   English's; "und" where nothing is.
    public func language(of texts: [String]) -> String {
        var words = PlainWords(reach: Self.reach)
        for text in texts { words.add(text) }
        let script = words.script
        let guess = Self.guess(words.text)
        let isPlain = guess.is_reliable && guess.english_percent < Self.mostEnglish
        let code = Self.code(of: guess)
        if script != .latin { return isPlain && code != Self.unknown ? code : script.language }
        if code == "en", guess.is_reliable { return code }
        guard isPlain, guess.letters >= Self.fewestLetters, guess.score >= Self.leastScore else { return Self.unknown }
        return code
    }

    private static func guess(_ text: [UInt8]) -> language_guess {
        text.withUnsafeBufferPointer { buffer in
            buffer.withMemoryRebound(to: CChar.self) { guess_language($0.baseAddress, Int32(clamping: $0.count)) }
        }
    }

    /// CLD2 keeps some codes that ISO has withdrawn, and has its own for scripts and for jests.
    private static func code(of guess: language_guess) -> String {
        let code = withUnsafeBytes(of: guess.code) { String(decoding: $0.prefix { $0 != 0 }, as: UTF8.self) }
        switch code {
        case "un", "", "tlh", "zzp": return unknown
        case "iw": return "he"
        case "jw": return "jv"
        case "mo": return "ro"
        case "sh": return "sr"
        default: return code.hasPrefix("xx") ? unknown : code
        }
    }
}
