import Testing

@testable import Reports
@testable import Storage

@Suite struct HeardLinesTests {
    private func lines(_ rows: [HeardRow]) throws -> [HeardLine] {
        var heard = HeardLines()
        for row in rows { heard.add(row) }
        return try heard.lines(showing: 0, from: Store.inMemory())
    }

    private func row(_ post: String, _ source: String, segment: Int = 0, at start: Int) -> HeardRow {
        HeardRow(post: post, ordinal: 0, source: source, segment: segment, start: start)
    }

    @Test func `a word that spoke for a post and for two claims spoke in one place`() throws {
        let line = try #require(try lines([row("a", "love:1", at: 3), row("a", "love:1", at: 3), row("a", "love:1", at: 3)]).first)
        #expect(line.places == 1)
        #expect(line.posts == 1)
    }

    @Test func `places are counted in each segment and post, posts once`() throws {
        let heard = try lines([
            row("a", "love:1", at: 3), row("a", "hate:2", at: 3), row("a", "love:1", at: 9), row("a", "love:1", segment: 1, at: 3),
            row("b", "love:1", at: 3),
        ])
        #expect(heard.map(\.source) == ["love:1", "hate:2"])
        #expect(heard.map(\.places) == [4, 1])
        #expect(heard.map(\.posts) == [2, 1])
    }
}
