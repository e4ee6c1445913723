import Discourse
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
                    .init("New posts"), .init("Edited"), .init("New rules"), .init("Gone"),
                ], rows: rows))
    }

    private static func takeaway(_ changes: [ChangeRow]) -> String {
        let sum = { (cause: ChangeRow.Cause) in changes.filter { $0.cause == cause }.reduce(0) { $0 + $1.posts } }
        let parts: [(Int, String)] = [
            (sum(.new), "from new posts"), (sum(.edited), "from edited posts"), (sum(.rules), "from changed rules or word lists"),
            (sum(.gone), "from posts that are gone"),
        ]
        let words = parts.filter { $0.0 > 0 }.map { "\(Wording.count($0.0)) \($0.1)" }
        return Wording.count(parts.reduce(0) { $0 + $1.0 }, "judgement") + " changed: " + Wording.list(words) + "."
    }

    private static func row(_ claim: ClaimFacts, _ changes: [ChangeRow]) -> [String]? {
        guard !changes.isEmpty else { return nil }
        let moved = { (stance: Stance) in
            changes.reduce(0) { $0 + ($1.after == stance ? $1.posts : 0) - ($1.before == stance ? $1.posts : 0) }
        }
        let cause = { (cause: ChangeRow.Cause) -> String in
            let posts = changes.filter { $0.cause == cause }.reduce(0) { $0 + $1.posts }
            return posts == 0 ? "–" : Wording.count(posts)
        }
        let now = Stance.positions.map { stance in claim.posters.count { $0.stance == stance } }
        let before = zip(now, Stance.positions).map { max(0, $0 - moved($1)) }
        let shareNow = Share(now[0], of: now.reduce(0, +)), shareBefore = Share(before[0], of: before.reduce(0, +))
        let share = shareBefore.whole == 0
            ? Wording.percent(shareNow) : "\(Wording.percent(shareBefore)) → \(Wording.percent(shareNow))"
        return [claim.statement] + Stance.positions.map { moved($0) == 0 ? "–" : Wording.signed(moved($0)) }
            + [share, cause(.new), cause(.edited), cause(.rules), cause(.gone)]
    }
}
