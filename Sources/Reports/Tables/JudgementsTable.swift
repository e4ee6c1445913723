import Discourse
import Storage

private let feelings = Feeling.allCases.map(\.rawValue)
let stances = Stance.allCases.map(\.rawValue)
let voices = Voice.allCases.map(\.rawValue)

extension Stance {
    /// On the ordinal scale rejected < ambiguous < confirmed; `nil` for no position.
    var code: Int? {
        switch self {
        case .rejected: -1
        case .ambiguous: 0
        case .confirmed: 1
        case .none: nil
        }
    }
}

extension CSVTable where Row == JudgementRow {
    static var judgements: CSVTable {
        CSVTable(
            "judgements", key: ["post_id", "claim_id", "voice", "speaker_id"],
            refers: [.init(fields: ["post_id"], table: "posts", keys: ["post_id"])],
            "What each voice of each post holds of each claim that the post concerns.",
            [
                Column("post_id", "The post, as in posts.csv.") { .text($0.post) },
                Column("claim_id", "The claim, as its fandom pack has it.") { .text($0.claim) },
                Column("fandom_id", "The claim's fandom.") { .text($0.fandom) },
                Column("speaker_id", optional: true, "Who speaks: the poster's pseudonym, or the quoted speaker's.") { .text($0.speaker) },
                Column("voice", values: voices, "poster: the poster's own words; maker: a maker named in a pack; quoted: somebody else.") {
                    .text($0.voice.rawValue)
                },
                Column("maker_name", optional: true, "The speaker's name, where a maker.") { .text($0.makerName) },
                Column("site", "The site of the post.") { .text($0.site) },
                Column("author_id", optional: true, "The poster's pseudonym.") { .text($0.author) },
                Column("posted_at", .datetime, optional: true, "When it was posted, UTC.") { .text($0.postedAt?.iso8601) },
                Column("posted_date", .date, optional: true, "The day that it is counted on.") { .text($0.day) },
                Column("is_reblog", .boolean, "1 where the post passes on somebody else's.") { .flag($0.isReblog) },
                Column("language", "BCP 47 code; und where nothing could tell.") { .text($0.language) },
                Column("text_id", "The text that the voice speaks: the same in copies.") { .text($0.textID) },
                Column("mention", values: Verdict.Mention.allCases.map(\.rawValue), "How the claim was found to be at issue.") {
                    .text($0.mention.rawValue)
                },
                Column("stance", values: stances, "What the voice holds of the claim's truth; none: it takes no position.") {
                    .text($0.stance.rawValue)
                },
                Column("stance_code", .integer, values: ["-1", "0", "1"], optional: true,
                    "rejected -1, ambiguous 0, confirmed 1; empty for none.") { .integer($0.stance.code) },
                Column("confidence", .number, "How sure the rules are, 0 to 1.") { .real($0.confidence) },
                Column("score_confirmed", .number, "Weight of the evidence for confirmed, 0 to 1.") { .real($0.scores.confirmed) },
                Column("score_ambiguous", .number, "Weight of the evidence for ambiguous, 0 to 1.") { .real($0.scores.ambiguous) },
                Column("score_rejected", .number, "Weight of the evidence for rejected, 0 to 1.") { .real($0.scores.rejected) },
                Column("target_sentiment", values: feelings, optional: true,
                    "Feeling toward the claim's subject; empty where no lexicon entry matched.") {
                        .text($0.targetHits > 0 ? $0.targetFeeling.rawValue : nil)
                    },
                Column("target_polarity", .number, optional: true, "The same, graded, -1 to 1.") {
                    .real($0.targetHits > 0 ? $0.targetPolarity : nil)
                },
                Column("target_tokens", .integer, "Words weighed for it.") { .integer($0.targetTokens) },
                Column("target_hits", .integer, "Of these, how many a lexicon entry matched.") { .integer($0.targetHits) },
                Column("post_sentiment", values: feelings, optional: true, "Tone of the whole post; empty where no lexicon entry matched.") {
                    .text($0.postHits > 0 ? $0.postFeeling.rawValue : nil)
                },
                Column("post_polarity", .number, optional: true, "The same, graded, -1 to 1.") { .real($0.postHits > 0 ? $0.postPolarity : nil) },
                Column("post_tokens", .integer, "Words weighed for it.") { .integer($0.postTokens) },
                Column("post_hits", .integer, "Of these, how many a lexicon entry matched.") { .integer($0.postHits) },
            ])
    }
}
