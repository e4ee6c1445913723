import Discourse
import Testing

@testable import Stances

@Suite struct StanceEngineTests {
    private let reader: TextReader

    init() throws { reader = try TextReader.shared() }

    private func stance(_ text: String, _ claim: String = "annbea") -> Stance? {
        reader.engine.verdicts(on: reader.exhibit(text), given: [claim]).first?.stance
    }

    @Test(arguments: [
        ("Ann and Bea are married, it's canon", Stance.confirmed), ("they're just friends", .rejected),
        ("is it canon or not?? i honestly can't tell", .ambiguous), ("looking for Annabea fic recs please", .none),
    ])
    func `plain posts come out plainly`(text: String, expected: Stance) { #expect(stance(text) == expected) }

    @Test func `no label but none without a row of evidence for it`() {
        for text in ["they're in love", "hm", "", "never", "what a day", "they're just friends", "maybe", "> they kissed\nno"] {
            for verdict in reader.engine.verdicts(on: reader.exhibit(text), given: ["annbea"]) where verdict.stance != .none {
                #expect(verdict.evidence.contains { $0.toward == verdict.stance }, "\(text)")
            }
        }
    }

    @Test func `chances are chances and the confidence is the label's`() {
        for text in ["they're in love", "they are not", "", "maybe they kissed? who knows"] {
            let verdict = reader.engine.verdicts(on: reader.exhibit(text), given: ["annbea"])[0]
            let sum = verdict.scores.confirmed + verdict.scores.ambiguous + verdict.scores.rejected
            #expect(sum <= 1.000_001 && sum >= 0)
            #expect((0...1).contains(verdict.confidence))
        }
    }

    @Test func `evidence names words of the post and a line of a list`() throws {
        let text = "Ann and Bea got married"
        let exhibit = reader.exhibit(text)
        let verdict = reader.engine.verdicts(on: exhibit, given: nil)[0]
        #expect(verdict.claim == "annbea")
        let row = try #require(verdict.evidence.first { $0.rule == "affirmed-assertion" })
        #expect(text.slice(row.trigger) == "got married")
        #expect(row.source?.hasPrefix("Lexicons/en/claims/romance.tsv:") == true)
    }

    @Test(arguments: [
        ("Annabea forever", ["annbea"], Verdict.Mention.name), ("annabae forever", ["annbea"], .name), ("Sword Wives!", ["annbea"], .name),
        ("Ann and Beatrix in a boat", ["annbea"], .subjects), ("A/B please", ["annbea"], .name), ("hello there\n#swordwives", ["annbea"], .tag),
    ])
    func `claims are found by names, spellings, subjects and tags`(text: String, claims: [String], mention: Verdict.Mention) {
        let verdicts = reader.engine.verdicts(on: reader.exhibit(text), given: nil)
        #expect(verdicts.map(\.claim) == claims)
        #expect(verdicts.first?.mention == mention)
    }

    @Test(arguments: ["Ann is tired", "a nice day", "Annual report"])
    func `one of two subjects is not the couple`(text: String) { #expect(reader.engine.verdicts(on: reader.exhibit(text), given: nil).isEmpty) }

    @Test func `quoted speakers with names are judged as themselves`() {
        let verdicts = reader.engine.verdicts(on: reader.exhibit("> Ann and Bea are married, it is canon\nhello", speaker: "Mary Maker"), given: ["annbea"])
        #expect(verdicts.map(\.speaker) == [nil, "Mary Maker"])
        #expect(verdicts[1].stance == .confirmed)
    }

    @Test func `unknown claims give no verdict`() { #expect(reader.engine.verdicts(on: reader.exhibit("they kissed"), given: ["nothing"]).isEmpty) }
}
