import Discourse

extension Schema {
    /// What the fandoms argue about, as the packs have it.
    static let claimTables: [Relation] = [
        Relation("fandoms", key: ["id"], "Fandom packs.", [
            Column("id", "The pack's id (legend-of-korra)."),
            Column("title", "What it is called."),
        ]),
        Relation("claims", key: ["id"], "Propositions that a fandom argues about.", [
            Column("id", "The claim's id (korrasami-canon)."),
            Column("fandom_id", refers: "fandoms.id", "The fandom."),
            Column("kind", values: Claim.Kind.allCases.map(\.rawValue), "What sort of claim it is."),
            Column("statement", "The claim in a sentence."),
        ]),
        Relation("claim_names", key: ["claim_id", "role", "name"], "Words by which a claim is known, and what it shuts out.", [
            Column("claim_id", refers: "claims.id", "The claim."),
            Column("role", values: ["name", "subject", "asserting", "denying", "rival"], "What the name is to the claim."),
            Column("name", "The name, the subject's id, the phrase or the rival claim's id."),
        ]),
        Relation("events", key: ["fandom_id", "date", "title"], "What may have moved a fandom, for the time axis.", [
            Column("fandom_id", refers: "fandoms.id", "The fandom."),
            Column("date", "2014-12-19, 2014-12 or 2014."),
            Column("title", "What happened."),
            Column("is_official", .flag, "Whether the makers did it."),
        ]),
    ]

    /// Who is who, apart from everything else, and what people said of the program's work.
    static let peopleTables: [Relation] = [
        Relation("identities", key: ["kind", "id"], isPrivate: true, "Names and addresses, kept apart: never exported, and may be dropped as a whole.", [
            Column("kind", values: ["author", "post"], "Whose identity it is."),
            Column("id", "authors.id or posts.id."),
            Column("name", optional: true, "The author's name as the page shows it."),
            Column("host", optional: true, "The post's host name."),
            Column("native_id", optional: true, "The site's own id of the post."),
            Column("reply_native_id", optional: true, "The site's own id of the post that it answers."),
            Column("permalink", optional: true, "The post's address."),
        ]),
        Relation("tombstones", key: ["kind", "id"], isPrivate: true, "What was forgotten on request and is not taken in again.", [
            Column("kind", values: ["author", "post", "source"], "What was forgotten."),
            Column("id", "authors.id, posts.id, or the digest of a file's path or content."),
            Column("forgotten_at", .moment, "When."),
        ]),
        Relation("human_codes", key: ["post_id", "claim_id", "speaker_id", "coder", "output"], "Labels that people gave, never mixed with the program's.", [
            Column("post_id", "The post."),
            Column("claim_id", "The claim; empty for the post's own sentiment."),
            Column("speaker_id", "Empty for the poster, else the quoted speaker."),
            Column("coder", "Who coded, as the sheet says."),
            Column("output", values: ValidationRow.Output.allCases.map(\.rawValue), "What was coded."),
            Column("label", "The label."),
            Column("coded_at", .moment, optional: true, "When, where the sheet says."),
            Column("sheet", "Digest of the coding sheet."),
        ]),
        Relation("validations", key: ["id"], "How well the program agreed with people, and with which rules and words.", [
            Column("id", .integer, "Number of the figure."),
            Column("validated_at", .moment, "When it was measured."),
            Column("judge_version", "What was measured: word lists, packs and rules."),
            Column("gold", "What it was measured against."),
            Column("gold_digest", "Digest of those labels."),
            Column("output", values: ValidationRow.Output.allCases.map(\.rawValue), "Which output."),
            Column("label", "The label that the figure is for; empty for all together."),
            Column("measure", values: ValidationRow.Measure.allCases.map(\.rawValue), "Which figure."),
            Column("value", .real, "The figure."),
            Column("low", .real, optional: true, "Lower end of its 95 % interval."),
            Column("high", .real, optional: true, "Upper end of its 95 % interval."),
            Column("units", .integer, "How many units it rests on."),
        ]),
    ]
}
