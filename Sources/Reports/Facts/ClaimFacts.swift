import Discourse

/// An event of the fandom, on the day axis.
struct ReportEvent: Sendable, Hashable {
    /// 1, 2, 3 … in time order over a claim's axis: the same in every chart and list.
    var number = 0
    let day: Day
    /// As the pack writes it: "2014-12-19", "2015-03".
    let date: String
    let title: String
    let isOfficial: Bool

    /// "19 Dec 2014", "Mar 2015", "2015": no more exact than the pack.
    var dateInWords: String {
        switch date.utf8.count {
        case 4: "\(day.year)"
        case 7: "\(day.monthName) \(day.year)"
        default: day.inWords
        }
    }
}

/// All that a claim's figures are drawn from.
struct ClaimFacts: Sendable {
    let id: String
    let statement: String
    let fandom: String
    /// Those that lie on the time axis of its posts.
    let events: [ReportEvent]
    /// Of what the posters say.
    let timeline: Timeline
    /// In time order, each text once a voice and stance.
    let opinions: [Opinion]
    /// Acts that repeat a text counted already.
    let copies: Int

    init(id: String, statement: String, fandom: String, events: [ReportEvent], opinions: [Opinion]) {
        self.id = id
        self.statement = statement
        self.fandom = fandom
        self.opinions = Self.counted(opinions)
        copies = opinions.count - self.opinions.count
        timeline = Timeline(self.opinions.filter { $0.speaker == .poster })
        let axis = TimeAxis(periods: timeline.entries.map(\.period), left: 0, right: 1)
        self.events = events.filter { axis.holds($0.day) }.sorted { ($0.day, $0.title) < ($1.day, $1.title) }.enumerated().map {
            var event = $0.element
            event.number = $0.offset + 1
            return event
        }
    }

    /// In time order, each text once a voice and stance.
    static func counted(_ opinions: [Opinion]) -> [Opinion] {
        var seen = Set<TextOfSpeaker>()
        return opinions.sorted(by: Opinion.isEarlier).filter { seen.insert(TextOfSpeaker(text: $0.text, speaker: $0.speaker, stance: $0.stance)).inserted }
    }

    private struct TextOfSpeaker: Hashable {
        let text: Int
        let speaker: Speaker
        /// An edited copy may say the opposite: then it counts for itself.
        let stance: Stance
    }

    /// What the posters say in their own voice, makers apart.
    var posters: [Opinion] { opinions.filter { $0.speaker == .poster } }

    /// Days that are looked at on each side of an event, at most.
    static let reach = 90
    /// Events closer together than this cannot be told apart by their posts; from here on the next event ends the reach.
    static let apart = 14

    /// Posters of dated posts, by the days before and from an event on, as far as no other event stands between.
    func around(_ event: ReportEvent) -> (before: Census, after: Census) {
        let day = event.day.number
        let others = events.map(\.day.number)
        let first = others.filter { $0 <= day - Self.apart }.max().map { max($0, day - Self.reach) } ?? day - Self.reach
        let end = others.filter { $0 >= day + Self.apart }.min().map { min($0, day + Self.reach) } ?? day + Self.reach
        let posters = posters
        let before = posters.filter { $0.day.map { (first..<day).contains($0.number) } ?? false }
        let after = posters.filter { $0.day.map { (day..<end).contains($0.number) } ?? false }
        return (Census(before), Census(after))
    }
}
