import Digests
import Testing

@Suite struct SketchTests {
    /// Words of no language, the same for the same seed.
    private func words(_ count: Int, seed: UInt64) -> [String] {
        var state = seed
        return (0..<count).map { _ in
            state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
            return "w\((state >> 40) % 5000)"
        }
    }

    private func sketch(_ words: [String]) -> Sketch? { Sketch(words: Array(words.map { $0 + " " }.joined().utf8)) }

    @Test func `a stored sketch stays comparable: its values never change`() throws {
        let sketch = try #require(self.sketch((1...20).map { "word\($0)" }))
        #expect(Array(sketch.values.prefix(6)) == [0, 0, 0, 0, 0, 0])
        #expect(Sketch(bytes: sketch.bytes) == sketch && sketch.bytes.count == 128)
        #expect(Sketch(bytes: [1, 2, 3]) == nil)
    }

    @Test func `under twelve words there is none`() {
        #expect(sketch(words(11, seed: 1)) == nil && sketch(words(12, seed: 1)) != nil && sketch([]) == nil)
    }

    @Test func `likeness is about the share of word pairs in common`() throws {
        for seed in 1...40 as ClosedRange<UInt64> {
            let one = words(60, seed: seed), cut = Int(seed)
            let other = Array(one.dropFirst(cut))
            func pairs(_ words: [String]) -> Set<String> { Set(zip(words, words.dropFirst()).map { $0 + " " + $1 }) }
            let exact = Double(pairs(one).intersection(pairs(other)).count) / Double(pairs(one).union(pairs(other)).count)
            let guess = try #require(sketch(one)).likeness(to: #require(sketch(other)))
            // Four standard errors of a mean of 64.
            #expect(abs(guess - exact) < 0.26, "seed \(seed): \(guess) for \(exact)")
        }
    }

    @Test func `long texts with nothing in common are not alike`() throws {
        let one = try #require(sketch(words(4000, seed: 5))), other = try #require(sketch(words(4000, seed: 6).map { "x" + $0 }))
        #expect(one.likeness(to: other) < 0.05)
    }

    @Test func `copies are found among strangers, whatever the order`() throws {
        var texts: [[String]] = (1...200).map { words(40, seed: $0 * 7919) }
        var edited = texts[3]
        edited[10] = "other"
        texts.append(edited)
        texts.append(Array(texts[3].dropLast(8)))
        let groups = NearCopies.groups(of: try texts.map { try #require(sketch($0)) })
        #expect(groups[200] == 3 && groups[201] == 3)
        #expect(groups.indices.filter { groups[$0] != $0 } == [200, 201])
        let back = NearCopies.groups(of: try texts.reversed().map { try #require(sketch($0)) })
        #expect(back[198] == 0 && back[0] == 0 && back[1] == 0)
        #expect(NearCopies.groups(of: []) == [])
    }
}
