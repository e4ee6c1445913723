import Discourse
import Testing

@testable import Storage

@Suite struct IndexTests {
    @Test func `the index finds phrases, and follows what pages lose`() throws {
        let bench = try Bench()
        try bench.run { writer, ledger in
            try bench.read("a", [judged(post("1", "they held hands")), judged(post("2", "hands held apart"))], writer, ledger)
        }
        #expect(try bench.store.indexSentences(batch: 1) == 2)
        #expect(try bench.store.indexSentences() == 0)
        #expect(try bench.store.sentences(matching: "\"held hands\"").map(\.sentence) == ["they held hands"])
        try bench.run { writer, ledger in try bench.read("a", [judged(post("2", "hands held apart"))], writer, ledger) }
        try bench.store.indexSentences()
        #expect(try bench.store.sentences(matching: "held").map(\.sentence) == ["hands held apart"])
        try bench.store.write { try $0.execute(sql: "INSERT INTO sentence_index (sentence_index, rank) VALUES ('integrity-check', 1)") }
    }

    @Test func `the index stays whole over seeded edits`() throws {
        let bench = try Bench()
        var random = SeededRandom(seed: 11)
        let words = ["canon", "no", "hands", "mako", "light", "portal"]
        for round in 0..<30 {
            try bench.run(judge: "j\(round % 3)") { writer, ledger in
                for path in ["a", "b"] where Bool.random(using: &random) {
                    let posts = (0..<4).filter { _ in Bool.random(using: &random) }.map { id in
                        judged(post("\(id)", (0..<Int.random(in: 1...9, using: &random)).map { _ in words.randomElement(using: &random)! }.joined(separator: " ")))
                    }
                    try bench.read(path, posts, writer, ledger)
                }
            }
            if Bool.random(using: &random) { try bench.store.indexSentences(batch: 2) }
            // Throws where the index and the sentences differ.
            if round % 5 == 4 {
                try bench.store.indexSentences()
                try bench.store.write { try $0.execute(sql: "INSERT INTO sentence_index (sentence_index, rank) VALUES ('integrity-check', 1)") }
            }
        }
        #expect(try bench.store.read { try String.fetchAll($0, sql: "PRAGMA foreign_key_check") }.isEmpty)
    }
}

/// Source: Steele, Lea & Flood 2014 (SplitMix64).
struct SeededRandom: RandomNumberGenerator {
    private var state: UInt64
    init(seed: UInt64) { state = seed }
    mutating func next() -> UInt64 {
        state &+= 0x9E37_79B9_7F4A_7C15
        var mixed = state
        mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
        mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
        return mixed ^ (mixed >> 31)
    }
}
