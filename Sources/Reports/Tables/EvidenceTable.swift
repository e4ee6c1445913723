import Discourse
import Storage

extension CSVTable where Row == Quote {
    static var evidence: CSVTable {
        CSVTable(
            "evidence", key: ["post_id", "ordinal"], refers: [.init(fields: ["post_id"], table: "posts", keys: ["post_id"])],
            "Every piece of evidence on a claim, with the sentence that it stands in. Quoted words can be searched for: do not publish them without leave.",
            [
                Column("post_id", "The post, as in posts.csv.") { .text($0.row.post) },
                Column("ordinal", .integer, "Place of the row among the post's evidence.") { .integer($0.row.ordinal) },
                Column("claim_id", "The claim.") { .text($0.row.claim) },
                Column("speaker_id", optional: true, "Who speaks, as in judgements.csv.") { .text($0.row.speaker) },
                Column("voice", values: voices, "Whose word it is, as in judgements.csv.") { .text($0.row.voice.rawValue) },
                Column("maker_name", optional: true, "The speaker's name, where a maker.") { .text($0.row.makerName) },
                Column("site", "The site of the post.") { .text($0.row.site) },
                Column("posted_at", .datetime, optional: true, "When it was posted, UTC.") { .text($0.row.postedAt?.iso8601) },
                Column("posted_date", .date, optional: true, "The day that it is counted on.") { .text($0.row.day) },
                Column("text_id", "The text: the same in copies.") { .text($0.row.textID) },
                Column("stance", values: stances, optional: true, "What the voice came out to hold of the claim.") { .text($0.row.stance?.rawValue) },
                Column("concern", values: Evidence.Concern.allCases.map(\.rawValue), "Which output the row speaks for.") {
                    .text($0.row.concern.rawValue)
                },
                Column("category", "What the trigger is (negation, asserting, valence …).") { .text($0.row.category) },
                Column("rule", "The rule that read it.") { .text($0.row.rule) },
                Column("source", optional: true, "File and line of the lexicon entry.") { .text($0.row.source) },
                Column("toward", values: stances, optional: true, "The stance that the row speaks for.") { .text($0.row.toward?.rawValue) },
                Column("effect", .number, "Stance: weight, 0 and up. Sentiment: what it added, -4 to 4.") { .real($0.row.effect) },
                Column("segment_kind", values: Segment.Kind.allCases.map(\.rawValue), "Which part of the post the words stand in.") {
                    .text($0.row.segmentKind.rawValue)
                },
                Column("left", optional: true, "The sentence before the trigger.") { .text($0.left.isEmpty ? nil : $0.left) },
                Column("match", optional: true, "The trigger: the words that raised it.") { .text($0.match.isEmpty ? nil : $0.match) },
                Column("right", optional: true, "The sentence after the trigger.") { .text($0.right.isEmpty ? nil : $0.right) },
                Column("sentence", "The whole sentence; handles are masked unless --identify was given.") { .text($0.sentence) },
            ])
    }
}
