import Discourse
import Testing

@testable import Sentiments

/// Harder relatives of what users complained of: the same constructions in other words, so that no single sentence is learned by heart.
struct ComplaintRelativesTests {
    @Test(arguments: [
        "no problem whatsoever with the ending", "zero complaints about this episode", "nothing, I'm just happy", "nothing but love for these two", "not too shabby",
        "I couldn't be prouder of her", "it could not have been better", "nobody does it better than her", "there's nothing I would change", "never gets old",
        "I can't stop smiling", "not only did they kiss, it was gorgeous", "this is stupidly good", "it doesn't disappoint",
        "it never fails to make me smile", "without a doubt the best couple on tv", "I wasn't expecting to like it, but wow", "can't believe how good this was",
        "it's not bad, it's actually great", "I don't hate this at all", "no regrets, would watch again",
    ])
    func `praise in the clothes of a negation is praise`(_ text: String) throws { try expect(.positive, text) }

    @Test(arguments: [
        "not my favourite, to put it mildly", "nothing about this works", "nobody asked for this", "no one likes him", "I can't say I enjoyed it", "it's not even remotely funny",
        "hardly a good episode", "it fails to be interesting", "not in the least charming", "I expected better", "it should have been great. it wasn't.",
        "could have been good, but no", "I want to like her but I can't", "I used to love this show", "I was promised a love story and got a mess",
        "less fun than a root canal", "nice animation, shame about the writing", "a waste of a good cast",
    ])
    func `blame that names something good is blame`(_ text: String) throws { try expect(.negative, text) }

    @Test(arguments: [
        (Feeling.positive, "this scene wrecked me in the best way"), (.positive, "I'm not crying you're crying"), (.positive, "he is so dumb I love him"),
        (.positive, "ugly sobbing over how happy they look"), (.positive, "rip me, this is too cute"), (.positive, "10/10 would cry again"),
        (.positive, "aaaaaaAAAA they HELD HANDS"), (.positive, "wicked good fight scene"), (.negative, "this ain't it"), (.negative, "I'm done with this show"),
        (.negative, "oh great, another love triangle"), (.negative, "what a surprise, they ruined it again"), (.negative, "good riddance"), (.negative, "#WorstFinaleEver"),
    ])
    func `idiom is read in new company too`(_ feeling: Feeling, _ text: String) throws { try expect(feeling, text) }

    @Test(arguments: [
        "does anyone hate this character or is it just the forum?", "in episode four the murderer is arrested", "the war arc starts in chapter 40", "he dies in the books too",
        "is the battle in part one or part two?", "Jack's death happens off screen", "they fight the demon king in the last book", "the funeral is in season three",
        "she is poisoned by the witch in chapter two", "the actor who plays the villain is from Leeds",
    ])
    func `a charged word in a plain remark is no feeling`(_ text: String) throws { try expect(.neutral, text) }

    @Test(arguments: [
        "not the worst thing I've seen", "it's not the worst finale ever", "can't say I hated it", "it isn't terrible", "it's not all that bad", "no doubt they are endgame",
    ])
    func `faint praise is no blame`(_ text: String) throws {
        let tone = try Judging.shipped.get().tone(text)
        #expect(tone.feeling != .negative, "\(text): \(tone.polarity.value)")
    }

    @Test(arguments: ["it isn't the greatest", "it's not that great", "it's not all that funny", "I wish I loved it", "the least interesting couple on tv"])
    func `faint blame is no praise`(_ text: String) throws {
        let tone = try Judging.shipped.get().tone(text)
        #expect(tone.feeling != .positive, "\(text): \(tone.polarity.value)")
    }

    @Test func `less and least turn a word round`() throws {
        let judging = try Judging.shipped.get()
        let mean = { (text: String) in SentimentEngine(judging.lexicons).trace(of: judging.exhibit([Segment(.own, text)])).mean }
        #expect(mean("the least funny episode") < 0 && mean("less annoying") > 0 && mean("at least it was funny") > 0)
    }

    private func expect(_ feeling: Feeling, _ text: String) throws {
        let tone = try Judging.shipped.get().tone(text)
        #expect(tone.feeling == feeling, "\(text): \(tone.polarity.value)")
    }
}
