extension Schema {
    private static let speaker = Column("speaker_id", optional: true, refers: "authors.id", "Who speaks: the poster or the quoted speaker.")
    private static let voice = Column("voice", values: voices, "Whose word it is: a poster's, a maker's (named in a pack) or somebody else's, quoted.")
    private static let makerName = Column("maker_name", optional: true, "The speaker's name, where a maker.")
    private static let textID = Column("text_id", "The text; the same one in several posts is counted once per text.")
    private static let postID = Column("post_id", refers: "posts.id", "The post.")
    private static let claimID = Column("claim_id", refers: "claims.id", "The claim.")
    private static func shared(_ relation: String, _ names: [String]) -> [Column] {
        names.compactMap { name in tables.first { $0.name == relation }?.column(name) }
    }

    /// Counts of stances, as both summaries have them.
    private static let counts: [Column] = [
        Column("posts", .integer, "Judgements: acts."),
        Column("texts", .integer, "Different texts among them."),
        Column("authors", .integer, "Different people among them."),
    ] + stances.map { Column($0, .integer, "Posts with stance \($0).") }
        + stances.map { Column("\($0)_texts", .integer, "Different texts with stance \($0).") }
        + [
            Column("target_posts", .integer, "Posts with at least one known word on the claim's subject."),
            Column("target_polarity", .real, optional: true, "Mean feeling toward the claim's subject over these, -1 to 1."),
        ]

    /// The common questions.
    public static let views: [Relation] = [
        Relation("current_judgements", .view, key: ["post_id", "claim_id", "said_by"], "Every judgement with its post's facts beside it.",
            [postID, claimID] + shared("claims", ["fandom_id"]) + shared("posts", ["site", "author_id"]) + [speaker, voice, makerName]
            + shared("posts", ["posted_at", "posted_day", "posted_precision", "is_reblog", "language"]) + [textID]
            + shared("judgements", [
                "mention", "stance", "confidence", "score_confirmed", "score_ambiguous", "score_rejected", "target_feeling", "target_polarity",
                "target_tokens", "target_hits",
            ]) + [
                Column("post_feeling", optional: true, values: feelings, "The post's own sentiment."),
                Column("post_polarity", .real, optional: true, "The same, graded, -1 to 1."),
                Column("post_tokens", .integer, optional: true, "Words weighed for it."),
                Column("post_hits", .integer, optional: true, "How many of them a word list knows."),
                Column("said_by", "As judgements.speaker_id: empty for the poster."),
            ]),
        Relation("daily_stance", .view, key: ["day", "claim_id", "site", "voice"], "Stances by day, claim, site and voice; undated posts are left out.",
            [Column("day", .day, "The day, in the configured time zone."), claimID] + shared("posts", ["site"]) + [voice] + counts),
        Relation("claim_summary", .view, key: ["claim_id", "voice"], "Stances by claim and voice.",
            [claimID] + shared("claims", ["fandom_id", "kind", "statement"]) + [voice] + counts + [
                Column("first_day", .day, optional: true, "Day of the earliest dated post."),
                Column("last_day", .day, optional: true, "Day of the latest."),
                Column("undated", .integer, "Posts without a date."),
            ]),
        Relation("sentence_texts", .view, key: ["id"], isPrivate: true, "The words of each sentence.",
            shared("sentences", ["id", "post_id", "segment", "sentence"]) + [Column("text", "The words.")]),
        Relation("evidence_quotes", .view, key: ["post_id", "ordinal"], isPrivate: true, "Every piece of evidence with the sentence that it stands in.",
            [postID] + shared("evidence", ["ordinal", "claim_id"]) + shared("posts", ["site", "author_id"]) + [speaker, voice, makerName]
            + shared("posts", ["posted_at", "posted_day"]) + [textID] + [
                Column("stance", optional: true, values: stances, "What the voice holds of the claim."),
                Column("confidence", .real, optional: true, "How sure, 0 to 1."),
            ] + shared("evidence", ["concern", "category", "rule", "source", "toward", "effect", "segment"]) + [
                Column("segment_kind", "What the segment is."),
                Column("sentence", .integer, "The sentence's place in the segment, from 0."),
                Column("quote", "The sentence."),
                Column("trigger", "The words that raised it."),
                Column("trigger_start", .integer, "Where they begin, in UTF-8 bytes of the quote."),
                Column("trigger_stop", .integer, "Where they end."),
                Column("scope_start", .integer, "Where that which they act on begins."),
                Column("scope_stop", .integer, "Where it ends."),
            ]),
        Relation("finished_runs", .view, key: ["id"], "Runs that came to their end, each with the one before.",
            shared("runs", ["id", "started_at", "finished_at", "outcome"])
            + [Column("previous_id", .integer, "The finished run before it; 0 for the first.")]),
        Relation("changes_since_last_run", .view, key: ["claim_id", "voice", "cause", "stance_before", "stance_after"], "What the latest run moved, and why.",
            [Column("claim_id", "The claim."), voice,
                Column("cause", values: ["new", "edited", "rules", "gone"], "New post, edited post, changed words or rules, post gone."),
                Column("stance_before", optional: true, values: stances, "The stance before; empty where there was none."),
                Column("stance_after", optional: true, values: stances, "The stance now; empty where there is none any more."),
                Column("posts", .integer, "Judgements that moved so."),
            ]),
        Relation("lexicon_hits", .view, key: ["source", "rule", "category", "concern"], "How often each entry of the word lists spoke.", [
            Column("source", "File and line of the entry."),
            Column("rule", "The rule that read it."),
            Column("category", "The cue's or phrase's category."),
            Column("concern", "Which output it spoke for."),
            Column("hits", .integer, "How often."),
            Column("posts", .integer, "In how many posts."),
        ]),
        Relation("sentence_index", .index, key: ["rowid"], isPrivate: true, "Full-text index over sentences: SELECT rowid FROM sentence_index WHERE sentence_index MATCH 'held hands'; rowid is sentences.id.", [
            Column("text", optional: true, "The words."),
        ]),
    ]
}
