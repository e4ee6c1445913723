import Cues
import Discourse
import Testing

@testable import Sentiments

/// More of what users of other tools complained of, kind by kind: negation, idiom, hashtags, length, double matches, letters.
struct ComplaintsOfUsersTests {
    private func feeling(_ text: String) throws -> Tone { try Judging.shipped.get().tone(text) }

    @Test(arguments: [
        (Feeling.positive, "no problem at all"), (.positive, "No complaints here"), (.positive, "Nothing, everything is great!"), (.positive, "no issues, no worries"),
        (.positive, "not only canon but beautiful"), (.positive, "never been happier"), (.positive, "could not be happier"), (.positive, "can't complain"),
        (.positive, "I can't get enough of them"), (.positive, "I cannot wait for the finale"), (.positive, "not half bad"), (.positive, "nobody hates this ship, everyone loves it"),
        (.negative, "I can't stand her face"), (.negative, "he is not amiable"), (.negative, "she's not very amiable"), (.negative, "I don't think it's good"),
        (.negative, "not great"), (.negative, "FED UP with this fandom"), (.negative, "it lacks charm"),
    ])
    func `negation turns what it stands before, and no more`(_ expected: Feeling, _ text: String) throws {
        let tone = try feeling(text)
        #expect(tone.feeling == expected, "\(text): \(tone.polarity.value)")
    }

    @Test(arguments: [
        (Feeling.positive, "it's not perfect, but I love it"), (.positive, "I didn't hate it but I loved the finale"), (.positive, "not a fan of book 2, but book 4 is wonderful"),
        (.negative, "it was not good, not funny, not romantic"), (.negative, "it was neither good nor funny"), (.negative, "I wanted to love it, but it's boring"),
    ])
    func `negation stops at a contrast and reaches over a list`(_ expected: Feeling, _ text: String) throws {
        let tone = try feeling(text)
        #expect(tone.feeling == expected, "\(text): \(tone.polarity.value)")
    }

    @Test(arguments: [
        (Feeling.positive, "HELL YEAH they did it"), (.positive, "insanely good finale"), (.positive, "I'm obsessed"), (.positive, "i'm DEAD"), (.positive, "this DESTROYED me"),
        (.positive, "i hate them (affectionate)"), (.positive, "threw up (affectionate)"), (.positive, "living for this"), (.positive, "they own my whole heart"), (.positive, "feral about them"),
        (.positive, "not me sobbing over two cartoon girls holding hands"), (.positive, "right in the feels"), (.positive, "*flails*"), (.positive, ":sobs: they are so good"), (.positive, "<3"),
        (.positive, "i am not okay they held hands"), (.positive, "I despise you /affectionate"), (.negative, "great episode /s"), (.negative, "waste of time"), (.negative, "I want my time back"),
    ])
    func `idiom is read as it is meant`(_ expected: Feeling, _ text: String) throws {
        let tone = try feeling(text)
        #expect(tone.feeling == expected, "\(text): \(tone.polarity.value)")
    }

    @Test(arguments: ["death", "the villain kills the king in the war", "the Dark Lord returns", "Kuvira uses her weapon to attack Republic City", "bloodbending", "Jack is dead", "there was a war and many died"])
    func `what a story is about is no feeling`(_ text: String) throws {
        let tone = try feeling(text)
        #expect(tone.feeling == .neutral, "\(text): \(tone.polarity.value)")
    }

    @Test(arguments: [(Feeling.negative, "#ToxicFemininity"), (.negative, "#worstshipever"), (.negative, "#IHateThisShip"), (.positive, "#bestshipever")])
    func `glued hashtags are read word by word`(_ expected: Feeling, _ text: String) throws {
        let tone = try feeling("she is on screen again " + text)
        #expect(tone.feeling == expected, "\(text): \(tone.polarity.value)")
    }

    @Test(arguments: [("good", "GOOD"), ("café was lovely", "cafe\u{301} was lovely"), ("they’re wonderful", "they're wonderful"), ("don't like it", "don´t like it")])
    func `case, composition and the apostrophe's shape change no hit`(_ first: String, _ second: String) throws {
        #expect(try feeling(first).hits == feeling(second).hits)
    }

    @Test(arguments: ["not amiable", "fed up", "i hate them (affectionate)", "can't stand"])
    func `one token belongs to one match`(_ text: String) throws {
        let judging = try Judging.shipped.get()
        let words = SentimentEngine(judging.lexicons).trace(of: judging.exhibit([Segment(.own, text)])).clauses.flatMap(\.words).sorted { $0.bytes.lowerBound < $1.bytes.lowerBound }
        #expect(!words.isEmpty && zip(words, words.dropFirst()).allSatisfy { $0.bytes.upperBound <= $1.bytes.lowerBound }, "\(text)")
    }

    @Test func `a long text is no stronger than a short one of the same words`() throws {
        let once = try feeling("the kiss was good. the writing was bad.").polarity.value
        let often = try feeling(Array(repeating: "the kiss was good. the writing was bad.", count: 20).joined(separator: " ")).polarity.value
        #expect(abs(often) < 0.9 && abs(once - often) < 0.6, "\(once) and \(often)")
    }

    @Test(arguments: ["great, just great /s", "yeah right", "yeah, right", "sure, jan"])
    func `irony is flagged by a cue that can be seen`(_ text: String) throws {
        let exhibit = try Judging.shipped.get().exhibit([Segment(.own, text)])
        #expect(exhibit.parts.flatMap(\.cues).joined().contains { $0.category == "irony" && $0.origin != nil }, "\(text)")
    }
}
