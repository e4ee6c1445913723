import Discourse
import Statistics

/// What people hold against how they feel, in words, picture and table.
enum FeelingGridFigure {
    static func of(_ claim: ClaimFacts, k: Int) -> FigureView? {
        let posters = claim.posters
        let counts = FeelingGridCounts(posters)
        guard counts.basis.authors >= k else { return nil }
        return FigureView(
            id: "feeling", title: "Stance and feeling", takeaway: takeaway(posters), basis: counts.basis.inWords,
            note: "Each poster counts once, with the latest position and the feeling toward the claim's subject in that post. Holding a thing true and liking it are two matters: neither is reckoned from the other. “No word known” is not neutral. Areas are numbers of posters.",
            showsLegend: false, table: table(counts, posters, k: k), drawing: FeelingGrid(counts: counts, k: k).drawing)
    }

    /// Means by position, each over people.
    private static func mean(_ stance: Stance, _ opinions: [Opinion]) -> ClusterMean? {
        let known = opinions.filter { $0.stance == stance && $0.feeling != nil }
        // In order of people's numbers, so that the same run draws the same resamples.
        return ClusterMean(of: Dictionary(grouping: known, by: \.author).sorted { $0.key < $1.key }.map { $0.value.map(\.polarity) })
    }

    private static func takeaway(_ opinions: [Opinion]) -> String {
        guard let yes = mean(.confirmed, opinions), let no = mean(.rejected, opinions), yes.authors >= 10, no.authors >= 10 else {
            return "Too few posters with a known feeling on each side to compare them."
        }
        let apart = yes.interval.low > no.interval.high || no.interval.low > yes.interval.high
        let warmer = yes.value > no.value ? "warmer" : "cooler"
        return apart
            ? "Those who hold it confirmed write \(warmer) about it (mean \(Wording.estimate(yes))) than those who reject it (\(Wording.estimate(no)))."
            : "Feeling does not tell the sides apart: mean \(Wording.estimate(yes)) where it is held confirmed, \(Wording.estimate(no)) where it is rejected."
    }

    private static func table(_ counts: FeelingGridCounts, _ opinions: [Opinion], k: Int) -> TableView {
        let cell = { (count: Int) in count == 0 ? "0" : count < k ? "<\(k)" : Wording.count(count) }
        return TableView(
            "Posters by position and feeling; mean feeling with a 95 % interval (bootstrap by author)",
            columns: [.init("Position", isNumber: false)] + FeelingGridCounts.columns.map { .init(FeelingGridCounts.word($0)) }
                + [.init("Mean (−1\(Wording.noBreak)to\(Wording.noBreak)1)")],
            rows: FeelingGridCounts.rows.map { stance in
                let mean = mean(stance, opinions).flatMap { $0.authors >= k ? Wording.estimate($0) : nil }
                return [stance.signed] + FeelingGridCounts.columns.map { cell(counts.count(stance, $0)) } + [mean ?? "–"]
            })
    }
}
