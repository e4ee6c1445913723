import Discourse
import Foundation
import Lexicons
import Pages
import Pipeline
import Testing

/// Sentences that anyone reads in one way, through the whole judge with the lists as shipped: about a couple, in a thread on them.
@Suite struct PlainSentenceTests {
    private static let lexicons = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
        .appendingPathComponent("Lexicons").path

    @Test func `plain sentences come out as anyone would read them`() throws {
        let judge = Judge(try LexiconSet(folder: Self.lexicons))
        for (stance, sentences) in Self.sentences {
            for sentence in sentences {
                let judged = judge.judge(FilterText(sentence).post(id: "1"), given: ["korrasami-canon"])
                #expect(judged.judgements.first?.verdict.stance == stance, "\(sentence)")
            }
        }
    }

    private static let sentences: [(Stance, [String])] = [
        (
            .confirmed,
            [
                "they're canon",
                "Korrasami is canon",
                "they're not just friends",
                "they kissed",
                "they got married in the finale",
                "I used to think it was subtext but they're canon now",
                "people say they're just friends but they're obviously in love",
                "the creators confirmed it",
                "I hate that they're canon",
                "I don't ship it but fine, they're together",
                "they're girlfriends, deal with it",
                "she is in love with her",
                "sure, \"gal pals\" who kiss",
                "they'll end up together, mark my words",
            ]
        ),
        (
            .ambiguous,
            [
                "are they canon or not?",
                "is it canon?",
                "maybe they're a couple, maybe not",
                "it's up to interpretation",
                "it can be read either way",
                "they might be dating",
                "I can't tell whether it's romantic",
            ]
        ),
        (
            .rejected,
            [
                "Korrasami is not canon",
                "I wish they were canon",
                "they're just friends",
                "they never kissed",
                "they never got married",
                "I don't think they're together",
                "it's only a headcanon",
                "if only they were canon",
                "queerbait, plain and simple",
                "the creators denied it",
                "they are like sisters",
                "she was never in love with her",
                "they should have been canon",
                "they will never be together",
            ]
        ),
        (
            .none,
            [
                "I ship them so hard",
                "anyone got fic recs?",
                "happy birthday to my favourite ship",
            ]
        ),
    ]
}
