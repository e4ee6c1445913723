import Foundation
import Testing

@testable import Pages

struct JSONValueTests {
    private func strict(_ text: String) -> JSONValue? { JSONValue(bytes: text.utf8) }

    @Test func `every kind of value is read`() {
        let value = strict(#" {"a": [1, -2.5, 1e3, true, false, null], "b": {"c": ""}, "d": []} "#)
        #expect(value?["a"] == .array([.integer(1), .number(-2.5), .number(1000), .integer(1), .integer(0), .null]))
        #expect(value?["b"]?["c"] == .string("") && value?["d"] == .array([]) && value?["e"] == nil)
        #expect(strict("[[],{}]") == .array([.array([]), .object([:])]) && strict("\"x\"") == .string("x"))
    }

    @Test func `an id of eighteen digits keeps them all`() {
        #expect(strict("780000000000000007")?.text == "780000000000000007" && strict("1419261300.0")?.text == "1419261300")
    }

    @Test(arguments: [
        (#""\"\\\/\b\f\n\r\t""#, "\"\\/\u{8}\u{C}\n\r\t"), (#""\u00e9\u4E00""#, "é一"), (#""\ud83d\ude00!""#, "😀!"), (#""\ud83d!""#, "\u{FFFD}!"),
        (#""\ud83d\u0041""#, "\u{FFFD}A"), (#""\ude00""#, "\u{FFFD}"), ("\"naïve 😀\"", "naïve 😀"),
    ])
    func `escapes are what they stand for`(json: String, text: String) { #expect(strict(json) == .string(text)) }

    @Test func `broken UTF-8 in a string is repaired`() { #expect(JSONValue(bytes: Array("\"caf".utf8) + [0xC3] + Array("\"".utf8)) == .string("caf\u{FFFD}")) }

    @Test(arguments: [
        "", " ", "{", "[1,", "[1 2]", "{\"a\" 1}", "{a: 1}", "{\"a\":}", "[1]]", "tru", "nul", "\"a", "\"\\x\"", "\"\\u12\"", "-", "1-2", "[1,]", "{\"a\":1,}", "[}", "{]", "[1}", "\"\n\"", "1 1", ",",
    ])
    func `what is no JSON gives nothing`(text: String) { #expect(strict(text) == nil) }

    @Test(arguments: [
        "{\"a\": 1,}", "// <![CDATA[\n{\"a\": 1}\n// ]]>", "window.state = {\"a\": 1};", "<!-- {\"a\": /* one */ 1 // now\n} -->", "{\"a\": 1, \"b\": \"two\nlines\"}", "{\"a\": 1, \"b\": undefined, \"c\": [1,]}",
    ])
    func `what pages write around and into their JSON is passed over`(text: String) {
        #expect(JSONValue(text)?["a"] == .integer(1) || JSONValue(text)?.elements.first?["a"] == .integer(1), "\(text)")
    }

    @Test func `a raw line break in a page's string is a blank`() { #expect(JSONValue("{\"b\": \"two\nlines\"}")?["b"] == .string("two lines")) }

    @Test func `what is nested by the hundred thousand is left out, and what stands beside it is not`() {
        let deep = 100_000
        let json = "[" + String(repeating: "[", count: deep) + "\"]\"" + String(repeating: "]", count: deep) + ", 7]"
        #expect(strict(json)?.elements.last == .integer(7))
        #expect(strict(String(repeating: "{\"a\":", count: deep) + "1") == nil && strict(String(repeating: "[", count: deep)) == nil)
        var value = strict(String(repeating: "[", count: 100) + "7" + String(repeating: "]", count: 100))
        for _ in 0..<100 { value = value?.elements.first }
        #expect(value == .integer(7))
    }

    @Test func `it reads what Foundation reads`() throws {
        var chance = Seeded(state: 20)
        for _ in 0..<300 {
            let made = Self.made(&chance, depth: 0)
            let data = try JSONSerialization.data(withJSONObject: ["x": made])
            #expect(JSONValue(bytes: data)?["x"] == Self.converted(made), "\(String(decoding: data, as: UTF8.self))")
        }
    }

    @Test func `bytes turned anywhere end in a value or in nothing`() {
        var chance = Seeded(state: 21)
        let whole = Array(#"{"a": [1, -2.5e3, "é\n\u00e9\ud83d\ude00", true, null], "b": {"c": "", "d": [[], {}]}}"#.utf8)
        var read = 0
        for _ in 0..<3000 {
            var turned = whole
            for _ in 0...2 { turned[Int(chance.next() % UInt64(turned.count))] = UInt8(truncatingIfNeeded: chance.next()) }
            if JSONValue(bytes: turned) != nil { read += 1 }
            if JSONValue(String(decoding: turned, as: UTF8.self)) != nil { read += 1 }
        }
        #expect(read > 0 && read < 6000)
    }

    private struct Seeded: RandomNumberGenerator {
        var state: UInt64
        // Source: Steele, Lea and Flood, "Fast splittable pseudorandom number generators" (SplitMix64).
        mutating func next() -> UInt64 {
            state &+= 0x9E37_79B9_7F4A_7C15
            var mixed = state
            mixed = (mixed ^ mixed >> 30) &* 0xBF58_476D_1CE4_E5B9
            mixed = (mixed ^ mixed >> 27) &* 0x94D0_49BB_1331_11EB
            return mixed ^ mixed >> 31
        }
    }

    private static func made(_ chance: inout Seeded, depth: Int) -> Any {
        switch Int.random(in: 0..<(depth < 4 ? 6 : 4), using: &chance) {
        case 0: Int.random(in: -1_000_000...1_000_000, using: &chance)
        case 1: Double(Int.random(in: -999...999, using: &chance)) + 0.5
        case 2: String((0..<6).map { _ in "ab\"\\/\n é😀\u{1}{}[],:".randomElement(using: &chance)! })
        case 3: NSNull()
        case 4: (0..<3).map { _ in made(&chance, depth: depth + 1) }
        default: Dictionary(uniqueKeysWithValues: (0..<3).map { ("k\($0)\"", made(&chance, depth: depth + 1)) })
        }
    }

    private static func converted(_ any: Any) -> JSONValue {
        switch any {
        case let number as Int: .integer(Int64(number))
        case let number as Double: .number(number)
        case let text as String: .string(text)
        case let array as [Any]: .array(array.map(converted))
        case let object as [String: Any]: .object(object.mapValues(converted))
        default: .null
        }
    }
}
