import Discourse
import Statistics
import Storage

/// What the latest run moved, and how much of that is due to new posts and how much to new rules.
enum ChangeSummary {
    static func of(_ facts: Facts) -> OverviewPage.Change {
        guard let previous = facts.previous else {
            return .init(takeaway: "This is the first run: there is nothing to compare it with yet.", note: nil, table: nil)
        }
        let changes = facts.changes.filter { $0.voice == .poster }
        let since = "Since run \(previous.id) of \(Day(previous.startedAt).inWords): " + (facts.newPosts == 0 ? "no new post" : Wording.count(facts.newPosts, "new post"))
        let isSplit = facts.hasNewRules
        let rows = facts.claims.compactMap { claim in row(claim, facts.moves[claim.id], changes.filter { $0.claim == claim.id }, isSplit: isSplit) }
        return .init(
            takeaway: since + "; " + takeaway(changes) + rules(facts, changes),
            note: rows.isEmpty || !isSplit ? nil : note(changes),
            table: rows.isEmpty ? nil
                : TableView(
                    "What moved, by claim: the share of posters with the position that leads now",
                    columns: [.init("Claim", isNumber: false), .init("Verdict", isNumber: false), .init("Share", isNumber: false)]
                        + (isSplit ? [.init("Through rules"), .init("Through posts")] : [])
                        + [.init("Judgements", isNumber: false), .init("Of which", isNumber: false)], rows: rows))
    }

    /// "no poster's judgement is new or different." "12 judgements of posters are new or different: 9 of new posts and 3 through …."
    private static func takeaway(_ changes: [ChangeRow]) -> String {
        let sum = changes.reduce(0) { $0 + $1.posts }
        guard sum > 0 else { return "no judgement is new or different." }
        let named = causes(changes)
        return "\(Wording.count(sum, "judgement")) of posters \(sum == 1 ? "is" : "are") new or different" + (named.count == 1 ? ", all " + named[0].words : ": " + Wording.list(named.map { "\(Wording.count($0.posts)) \($0.words)" })) + "."
    }

    private static func rules(_ facts: Facts, _ changes: [ChangeRow]) -> String {
        guard facts.hasNewRules else { return " Rules and word lists are the same." }
        return changes.contains { $0.cause == .rules } ? "" : " Rules or word lists have changed, and no judgement has by it."
    }

    private static func note(_ changes: [ChangeRow]) -> String {
        "Through rules: the posts of before, as the rules and word lists of now read them; it says nothing of the fandom. Through posts: what new and edited posts add to that. Differences are taken before they are rounded."
            + (changes.contains { $0.cause == .gone } ? " Posts that are gone are in no share." : "")
    }

    /// 12 "of new posts", 3 "through changed rules or word lists"
    private static func causes(_ changes: [ChangeRow]) -> [(posts: Int, words: String)] {
        let words: [(ChangeRow.Cause, String)] = [
            (.new, "of new posts"), (.edited, "of edited posts"), (.rules, "through changed rules or word lists"), (.gone, "of posts that are gone"),
        ]
        return words.compactMap { cause, words in
            let posts = changes.filter { $0.cause == cause }.reduce(0) { $0 + $1.posts }
            return posts == 0 ? nil : (posts, words)
        }
    }

    private static func row(_ claim: ClaimFacts, _ move: ClaimMove?, _ changes: [ChangeRow], isSplit: Bool) -> [String]? {
        guard !changes.isEmpty else { return nil }
        let judgements = Stance.positions.compactMap { stance -> String? in
            let moved = changes.reduce(0) { $0 + ($1.after == stance ? $1.posts : 0) - ($1.before == stance ? $1.posts : 0) }
            return moved == 0 ? nil : stance.mark + Wording.noBreak + Wording.signed(moved)
        }
        return [claim.statement] + (move.map { shares($0, isSplit: isSplit) } ?? Array(repeating: "–", count: isSplit ? 4 : 2))
            + [judgements.isEmpty ? "–" : judgements.joined(separator: ", "), causes(changes).map { "\(Wording.count($0.posts)) \($0.words)" }.joined(separator: ", ")]
    }

    /// Verdict, share, and what rules and posts did to it. Without a verdict on both sides there is no share either.
    private static func shares(_ move: ClaimMove, isSplit: Bool) -> [String] {
        let before = VerdictSentence(move.before), now = VerdictSentence(move.now)
        let verdict = before.headline == now.headline ? "\(now.headline), as before" : "\(before.headline) →\(Wording.noBreak)\(now.headline)"
        guard before.kind != .none, now.kind != .none else { return [verdict] + Array(repeating: "–", count: isSplit ? 3 : 1) }
        let stance = move.now.leading
        let share = { (census: Census) in census.share(stance).value }
        let points = { (from: Census, to: Census) in from == to ? "–" : Wording.points(share(to) - share(from)) }
        return [verdict, "\(stance.word) \(Wording.percent(share(move.before)))\(Wording.noBreak)→\(Wording.noBreak)\(Wording.percent(share(move.now)))"]
            + (isSplit ? [points(move.before, move.reread), points(move.reread, move.now)] : [])
    }
}
