import Discourse
import Storage

/// What the latest run moved of one claim: its posters as they were, as the rules of now read them, and as they are.
struct ClaimMove: Sendable {
    let before: Census
    /// The posts of before, by the rules and word lists of now.
    let reread: Census
    let now: Census

    /// - Parameters:
    ///   - opinions: on the claim, in any order, as they are now.
    ///   - changes: what the run moved, by post.
    init(_ opinions: [Opinion], changes: [String: ChangedJudgementRow]) {
        let posters = opinions.filter { $0.speaker == .poster }
        now = Self.census(posters)
        before = Self.census(posters.compactMap { Self.earlier($0, changes[$0.post]) })
        reread = Self.census(posters.compactMap { changes[$0.post]?.cause == .rules ? $0 : Self.earlier($0, changes[$0.post]) })
    }

    private static func census(_ opinions: [Opinion]) -> Census { Census(ClaimFacts.counted(opinions)) }

    /// The opinion as it was before the run; `nil` where there was none.
    private static func earlier(_ opinion: Opinion, _ change: ChangedJudgementRow?) -> Opinion? {
        guard let change else { return opinion }
        return change.before.map(opinion.holding)
    }
}
