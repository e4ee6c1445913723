import Discourse
import Testing
import Validation

@Suite struct GoldUnitTests {
    @Test func `a labelled post is read`() throws {
        let line = #"{"id": "a", "text": "they kissed", "post_sentiment": "positive", "claims": [{"claim": "x", "stance": "confirmed", "target_sentiment": "mixed"}], "unsure": ["x.stance"]}"#
        let unit = try #require(try GoldUnit.units(in: line + "\n", of: "gold.jsonl").first)
        #expect(unit.claims.first?.stance == .confirmed)
        #expect(unit.claims.first?.targetSentiment == .mixed)
        #expect(unit.unsure == ["x.stance"])
    }

    @Test func `a line that is no unit is named`() {
        let error = #expect(throws: GoldError.self) { try GoldUnit.units(in: "\n{\"id\": 1}\n", of: "gold.jsonl") }
        #expect(error?.description == "gold.jsonl:2: not a labelled post; give one JSON object a line with id, text and claims [{claim, stance}]")
    }

    @Test func `an empty file is an error`() {
        let error = #expect(throws: GoldError.self) { try GoldUnit.units(in: "", of: "gold.jsonl") }
        #expect(error?.description == "gold.jsonl: no labelled post in it; give one JSON object a line")
    }
}
