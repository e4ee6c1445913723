import Discourse
import Testing

@testable import Sentiments

struct ToneTraceTests {
    @Test(arguments: ["I did not really enjoy it, but the kiss was SO lovely!!", "good", "the war", "i hate them (affectionate) asdfghjkl", "is it good? I wish it was great", ""])
    func `each word's value is its listed valence times its factors, and the mean is that of the clauses`(_ text: String) throws {
        let judging = try Judging.shipped.get()
        let trace = SentimentEngine(judging.lexicons).trace(of: judging.exhibit([Segment(.own, text)]))
        for word in trace.clauses.flatMap(\.words) {
            let sum = word.shifts.reduce(word.listed) { $0 + $1.change }
            #expect(abs(sum - word.value) < 1e-9, "\(text): \(text.slice(word.bytes))")
            let product = word.shifts.reduce(word.listed) { value, shift in shift.factor.map { value * $0 } ?? value + shift.change }
            #expect(abs(product - word.value) < 1e-9, "\(text): \(text.slice(word.bytes))")
        }
        let felt = trace.clauses.filter { $0.score != 0 }
        #expect(felt.isEmpty == (trace.mean == 0))
        #expect(felt.allSatisfy { $0.score > 0 } ? trace.mean >= 0 : true)
        #expect(trace.clauses.allSatisfy { !text.slice($0.bytes).isEmpty && (-1...1).contains($0.score) })
    }

    @Test func `a negated word shows its factor and what raised it`() throws {
        let judging = try Judging.shipped.get()
        let text = "I did not really enjoy it"
        let trace = SentimentEngine(judging.lexicons).trace(of: judging.exhibit([Segment(.own, text), Segment(.quote, "lovely")]))
        let words = trace.clauses.flatMap(\.words)
        #expect(trace.clauses.allSatisfy { $0.segment == 0 })
        #expect(words.flatMap(\.shifts).contains { $0.rule == "negating" && ($0.factor ?? 1) < 0 } || words.contains { $0.value < 0 })
    }
}
