/// The words of a text that tell its language: no links, mentions, tags, emoji or numbers, no names as far as capitals show them.
struct PlainWords {
    private var lower: [UInt8] = []
    private var shouted: [UInt8] = []
    private var lowerCount = 0
    private var shoutedCount = 0
    /// Letters beside one of the same script, by the script's number: one Cyrillic letter in an emoticon makes no Russian.
    private var letters = [Int](repeating: 0, count: Script.allCases.count)
    private let reach: Int

    /// - Parameter reach: bytes after which no more is taken.
    init(reach: Int) { self.reach = reach }

    /// Words in lower case, a blank between; where most are in capitals, those too.
    var text: [UInt8] { shoutedCount > lowerCount ? lower + shouted : lower }

    /// The script of most letters. Japanese has more Han than kana at times, and Chinese has no kana.
    var script: Script {
        let others = Script.allCases.filter { $0 != .latin && $0 != .other }
        // A Chinese letter says what three Latin ones do.
        let weight = others.reduce(0) { $0 + letters[$1.rawValue] * ($1.isWide ? 3 : 1) }
        guard weight > letters[Script.latin.rawValue], let most = others.max(by: { letters[$0.rawValue] < letters[$1.rawValue] }) else { return .latin }
        return most == .han && letters[Script.kana.rawValue] * 10 > letters[Script.han.rawValue] ? .kana : most
    }

    mutating func add(_ text: String) {
        var text = text
        text.withUTF8 { bytes in
            var place = 0
            while place < bytes.count, lower.count + shouted.count < reach {
                var end = place, isASCII = true
                while end < bytes.count, bytes[end] > 0x20 {
                    if bytes[end] >= 0x80 { isASCII = false }
                    end += 1
                }
                let word = UnsafeBufferPointer(rebasing: bytes[place..<end])
                if !word.isEmpty, !Self.isNoWord(word) { isASCII ? add(ascii: word) : add(scalars: String(decoding: word, as: UTF8.self)) }
                place = end + 1
            }
        }
    }

    /// Links, mentions, hashtags, and joined names ("Korra/Asami").
    private static func isNoWord(_ word: UnsafeBufferPointer<UInt8>) -> Bool {
        word[0] == UInt8(ascii: "#") || word[0] == UInt8(ascii: "@") || word.contains(UInt8(ascii: "/")) || word.starts(with: "www.".utf8)
    }

    /// The same as `add(scalars:)`, which a test holds it to; four words in five are ASCII.
    private mutating func add(ascii word: UnsafeBufferPointer<UInt8>) {
        var start = 0
        while start < word.count {
            guard Self.isLetter(word[start]) else {
                start += 1
                continue
            }
            var end = start + 1, count = 1, hasLower = word[start] >= 0x61
            while end < word.count, Self.isLetter(word[end]) || word[end] == 0x27 {
                if word[end] != 0x27 { count += 1 }
                if word[end] >= 0x61 { hasLower = true }
                end += 1
            }
            if count > 1 { letters[Script.latin.rawValue] += count }
            if word[start] >= 0x61 {
                Self.append(word[start..<end], to: &lower)
                lowerCount += 1
            } else if count > 1, !hasLower {
                Self.append(word[start..<end], to: &shouted)
                shoutedCount += 1
            }
            start = end
        }
    }

    private static func isLetter(_ byte: UInt8) -> Bool { (0x61...0x7A).contains(byte | 0x20) }

    mutating func add(scalars word: String) {
        var run: [Unicode.Scalar] = []
        for scalar in word.unicodeScalars {
            if Self.isLetter(scalar) {
                run.append(scalar)
            } else if scalar == "'" || scalar == "\u{2019}" {
                if !run.isEmpty { run.append("'") }
            } else {
                take(run)
                run = []
            }
        }
        take(run)
    }

    private static func isLetter(_ scalar: Unicode.Scalar) -> Bool {
        if scalar.isASCII { return isLetter(UInt8(truncatingIfNeeded: scalar.value)) }
        switch scalar.properties.generalCategory {
        case .lowercaseLetter, .uppercaseLetter, .titlecaseLetter, .otherLetter, .modifierLetter, .nonspacingMark, .spacingMark: return true
        default: return false
        }
    }

    private mutating func take(_ run: [Unicode.Scalar]) {
        guard let first = run.first else { return }
        let scripts = run.filter { $0 != "'" }.map(Script.init)
        for place in scripts.indices where scripts.count > 1 && scripts[place].goes(with: place == 0 ? scripts[1] : scripts[place - 1]) {
            letters[scripts[place].rawValue] += 1
        }
        if !first.properties.isUppercase {
            Self.append(run.flatMap { Array(String($0).utf8) }, to: &lower)
            lowerCount += 1
        } else if scripts.count > 1, run.allSatisfy({ !$0.properties.isLowercase }) {
            Self.append(run.flatMap { Array(String($0).utf8) }, to: &shouted)
            shoutedCount += 1
        }
    }

    /// A letter that is held ("nooooo") stands once.
    private static func append(_ word: some RandomAccessCollection<UInt8>, to text: inout [UInt8]) {
        if !text.isEmpty { text.append(0x20) }
        var last: UInt8 = 0, held = 0
        for byte in word {
            held = byte == last && byte < 0x80 ? held + 1 : 1
            last = byte
            if held == 3 { text.removeLast() }
            if held < 3 { text.append(byte) }
        }
    }
}
