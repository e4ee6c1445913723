import Testing

@testable import Cues

@Suite struct FormTableTests {
    private var table: FormTable<Int> {
        var table = FormTable<Int>()
        table.add(["no"], 1)
        table.add(["no", "way"], 2)
        table.add(["way", "in"], 3)
        table.add([], 4)
        return table
    }

    @Test func `the longest entry wins and takes its words`() {
        let matches = table.longestMatches(in: ["no", "way", "in", "no"])
        #expect(matches.map(\.value) == [2, 1])
        #expect(matches.map(\.range) == [0..<2, 3..<4])
    }

    @Test func `all entries at all places, also inside one another`() {
        #expect(table.allMatches(in: ["no", "way", "in"]).map(\.value) == [1, 2, 3])
    }

    @Test func `an empty entry and an empty text match nothing`() {
        #expect(table.allMatches(in: []).isEmpty)
        #expect(table.allMatches(in: ["hell"]).isEmpty)
    }
}
