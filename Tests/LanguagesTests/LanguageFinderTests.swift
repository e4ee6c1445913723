import Discourse
import Foundation
import Testing

@testable import Languages

@Suite struct LanguageFinderTests {
    private func language(_ text: String) -> String { LanguageFinder().language(of: [text]) }

    @Test func `a post of a sentence or two is told, names and fan words in it or not`() {
        let wrong = InventedPosts.lines.filter { language($0.text) != $0.language }
        // Under 44 letters nothing but English is told in Latin letters.
        #expect(wrong.map { "\($0.language) \(language($0.text)) \($0.text)" } == [
            "es und totalmente de acuerdo contigo", "fr und tellement d'accord avec toi", "de und sehe ich ganz genauso",
        ])
    }

    @Test(arguments: [
        "HAND. IN. HAND. AAAAAAAAAAAA", "asdfghjkl;' skfjhgskdjfhg", "omg korrasami endgame otp feels", "lol", "😭😭😭💙❤️", "", "<3 <3 <3", "!!!",
        "https://www.example.org/ich-kann-nicht-glauben-dass-korra-und-asami-zusammen-sind", "@maria_de_los_angeles @jose #no_puedo_creerlo #los_amo_tanto",
        "Naruto/Sakura Uchiha NaruSaku SasuNaru Sasuke Uchiha Hinata Hyuuga Sakura Haruno Naruto Uzumaki",
        "Marinette Dupain-Cheng Adrien Agreste Chat Noir Marichat Adrienette Lila Rossi Félix Graham de Vanily",
        "Kageyama Tobio x Hinata Shouyou, Oikawa Tooru, Iwaizumi Hajime, Kuroo Tetsurou, Tsukishima Kei",
        "ヽ(´ー`)ノ", "¯\\_(ツ)_/¯", "ʕ•ᴥ•ʔ ಠ_ಠ щ(ﾟДﾟщ)", "1 2 3 4 5 6 7 8 9 10",
    ])
    func `what has no language is none`(text: String) { #expect(["und", "en"].contains(language(text))) }

    @Test(arguments: [
        "I can't believe they're canon, I have been crying since the finale ended ヽ(´ー`)ノ",
        "THEY ARE HOLDING HANDS AND WALKING INTO THE LIGHT AND I WILL NEVER BE THE SAME AGAIN",
        "So my abuela said \"ay dios mío\" when they held hands and then she asked me to explain the whole show to her from the start",
        "尊い!!! I mean it, this is the most precious thing that anyone has ever put on television and I am not over it",
    ])
    func `English with a word of something else is English`(text: String) { #expect(language(text) == "en") }

    @Test func `where only the script is plain it is said, and that is not English`() {
        #expect(language("ўсё") == "und-Cyrl" && language("尊い") == "ja" && language("嗯嗯") == "zh")
    }

    @Test func `the poster's words tell, and others' only where the poster adds none`() {
        let english = "I have always thought that they were in love and nobody can tell me otherwise"
        let german = "Für mich sind die beiden einfach nur gute Freundinnen, da war nie etwas Romantisches"
        func post(_ segments: [Segment], language: String = "und") -> Post { Post(site: .phpbb, nativeID: "1", language: language, segments: segments) }
        let finder = LanguageFinder()
        #expect(finder.told(post([Segment(.quote, german, speaker: "a"), Segment(.own, english)])).language == "en")
        #expect(finder.told(post([Segment(.trail, german, speaker: "a"), Segment(.tag, "yes this is so very true my friends")])).language == "de")
        #expect(finder.told(post([Segment(.own, english)], language: "nl")).language == "nl")
    }

    @Test func `ASCII words are read as all others are`() {
        let texts = ["I can't BELIEVE it's over", "'quoted' words-with-dashes don''t", "AAAAH noooo aaa A b C's", "x1y2z OK'D O'Brien ''"]
        for text in texts + InventedPosts.lines.map(\.text) {
            var fast = PlainWords(reach: 9999), slow = PlainWords(reach: 9999)
            fast.add(text)
            for word in text.split(separator: " ") where !word.hasPrefix("#") && !word.hasPrefix("@") && !word.contains("/") { slow.add(scalars: String(word)) }
            #expect(fast.text == slow.text && fast.script == slow.script, "\(text)")
        }
    }

    @Test func `random letters and bytes never trap`() {
        for seed in 1...300 as ClosedRange<UInt64> {
            var state = seed
            let bytes = (0..<300).map { _ -> UInt8 in
                state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
                return UInt8(truncatingIfNeeded: state >> 40)
            }
            #expect(!language(String(decoding: bytes, as: UTF8.self)).isEmpty, "seed \(seed)")
        }
    }

    @Test func `labelled English posts are English or nothing`() throws {
        let folder = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
            .deletingLastPathComponent().appendingPathComponent("shared/gold")
        guard let text = try? String(contentsOf: folder.appendingPathComponent("train.jsonl"), encoding: .utf8) else {
            return print("skipped: no ../shared/gold")
        }
        let lines = try text.split(separator: "\n").map { try #require(JSONSerialization.jsonObject(with: Data($0.utf8)) as? [String: Any]) }
        let foreign = lines.compactMap { $0["text"] as? String }.filter { !["en", "und"].contains(language($0)) }
        #expect(lines.count > 1000 && foreign.isEmpty, "\(foreign)")
    }
}
