import Statistics
import Storage

/// What a reader has to know before any figure.
enum Alerts {
    /// - Parameter unread: the page that lists what could not be read; `nil` where there is none.
    static func list(_ facts: Facts, unread: String?) -> [OverviewPage.Alert] {
        var alerts: [OverviewPage.Alert] = []
        if !facts.errors.isEmpty {
            let count = Wording.count(facts.errors.count, "input")
            alerts.append(.init(
                kind: "grave", title: "\(count) could not be read",
                text: "Nothing that stands in \(facts.errors.count == 1 ? "it" : "them") is counted here.", link: unread, linkWords: "See which and why"))
        }
        if facts.posts.count == 0 {
            alerts.append(.init(
                kind: "grave", title: "No posts", text: "The pages that were read hold no post that the program knows.", link: nil, linkWords: nil))
        }
        if facts.nightsWithoutNews >= 3 {
            alerts.append(.init(
                kind: "warn", title: "Nothing new for \(facts.nightsWithoutNews) nights",
                text: "No file was new or changed. If pages should be arriving, look at what saves them.", link: nil, linkWords: nil))
        }
        if facts.posts.count > 0, facts.entriesHeard == 0 {
            alerts.append(.init(
                kind: "grave", title: "No line of the word lists spoke", text: "Look at them with “shiplog lexicon check”.", link: nil, linkWords: nil))
        }
        if facts.ownLines.overlays.dead > 0 {
            let (count, dead) = facts.ownLines.overlays
            alerts.append(.init(
                kind: "warn", title: "\(Wording.count(dead)) of \(Wording.count(count, "line")) of your overlays never spoke",
                text: "No post here holds their words, or they can never match.", link: PageName.words + "#own", linkWords: "See which"))
        }
        let reread = facts.changes.filter { $0.voice == .poster && $0.cause == .rules }.reduce(0) { $0 + $1.posts }
        if reread > 0 {
            alerts.append(.init(
                kind: "warn", title: "New rules or word lists since the last run",
                text: "\(Wording.count(reread, "judgement")) of posters came out otherwise by them: what moved with them says nothing of the fandom.",
                link: "#changes", linkWords: "See what moved"))
        }
        if facts.validation.isEmpty {
            alerts.append(.init(
                kind: "warn", title: "Not validated",
                text: "Nobody has compared these labels with labels that people gave. Read every share as the rules' count, not as a measurement.",
                link: "#trust", linkWords: "What to do"))
        } else if facts.validation.contains(where: { $0.judgeVersion != facts.run.judgeVersion }) {
            alerts.append(.init(
                kind: "warn", title: "Validated with older rules",
                text: "Rules or word lists have changed since the labels were compared with people's.", link: "#trust", linkWords: "See the figures"))
        }
        let undated = Share(facts.posts.undated, of: facts.posts.count)
        if undated.value > 0.2 {
            alerts.append(.init(
                kind: "warn", title: "\(Wording.percent(undated)) of the posts have no date", text: "They count in the totals, but stand in no chart over time.",
                link: nil, linkWords: nil))
        }
        let unknown = Share(facts.posts.withoutKnownWord, of: facts.posts.count)
        if unknown.value > 0.4 {
            alerts.append(.init(
                kind: "warn", title: "\(Wording.percent(unknown)) of the posts hold no word that the lists know",
                text: "Their tone is unknown, not neutral.", link: nil, linkWords: nil))
        }
        let grave = alerts.filter { $0.kind == "grave" }
        return grave + alerts.filter { $0.kind != "grave" }
    }
}
