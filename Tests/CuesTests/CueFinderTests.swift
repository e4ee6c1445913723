import Discourse
import Lexicons
import Testing
import Words

@testable import Cues

/// Marked text: the trigger in brackets, the scope in braces.
@Suite struct CueFinderTests {
    private let finder: CueFinder

    init() throws { finder = CueFinder(try packageLists()) }

    private func marked(_ text: String, _ action: CueEntry.Action) -> [String] {
        let sentence = SentenceReader().sentences(in: text)[0]
        func words(_ range: Range<Int>) -> String {
            range.isEmpty ? "" : text.slice(sentence.tokens[range.lowerBound].bytes.lowerBound..<sentence.tokens[range.upperBound - 1].bytes.upperBound)
        }
        return finder.cues(in: sentence).filter { $0.action == action }.map { "[\(words($0.trigger))] {\(words($0.scope))}" }
    }

    @Test(arguments: [
        ("they are not a couple", ["[not] {a couple}"]),
        ("they are not a couple but they kissed", ["[not] {a couple}"]),
        ("they never kissed, they are friends", ["[never] {kissed}"]),
        ("no kiss, no wedding", ["[no] {kiss}", "[no] {wedding}"]),
        ("they are not lovers, exes, or even friends", ["[not] {lovers, exes, or even friends}"]),
        ("they aren't dating", ["[n't] {dating}"]),
        ("they are canon, my ass", ["[my ass] {they are canon,}"]),
    ])
    func `negations reach to the end of their clause`(text: String, expected: [String]) { #expect(marked(text, .negate) == expected) }

    @Test(arguments: ["no doubt they are a couple", "it is not only canon", "no wonder they married", "you can't deny it", "never mind that"])
    func `what only looks like a negation is none`(text: String) { #expect(marked(text, .negate).isEmpty) }

    @Test func `hedges, wishes and reports have their scopes`() {
        #expect(marked("they might be a couple", .open) == ["[might be] {a couple}"])
        #expect(marked("i wish they were canon", .wish) == ["[i wish] {they were canon}"])
        #expect(marked("some people say they are canon", .report) == ["[some people say] {they are canon}"])
    }

    @Test func `verbs carry their signatures`() {
        let sentence = SentenceReader().sentences(in: "she forgot to say that he knew")[0]
        #expect(finder.cues(in: sentence).compactMap(\.signature) == [.negativeImplicative, .report, .factive])
    }

    @Test func `scopes lie inside their sentence and clear of their trigger`() {
        let words = ["they", "not", "never", "but", ",", "maybe", "canon", "if", "wish", "said no one ever", "because", "no", "doubt", "and", "she"]
        var seed: UInt64 = 20_251
        for round in 0..<300 {
            var text: [String] = []
            for _ in 0..<12 {
                seed = seed &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
                text.append(words[Int(seed >> 33) % words.count])
            }
            guard let sentence = SentenceReader().sentences(in: text.joined(separator: " ")).first else { continue }
            for cue in finder.cues(in: sentence) {
                #expect(cue.scope.lowerBound >= 0 && cue.scope.upperBound <= sentence.tokens.count, "round \(round), seed 20251: \(text)")
                #expect(cue.scope.isEmpty || !cue.scope.overlaps(cue.trigger), "round \(round), seed 20251: \(text)")
            }
        }
    }
}
