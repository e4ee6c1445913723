import Discourse
import Storage

extension CSVTable where Row == DailyRow {
    /// Posters' own words only; undated posts are in no day.
    static var daily: CSVTable {
        CSVTable(
            "daily", key: ["date", "claim_id", "site"],
            "Posters' stances by day, claim and site. Cells are not merged: mind n_authors before you publish one.",
            [
                Column("date", .date, "The day.") { .text($0.day) },
                Column("claim_id", "The claim.") { .text($0.claim) },
                Column("site", "The site.") { .text($0.site) },
                Column("n_posts", .integer, "Posts that concern the claim: acts.") { .integer($0.posts) },
                Column("n_texts", .integer, "Different texts among them.") { .integer($0.texts) },
                Column("n_authors", .integer, "Different posters among them; posts without a name count for none.") { .integer($0.authors) },
            ] + Stance.allCases.map { stance in
                Column("n_\(stance.rawValue)", .integer, "Posts with stance \(stance.rawValue).") { .integer($0.byPost[stance]) }
            } + [
                Column("n_target", .integer, "Posts with at least one known word on the claim's subject.") { .integer($0.targetPosts) },
                Column("target_polarity", .number, optional: true, "Mean feeling toward the subject over these, -1 to 1.") {
                    .real($0.targetPolarity)
                },
            ])
    }
}
