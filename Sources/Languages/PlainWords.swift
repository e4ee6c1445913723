/// The words of a text that tell its language: no links, mentions, tags, emoji or numbers, no names as far as capitals show them.
struct PlainWords {
    private var lower: [UInt8] = []
    private var shouted: [UInt8] = []
    private var lowerCount = 0
    private var shoutedCount = 0
    /// Letters beside one of the same script: one Cyrillic letter in an emoticon makes no Russian.
    private var letters: [Script: Int] = [:]
    private let reach: Int

    /// - Parameter reach: bytes after which no more is taken.
    init(reach: Int) { self.reach = reach }

    /// Words in lower case, a blank between; where most are in capitals, those too.
    var text: [UInt8] { shoutedCount > lowerCount ? lower + shouted : lower }

    /// The script of most letters. Japanese has more Han than kana at times, and Chinese has no kana.
    var script: Script {
        let other = letters.filter { $0.key != .latin && $0.key != .other }
        // A Chinese letter says what three Latin ones do.
        let weight = other.reduce(0) { $0 + $1.value * ($1.key.isWide ? 3 : 1) }
        guard weight > letters[.latin, default: 0], let most = Script.allCases.max(by: { other[$0, default: 0] < other[$1, default: 0] }) else {
            return .latin
        }
        return most == .han && other[.kana, default: 0] * 10 > other[.han, default: 0] ? .kana : most
    }

    mutating func add(_ text: String) {
        for word in text.unicodeScalars.split(whereSeparator: \.properties.isWhitespace) where lower.count + shouted.count < reach {
            if Self.isNoWord(word) { continue }
            var run: [Unicode.Scalar] = []
            for scalar in word {
                if Self.isLetter(scalar) { run.append(scalar) } else if scalar == "'" || scalar == "\u{2019}" {
                    if !run.isEmpty { run.append("'") }
                } else {
                    take(run)
                    run = []
                }
            }
            take(run)
        }
    }

    /// Links, mentions, hashtags, and joined names ("Korra/Asami").
    private static func isNoWord(_ word: String.UnicodeScalarView.SubSequence) -> Bool {
        word.first == "#" || word.first == "@" || word.contains("/") || word.starts(with: "www.".unicodeScalars)
    }

    private static func isLetter(_ scalar: Unicode.Scalar) -> Bool {
        if scalar.isASCII { return (0x61...0x7A).contains(scalar.value | 0x20) }
        switch scalar.properties.generalCategory {
        case .lowercaseLetter, .uppercaseLetter, .titlecaseLetter, .otherLetter, .modifierLetter, .nonspacingMark, .spacingMark: return true
        default: return false
        }
    }

    private mutating func take(_ run: [Unicode.Scalar]) {
        guard let first = run.first else { return }
        let scripts = run.map(Script.init)
        for place in scripts.indices where scripts.count > 1 && scripts[place].goes(with: place == 0 ? scripts[1] : scripts[place - 1]) {
            letters[scripts[place], default: 0] += 1
        }
        if !first.properties.isUppercase {
            Self.append(run, to: &lower)
            lowerCount += 1
        } else if run.count > 1, run.allSatisfy({ !$0.properties.isLowercase }) {
            Self.append(run, to: &shouted)
            shoutedCount += 1
        }
    }

    /// A letter that is held ("nooooo") stands once.
    private static func append(_ run: [Unicode.Scalar], to text: inout [UInt8]) {
        if !text.isEmpty { text.append(0x20) }
        for (place, scalar) in run.enumerated() {
            let isHeld = place >= 1 && run[place - 1] == scalar && (place + 1 < run.count && run[place + 1] == scalar || place >= 2 && run[place - 2] == scalar)
            if !isHeld { text.append(contentsOf: String(scalar).utf8) }
        }
    }
}
