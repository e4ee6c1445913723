import Discourse
import Statistics
import Storage

/// What the latest run moved, and how much of that is due to new posts and how much to new rules.
enum ChangeSummary {
    static func of(_ facts: Facts) -> OverviewPage.Change {
        guard !facts.isFirstRun else {
            return .init(takeaway: "This is the first run: there is nothing to compare it with yet.", table: nil)
        }
        let changes = facts.changes.filter { $0.voice == .poster }
        guard !changes.isEmpty else { return .init(takeaway: "No stance has changed since the last run.", table: nil) }
        let rows = facts.claims.compactMap { claim in row(claim, changes.filter { $0.claim == claim.id }) }
        return .init(
            takeaway: takeaway(changes),
            table: TableView(
                "Posters' judgements that changed, by claim",
                columns: [
                    .init("Claim", isNumber: false), .init("✓ confirmed"), .init("~ ambiguous"), .init("✗ rejected"), .init("Share confirmed"),
                    .init("Why", isNumber: false),
                ], rows: rows))
    }

    private static func takeaway(_ changes: [ChangeRow]) -> String {
        Wording.count(changes.reduce(0) { $0 + $1.posts }, "judgement") + " changed: " + Wording.list(causes(changes)) + "."
    }

    /// "12 by new posts", "3 by new rules"
    private static func causes(_ changes: [ChangeRow]) -> [String] {
        let words: [(ChangeRow.Cause, String)] = [
            (.new, "by new posts"), (.edited, "by edited posts"), (.rules, "by changed rules or word lists"), (.gone, "by posts that are gone"),
        ]
        return words.compactMap { cause, words in
            let posts = changes.filter { $0.cause == cause }.reduce(0) { $0 + $1.posts }
            return posts == 0 ? nil : "\(Wording.count(posts)) \(words)"
        }
    }

    private static func row(_ claim: ClaimFacts, _ changes: [ChangeRow]) -> [String]? {
        guard !changes.isEmpty else { return nil }
        let moved = { (stance: Stance) in
            changes.reduce(0) { $0 + ($1.after == stance ? $1.posts : 0) - ($1.before == stance ? $1.posts : 0) }
        }
        let now = Stance.positions.map { stance in claim.posters.count { $0.stance == stance } }
        let before = zip(now, Stance.positions).map { max(0, $0 - moved($1)) }
        let shareNow = Share(now[0], of: now.reduce(0, +)), shareBefore = Share(before[0], of: before.reduce(0, +))
        let share = shareBefore.whole == 0
            ? Wording.percent(shareNow) : "\(Wording.percent(shareBefore)) → \(Wording.percent(shareNow))"
        return [claim.statement] + Stance.positions.map { moved($0) == 0 ? "–" : Wording.signed(moved($0)) }
            + [share, causes(changes).joined(separator: ", ")]
    }
}
