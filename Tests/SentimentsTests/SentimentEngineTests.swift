import Discourse
import Testing

@testable import Sentiments

struct SentimentEngineTests {
    @Test(arguments: sentimentRules.flatMap { rule in rule.examples.map { (rule.name, $0.feeling, $0.text) } })
    func `every rule does what its examples show`(_ rule: String, _ feeling: Feeling, _ text: String) throws {
        let tone = try Judging.shipped.get().tone(text)
        #expect(tone.feeling == feeling, "\(rule): \(text): \(tone.polarity.value)")
    }

    @Test func `only the poster's own words count`() throws {
        let judging = try Judging.shipped.get()
        let quote = Segment(.quote, "I hate this ship, it's disgusting and vile"), own = Segment(.own, "I love them so much")
        #expect(judging.engine.tone(of: judging.exhibit([quote, own])).feeling == .positive)
        #expect(judging.engine.tone(of: judging.exhibit([quote])).hits == 0)
    }

    @Test func `comment tags speak, keyword tags do not`() throws {
        let judging = try Judging.shipped.get()
        let post = { (tag: String) in judging.engine.tone(of: judging.exhibit([Segment(.own, "new gifset"), Segment(.tag, tag)])) }
        #expect(post("i love them so much").polarity > post("korrasami").polarity)
        #expect(post("death").hits == post("korrasami").hits)
    }

    @Test func `evidence names the words, their line and every shift`() throws {
        let text = "It was not good."
        let tone = try Judging.shipped.get().tone(text)
        let words = tone.evidence.filter { $0.rule == "valence" }
        #expect(words.map { text.slice($0.trigger) } == ["not good"] || words.map { text.slice($0.trigger) } == ["good"])
        #expect(words.allSatisfy { $0.source?.hasPrefix("Lexicons/en/valence.tsv:") == true && $0.concern == .sentiment })
        let liked = "I did not really enjoy it"
        let shifted = try Judging.shipped.get().tone(liked).evidence
        #expect(shifted.filter { $0.category == "shift" }.allSatisfy { $0.scope != $0.trigger || $0.rule == "emphasising" })
    }

    @Test func `evidence lies inside the text`() throws {
        let text = "omg KORRA!!! i can't… they're so good 😭 — not bad, but “sad” #KorrasamiIsCanon asdfghjkl"
        for row in try Judging.shipped.get().tone(text).evidence {
            #expect(!text.slice(row.trigger).isEmpty && !text.slice(row.scope).isEmpty)
        }
    }

    @Test(arguments: [
        (Feeling.positive, "I love Korra and Asami so much"),
        (.positive, "I adore these two, but the shippers are vile"),
        (.negative, "Korrasami is so boring and I hate it"),
    ])
    func `feeling toward the subject is told from feeling toward others`(_ feeling: Feeling, _ text: String) throws {
        let tone = try Judging.shipped.get().target(text)
        #expect(tone.feeling == feeling, "\(text): \(tone.polarity.value)")
    }

    @Test func `a quoted speaker's feeling is weighed by their words alone`() throws {
        let judging = try Judging.shipped.get()
        let claim = try #require(judging.lexicons.fandoms.flatMap(\.claims).first { $0.id == "korrasami-canon" })
        let exhibit = judging.exhibit([Segment(.quote, "I hate Korrasami", speaker: "zuko"), Segment(.own, "I love Korrasami")])
        #expect(judging.engine.tone(of: exhibit, toward: claim, by: "zuko").polarity < judging.engine.tone(of: exhibit, toward: claim, by: nil).polarity)
    }
}
