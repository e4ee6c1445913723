import Discourse
import Statistics
import Testing

@testable import Reports

@Suite struct ChartsTests {
    private func event(_ date: String, _ title: String) -> ReportEvent { ReportEvent(day: Day(iso8601: date)!, date: date, title: title, isOfficial: false) }

    @Test(arguments: 0..<40) func `labels of events never cover each other or leave the axis`(seed: Int) {
        var source = SeededGenerator(seed: UInt64(seed))
        let titles = ["Finale", "The creators' posts", "A very long title of an interview about nearly everything in the show", "Trailer"]
        let events = (0..<8).map { _ in event(Day(number: 16_400 + source.index(below: 60)).iso8601, titles[source.index(below: 4)]) }
            .sorted { $0.day < $1.day }
        let lane = EventLane(events, on: 46...710, withLabels: true) { 46 + 664 * Double($0.number - 16_400) / 60 }
        #expect(lane.places.count == events.count)
        let boxes = lane.places.map { place -> (row: Int, box: ClosedRange<Double>) in
            let width = place.label.map { estimatedWidth($0, size: 11) + 4 } ?? 0
            let low = place.x - EventLane.badgeRadius - (place.isLabelLeft ? width : 0), high = place.x + EventLane.badgeRadius + (place.isLabelLeft ? 0 : width)
            return (place.row, low...high)
        }
        for (index, box) in boxes.enumerated() {
            for other in boxes[..<index] where other.row == box.row { #expect(!other.box.overlaps(box.box), "seed \(seed)") }
            if lane.places[index].label != nil { #expect(box.box.lowerBound >= 38 && box.box.upperBound <= 718, "seed \(seed)") }
        }
    }

    @Test func `weeks begin on Monday and months follow each other over the year's end`() {
        #expect(Period(.week, holding: Day(iso8601: "2014-12-21")!).firstDay.iso8601 == "2014-12-15")
        #expect(Period(.week, holding: Day(iso8601: "2014-12-22")!).firstDay.iso8601 == "2014-12-22")
        let december = Period(.month, holding: Day(iso8601: "2014-12-31")!)
        #expect(december.advanced(by: 1).firstDay.iso8601 == "2015-01-01" && december.lastDay.iso8601 == "2014-12-31")
        #expect(Period(.quarter, holding: Day(iso8601: "2014-11-02")!).inWords == "Oct–Dec 2014")
        #expect(Period(.week, holding: Day(iso8601: "1969-12-30")!).firstDay.iso8601 == "1969-12-29")
    }

    @Test func `the axis takes the finest unit that fits, and strays do not stretch it`() {
        func unit(_ first: String, _ last: String) -> Period.Unit? { Timeline.unit(for: Day(iso8601: first)!...Day(iso8601: last)!) }
        #expect(unit("2014-11-01", "2015-02-28") == .week)
        #expect(unit("2013-01-01", "2015-02-28") == .month)
        #expect(unit("2008-01-01", "2015-02-28") == .quarter)
        #expect(unit("1990-01-01", "2015-02-28") == .year)
        let days = (0..<500).map { Day(number: 16_400 + $0 % 60) } + [Day(number: 12_000)]
        #expect(Timeline.range(of: days) == Day(number: 16_400)...Day(number: 16_459))
        #expect(Timeline.range(of: Array(days.suffix(20))) == Day(number: 12_000)...Day(number: 16_400 + 499 % 60))
    }

    @Test func `an event's reach ends where another stands two weeks away or more`() {
        let events = [event("2014-12-01", "Trailer"), event("2014-12-19", "Finale"), event("2014-12-22", "Posts")]
        let (before, after) = claim(before: (30, 0, 0), after: (20, 0, 0), events: events).around(events[1])
        #expect(before.posters == 30 && after.posters == 20)
        #expect(claim(before: (30, 0, 0), after: (20, 0, 0), events: events).around(events[0]).after.posters == 30)
    }

    @Test func `numbers read as people write them`() {
        let read = { (text: String) in text.replacing("\u{00A0}", with: " ") }
        #expect(read(Wording.percent(0.004)) == "< 1 %" && read(Wording.percent(0.996)) == "> 99 %" && read(Wording.percent(1)) == "100 %")
        #expect(read(Wording.estimate(Share(81, of: 263))) == "31 % [26, 37]")
        #expect(read(Wording.points(Shift(from: Share(30, of: 100), to: Share(10, of: 100)))) == "−20 points [−31, −9]")
        #expect(Wording.count(1_234_567) == "1,234,567" && Wording.polarity(-0.004) == "0.00" && Wording.polarity(-0.31) == "−0.31")
        #expect(fixed(-0.04, places: 1) == "0.0" && fixed(2.345, places: 1) == "2.3" && fixed(9.96, places: 1) == "10.0")
        #expect(Wording.list(["a"]) == "a" && Wording.list(["a", "b", "c"]) == "a, b and c")
    }

    @Test func `a drawing's sign for a stance is never its colour alone`() {
        #expect(Set(Stance.allCases.map(\.mark)).count == 4)
        #expect(Stance.positions.map(\.word) == ["confirmed", "ambiguous", "rejected"])
    }
}
