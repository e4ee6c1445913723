import Discourse
import Testing

@testable import Reports

/// Posters, one post each, in days before and after an event.
func claim(
    before: (yes: Int, open: Int, no: Int) = (0, 0, 0), after: (yes: Int, open: Int, no: Int) = (0, 0, 0), silent: Int = 0,
    events: [ReportEvent] = [finale]
) -> ClaimFacts {
    var opinions: [Opinion] = []
    func add(_ count: Int, _ stance: Stance, _ day: Int) {
        for _ in 0..<count {
            let number = opinions.count
            opinions.append(
                Opinion(
                    post: "p\(number)", author: number, text: number, site: 0, moment: Int64(finale.day.number + day) * 86_400,
                    day: Day(number: finale.day.number + day), speaker: .poster, stance: stance, feeling: nil, polarity: 0))
        }
    }
    for (side, day) in [(before, -9), (after, 5)] {
        add(side.yes, .confirmed, day)
        add(side.open, .ambiguous, day)
        add(side.no, .rejected, day)
    }
    add(silent, .none, 5)
    return ClaimFacts(id: "c", statement: "They are a couple.", fandom: "f", events: events, opinions: opinions)
}

let finale = ReportEvent(day: Day(iso8601: "2014-12-19")!, date: "2014-12-19", title: "Series finale", isOfficial: false)

@Suite struct VerdictSentenceTests {
    private func verdict(_ claim: ClaimFacts) -> (String, String) {
        let verdict = VerdictSentence(claim)
        return (verdict.headline, verdict.sentence.replacing("\u{00A0}", with: " "))
    }

    @Test func `a share whose interval lies above one half is a verdict, with what it was before`() {
        #expect(verdict(claim(before: (48, 22, 30), after: (240, 30, 36))) == (
            "Confirmed", "Confirmed by 71 % [66, 75] of 406 posters; 48 % before “Series finale” (19 Dec 2014)."
        ))
        #expect(verdict(claim(after: (5, 5, 90))) == ("Rejected", "Rejected by 90 % [83, 94] of 100 posters."))
        #expect(verdict(claim(after: (5, 90, 5))) == ("Held open", "Held open by 90 % [83, 94] of 100 posters."))
    }

    @Test func `where nothing moved the sentence says so`() {
        #expect(verdict(claim(before: (70, 15, 15), after: (72, 14, 14))).1
            == "Confirmed by 71 % [64, 77] of 200 posters; no clear change at “Series finale” (19 Dec 2014): 70 % before, 72 % after.")
    }

    @Test func `a lead without a majority leans`() {
        #expect(verdict(claim(after: (100, 55, 55))) == ("Leans confirmed", "Leans confirmed: confirmed by 48 % [41, 54] of 210 posters."))
        #expect(verdict(claim(after: (55, 100, 55))) == ("Leans open", "Leans open: held open by 48 % [41, 54] of 210 posters."))
    }

    @Test func `a lead inside the other's interval is contested, the largest share first`() {
        #expect(verdict(claim(after: (40, 20, 44))) == (
            "Contested", "Contested among 104 posters: 42 % [33, 52] rejected, 38 % [30, 48] confirmed and 19 % [13, 28] ambiguous; no position is clearly ahead."
        ))
    }

    @Test func `below twenty posters there is no verdict, whatever the share`() {
        #expect(verdict(claim(after: (19, 0, 0), silent: 50)) == ("No verdict", "Only 19 posters take a position that a rule can see; a verdict needs 20."))
        #expect(verdict(claim(after: (1, 0, 0))).1 == "Only 1 poster takes a position that a rule can see; a verdict needs 20.")
        #expect(verdict(claim(silent: 3)).1 == "No poster takes a position that a rule can see; a verdict needs 20.")
        #expect(verdict(claim(after: (20, 0, 0))).0 == "Confirmed")
    }

    @Test func `an official event comes before an earlier one that is not`() {
        let posts = ReportEvent(day: finale.day, date: "2014-12", title: "The makers' word", isOfficial: true)
        #expect(verdict(claim(before: (10, 10, 30), after: (90, 5, 5), events: [finale, posts])).1.hasSuffix("20 % before “The makers' word” (Dec 2014)."))
    }

    @Test func `a poster counts once, by the latest position`() {
        let opinions = [("2014-12-01", Stance.rejected), ("2014-12-20", .confirmed), ("2014-12-24", .none)].enumerated().map { index, said in
            Opinion(
                post: "p\(index)", author: 7, text: index, site: 0, moment: Int64(Day(iso8601: said.0)!.number) * 86_400, day: Day(iso8601: said.0),
                speaker: .poster, stance: said.1, feeling: nil, polarity: 0)
        }
        let census = Census(ClaimFacts(id: "c", statement: "", fandom: "", events: [], opinions: opinions.reversed()).posters)
        #expect(census.posters == 1 && census.count(.confirmed) == 1)
        #expect(census.basis == Basis(posts: 2, texts: 2, authors: 1))
    }
}
