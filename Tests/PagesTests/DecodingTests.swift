import Discourse
import Testing

@testable import Pages

@Suite struct DecodingTests {
    private func text(_ bytes: [UInt8], charset: String? = nil, content: SavedPage.Content = .html) -> String {
        let result = decoded(SavedPage(path: "p", content: content, bytes: bytes, charset: charset))
        return String(decoding: result.utf8, as: UTF8.self) + "|" + result.encoding + (result.wasRepaired ? "|repaired" : "")
    }

    private func page(_ charset: String?, _ body: [UInt8]) -> [UInt8] {
        Array((charset.map { "<meta charset=\($0)>" } ?? "").utf8) + body
    }

    @Test func `what is UTF-8 stays as it is`() {
        #expect(text(Array("<p>naïve “ok”</p>".utf8)) == "<p>naïve “ok”</p>|utf-8")
        #expect(text([]) == "|utf-8" && text([0xEF, 0xBB, 0xBF]) == "|utf-8")
    }

    @Test func `a byte order mark comes before every declaration`() {
        #expect(text([0xEF, 0xBB, 0xBF] + page("koi8-r", Array("é".utf8)), charset: "big5") == "<meta charset=koi8-r>é|utf-8")
        #expect(text([0xFF, 0xFE, 0x24, 0x04, 0x3D, 0xD8, 0x00, 0xDE], charset: "utf-8") == "Ф😀|utf-16le")
        #expect(text([0xFE, 0xFF, 0x04, 0x24]) == "Ф|utf-16be")
        #expect(text([0xFF, 0xFE, 0x41, 0x00, 0x00, 0xD8, 0x42]) == "A\u{FFFD}\u{FFFD}|utf-16le|repaired")
    }

    @Test func `UTF-16 without a mark is known by its NULs`() {
        let wide = Array("<html><p>Ф</p>".utf16)
        #expect(text(wide.flatMap { [UInt8($0 & 255), UInt8($0 >> 8)] }) == "<html><p>Ф</p>|utf-16le")
        #expect(text(wide.flatMap { [UInt8($0 >> 8), UInt8($0 & 255)] }) == "<html><p>Ф</p>|utf-16be")
    }

    @Test func `the transport's charset comes before the page's own`() {
        #expect(text(page("shift_jis", [0xCF, 0xF0]), charset: "\"KOI8-R\"") == "<meta charset=shift_jis>оП|koi8-r")
        #expect(text([0xCF, 0xF0], charset: "unheard-of") .hasSuffix("|repaired") == false)
    }

    @Test(arguments: [
        ("iso-8859-1", [0x93, 0x80, 0x97, 0xE9] as [UInt8], "“€—é", "windows-1252"),
        ("gb2312", [0xCD, 0xAC, 0xC8, 0xCB, 0x95, 0x34, 0xB2, 0x35], "同人𠮷", "gbk"),
        ("Shift_JIS", [0x96, 0x6C, 0x83, 0x5C, 0x87, 0x40], "僕ソ①", "shift_jis"),
        ("ks_c_5601-1987", [0xC7, 0xD1, 0x8C, 0x63], "한똠", "euc-kr"),
        ("euc-jp", [0xCB, 0xCD], "僕", "euc-jp"), ("big5", [0xA6, 0x50, 0xB3, 0x5C], "同許", "big5"),
        ("iso-2022-jp", [0x1B, 0x24, 0x42, 0x4B, 0x4D, 0x1B, 0x28, 0x42], "僕", "iso-2022-jp"),
        ("latin5", [0xFD], "ı", "windows-1254"), ("tis-620", [0xA1], "ก", "windows-874"), ("koi8-u", [0xA4], "є", "koi8-u"),
        ("mac", [0x8E], "é", "macintosh"), ("ibm866", [0x80], "А", "ibm866"), ("x-mac-cyrillic", [0x80], "А", "x-mac-cyrillic"),
        ("iso-8859-16", [0xAA], "Ș", "iso-8859-16"), ("logical", [0xE0], "א", "iso-8859-8-i"),
    ])
    func `a declared charset is read as browsers read it`(label: String, body: [UInt8], expected: String, encoding: String) {
        #expect(text(page(label, body)) == "<meta charset=\(label)>\(expected)|\(encoding)")
    }

    @Test(arguments: [
        "<meta http-equiv=Content-Type content='text/html; charset=koi8-r'>", "<?xml version=\"1.0\" encoding=\"koi8-r\"?>",
        "<!-- <meta charset=utf-8> --><META CharSet = \"KOI8-R\" />", "<!--\(String(repeating: "x", count: 3000))--><meta charset=koi8-r>",
    ])
    func `a declaration is found in each of its forms`(head: String) {
        #expect(text(Array(head.utf8) + [0xCF, 0xF0, 0xC5]) == head + "оПе|koi8-r")
    }

    @Test func `UTF-7 is never honoured`() {
        #expect(text(page("utf-7", Array("+ADw-".utf8))) == "<meta charset=utf-7>+ADw-|utf-8")
    }

    @Test func `a page that was saved again as UTF-8 and kept its old declaration is UTF-8`() {
        #expect(text(page("windows-1251", Array("Привет é".utf8))) == "<meta charset=windows-1251>Привет é|utf-8")
        #expect(text(page("gbk", [0xCD, 0xAC])) == "<meta charset=gbk>同|gbk")
    }

    @Test func `a page of two encodings keeps both`() {
        let bytes = Array("naïve “ok” ".utf8) + [0x93, 0x41, 0x94, 0x20, 0x69, 0x74, 0x92, 0x73]
        #expect(text(page("utf-8", bytes)) == "<meta charset=utf-8>naïve “ok” “A” it’s|utf-8 with windows-1252|repaired")
        #expect(text(page("utf-8", [0x63, 0x61, 0x66, 0xE9, 0x20])) == "<meta charset=utf-8>café |utf-8 with windows-1252|repaired")
    }

    @Test func `what has UTF-8's form but no right value becomes U+FFFD`() {
        let bytes: [UInt8] = [0x61, 0xC0, 0xBC, 0x62, 0xED, 0xA0, 0x80, 0x63, 0xF8, 0x88, 0x80, 0x80, 0x80, 0x64, 0xF0, 0x9F, 0x98]
        #expect(text(bytes) == "a\u{FFFD}b\u{FFFD}c\u{FFFD}d\u{FFFD}|utf-8|repaired")
    }

    @Test func `a page that is wholly in something else is guessed`() {
        let russian: [UInt8] = [0xCF, 0xF0, 0xE8, 0xE2, 0xE5, 0xF2, 0x2C, 0x20, 0xEC, 0xE8, 0xF0]
        #expect(text(Array("<p>".utf8) + russian + Array("</p>".utf8)) == "<p>Привет, мир</p>|windows-1251")
        let smart: [UInt8] = [0x93, 0x73, 0x6D, 0x61, 0x72, 0x74, 0x94, 0x20, 0x96, 0x20, 0x69, 0x74, 0x92, 0x73, 0x85]
        #expect(text(page("utf-8", smart)) == "<meta charset=utf-8>“smart” – it’s…|windows-1252")
    }

    @Test func `bad bytes of a declared charset lose nothing that follows`() {
        let body: [UInt8] = [UInt8](repeating: 0x41, count: 200) + [0x96, 0x6C, 0xFF, 0x83, 0x5C, 0x96]
        #expect(text(page("shift_jis", body)).hasSuffix("A僕\u{FFFD}ソ\u{FFFD}|shift_jis|repaired"))
    }

    @Test func `NULs are taken out`() { #expect(text([0x61, 0, 0, 0x62]) == "ab|utf-8|repaired") }

    @Test func `every label of the table is one that iconv knows`() {
        for label in ["utf-8", "gbk", "big5", "euc-kr", "windows-1250", "windows-1253", "windows-1255", "windows-1256", "windows-1257", "windows-1258", "iso-8859-2", "iso-8859-3", "iso-8859-4", "iso-8859-5", "iso-8859-6", "iso-8859-7", "iso-8859-8", "iso-8859-10", "iso-8859-13", "iso-8859-14", "iso-8859-15", "koi8-r", "utf-16"] {
            let encoding = TextEncoding(label: label)
            #expect(encoding.flatMap { Conversion([0x41, 0x42], from: $0) } != nil, "\(label)")
        }
    }

    @Test func `random bytes always give valid UTF-8`() {
        for seed in 1...200 as ClosedRange<UInt64> {
            var state = seed
            let bytes = (0..<200).map { _ in
                state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
                return UInt8(truncatingIfNeeded: state >> 40)
            }
            for charset in [nil, "utf-8", "shift_jis", "gb18030", "iso-2022-jp", "utf-16le", "euc-kr"] {
                let result = decoded(SavedPage(path: "p", bytes: bytes, charset: charset))
                #expect(isValidUTF8(result.utf8) && !result.utf8.contains(0), "seed \(seed)")
            }
        }
    }
}
