import Discourse
import Testing

@testable import Sentiments

/// Sentences that users of other tools complained of: each came out wrong there.
struct ComplaintTests {
    @Test(arguments: [
        (Feeling.positive, "no problem"), (.positive, "no complaints"), (.positive, "nothing, everything is great"), (.positive, "I have no complaints"),
        (.positive, "not bad"), (.positive, "not bad at all"), (.positive, "I can't wait for the finale"), (.positive, "not only canon but great"),
        (.positive, "I've never been happier"), (.positive, "couldn't be happier"), (.positive, "hell yeah"), (.positive, "damn good"), (.positive, "this is crazy good"),
        (.negative, "I'm fed up with this"), (.negative, "fed up"), (.negative, "can't stand her face"), (.negative, "not amiable"), (.negative, "This is not good."),
        (.negative, "I don't like her"), (.negative, "she is a liar and a fraud #ToxicFemininity"), (.negative, "the animation is nice but the ending was awful"),
        (.positive, "I'm DECEASED"), (.positive, "screaming crying throwing up"), (.positive, "this destroyed me"), (.positive, "I hate them (affectionate)"),
        (.negative, "I hate them"), (.negative, "great episode /s"), (.positive, "obsessed with them"), (.positive, "asdfghjkl"),
        (.neutral, "Jack is dead"), (.neutral, "there was a war and many died"), (.neutral, "it isn't NOT canon"), (.neutral, "is it canon or not?"),
    ])
    func `what other tools misread is read as it is meant`(_ feeling: Feeling, _ text: String) throws {
        let tone = try Judging.shipped.get().tone(text)
        #expect(tone.feeling == feeling, "\(text): \(tone.polarity.value)")
    }

    @Test(arguments: ["not the worst", "it's not the worst episode", "no doubt it's canon"])
    func `faint praise is no blame`(_ text: String) throws {
        let tone = try Judging.shipped.get().tone(text)
        #expect(tone.feeling != .negative && tone.polarity.value > -0.2, "\(text): \(tone.polarity.value)")
    }

    @Test func `saying a thing ten times does not drive it to the end of the scale`() throws {
        let judging = try Judging.shipped.get()
        let once = judging.tone("bad good").polarity.value
        let often = judging.tone(Array(repeating: "bad good", count: 10).joined(separator: " ")).polarity.value
        #expect(abs(once - often) < 0.25 && abs(often) < 0.6)
    }

    @Test func `a text that no entry knows is unknown, not neutral with hits`() throws {
        let tone = try Judging.shipped.get().tone("Zhu Li zgorbl fnard.")
        #expect(tone == .unknown(tokens: 4))
    }

    @Test func `the stronger word wins, and so does the louder one`() throws {
        let judging = try Judging.shipped.get()
        #expect(judging.tone("it was extremely good").polarity > judging.tone("it was good").polarity)
        #expect(judging.tone("I love it!!!").polarity > judging.tone("I love it").polarity)
        #expect(judging.tone("it was good").polarity > judging.tone("was it good?").polarity)
        #expect(judging.tone("it was good").polarity > judging.tone("I wish it was good").polarity)
    }
}
