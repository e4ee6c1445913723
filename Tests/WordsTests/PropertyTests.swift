import Discourse
import Testing

@testable import Words

/// A small generator whose seed stands in each failure.
struct Dice: RandomNumberGenerator {
    var state: UInt64
    mutating func next() -> UInt64 {
        state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
        return state ^ (state >> 31)
    }
}

struct PropertyTests {
    private static let pieces = [
        "canon", "Korra", "they're", "ISN'T", "dont", "sooooo", "f*ck", "a$$", "e\u{301}te\u{301}", "ẞtraße", "日本語", "ﬁ", "naïve", "3.5", "10:30", "2nd", "1️⃣",
        "😭", "👩‍❤️‍👩", "🏳️‍🌈", "🇩🇪", "🇩", "❤️", "👍🏽", "<3", "</3", ":)", ":'(", "XD", "T_T", "(*^▽^*)", "¯\\_(ツ)_/¯", "ʕ•ᴥ•ʔ", ":sobs:", "#KorraIsCanon",
        "#not_my_otp", "#", "@user.name", "u/some-one", "https://a.b/c?d=e.", "www.", "/s", "/", "*", "**", "_", "~", "-", "--", "—", "…", "...", ".", "!", "?!?1", "??",
        "\"", "“", "’", "'", "(", ")", "[", "||", ">", "\u{200B}", "\u{AD}", "\u{FEFF}", "\u{301}", "\u{A0}", "\u{2028}", "\t", " ", " ", " ", "\n", "\n\n", "\r\n", "\u{0}", "Mr.", "e.g.",
        "J.K.", "w/o", "asdfghjkl", "´", "`", "😀️", "\u{1F3FD}", "ก็", "한국", "ᄒ", "עברית", "مرحبا",
    ]

    private static func text(_ dice: inout Dice) -> String {
        (0..<Int.random(in: 0...14, using: &dice)).map { _ in pieces.randomElement(using: &dice) ?? "" }.joined()
    }

    @Test func `tokens lie in order inside their sentences and lose no visible byte`() {
        for seed in 1...3000 as ClosedRange<UInt64> {
            var dice = Dice(state: seed &* 7919)
            let text = Self.text(&dice)
            var covered = [Bool](repeating: false, count: text.utf8.count)
            var end = 0, sentenceEnd = 0
            for sentence in SentenceReader(vocabulary: ["canon", "is"]).sentences(in: text) {
                #expect(sentence.bytes.lowerBound >= sentenceEnd && !sentence.tokens.isEmpty, "seed \(seed): \(text.debugDescription)")
                sentenceEnd = sentence.bytes.upperBound
                for token in sentence.tokens {
                    #expect(!token.bytes.isEmpty && !token.form.isEmpty, "seed \(seed): \(text.debugDescription)")
                    #expect(sentence.bytes.contains(token.bytes.lowerBound) && token.bytes.upperBound <= sentence.bytes.upperBound, "seed \(seed): \(text.debugDescription)")
                    #expect(token.kind == .part ? token.bytes.upperBound <= end : token.bytes.lowerBound >= end, "seed \(seed): \(text.debugDescription)")
                    #expect(!text.slice(token.bytes).isEmpty, "seed \(seed): a token cuts a character of \(text.debugDescription)")
                    if token.kind != .part { end = token.bytes.upperBound }
                    for place in token.bytes { covered[place] = true }
                }
            }
            var place = 0
            for scalar in text.unicodeScalars {
                let width = UTF8.width(scalar)
                #expect(covered[place] || Self.isInvisible(scalar), "seed \(seed): U+\(String(scalar.value, radix: 16)) of \(text.debugDescription) is in no token")
                place += width
            }
        }
    }

    private static func isInvisible(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.properties.generalCategory {
        case .control, .format, .spaceSeparator, .lineSeparator, .paragraphSeparator: true
        default: (0xFE00...0xFE0F).contains(scalar.value)
        }
    }

    @Test func `any bytes are read, also as a tag`() {
        let reader = SentenceReader(vocabulary: ["canon", "is", "korra"])
        for seed in 1...2000 as ClosedRange<UInt64> {
            var dice = Dice(state: seed &* 15_485_863)
            let bytes = (0..<Int.random(in: 0...40, using: &dice)).map { _ in UInt8.random(in: 0...255, using: &dice) }
            for text in [String(decoding: bytes, as: UTF8.self), Self.text(&dice)] {
                for kind in [Segment.Kind.own, .tag] {
                    let sentences = reader.sentences(in: Segment(kind, text))
                    let visible = text.unicodeScalars.contains { !Self.isInvisible($0) }
                    #expect(!visible || !sentences.isEmpty, "seed \(seed): \(text.debugDescription)")
                    for token in sentences.flatMap(\.tokens) { #expect(!text.slice(token.bytes).isEmpty, "seed \(seed): \(text.debugDescription)") }
                }
            }
        }
    }

    @Test func `the text is rebuilt from its tokens and what lies between them`() {
        for seed in 1...2000 as ClosedRange<UInt64> {
            var dice = Dice(state: seed &* 32_452_843)
            let text = Self.text(&dice)
            var rebuilt = "", place = 0
            for token in SentenceReader().tokens(in: text) where token.kind != .part {
                rebuilt += text.slice(place..<token.bytes.lowerBound) + text.slice(token.bytes)
                place = token.bytes.upperBound
            }
            rebuilt += text.slice(place..<text.utf8.count)
            #expect(rebuilt == text && rebuilt.utf8.elementsEqual(text.utf8), "seed \(seed): \(text.debugDescription)")
        }
    }

    @Test func `forms do not change when they are read again`() {
        for seed in 1...500 as ClosedRange<UInt64> {
            var dice = Dice(state: seed &* 104_729)
            for token in SentenceReader().tokens(in: Self.text(&dice)) where token.kind == .word && !token.form.contains("'") {
                let again = SentenceReader().tokens(in: token.form).map(\.form).joined(separator: " ")
                #expect(again == token.form || again.contains(" "), "seed \(seed): \(token.form) became \(again)")
            }
        }
    }
}

extension UTF8 {
    static func width(_ scalar: Unicode.Scalar) -> Int { String(Character(scalar)).utf8.count }
}
