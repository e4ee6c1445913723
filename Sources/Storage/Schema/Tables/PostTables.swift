import Discourse

extension Schema {
    static let feelings = Feeling.allCases.map(\.rawValue)
    static let stances = Stance.allCases.map(\.rawValue)
    static let voices = Voice.allCases.map(\.rawValue)

    /// What people wrote.
    static let postTables: [Relation] = [
        Relation("authors", key: ["id"], "People under pseudonyms: posters and quoted speakers.", [
            Column("id", "Pseudonym: a keyed hash of name and site, not to be undone without the key file."),
            Column("site", "The kind of site; makers, named in a pack, have makers."),
            Column("maker_id", optional: true, "The maker that this is, where a fandom pack names them."),
            Column("maker_name", optional: true, "The maker's name; makers speak in public and keep it."),
        ]),
        Relation("posts", key: ["id"], "Posts, each once, on however many pages it was met.", [
            Column("id", "Digest of site, host (unless one service) and the site's own id; stable over runs."),
            Column("site", "The kind of site that it was posted on (tumblr, reddit, ao3, xenforo …)."),
            Column("author_id", optional: true, refers: "authors.id", "The poster's pseudonym; empty where the page hides or lacks the name."),
            Column("posted_at", .moment, optional: true, "When it was posted, in UTC; empty where unknown."),
            Column("posted_day", .day, optional: true, "The day of posted_at in the configured time zone, for grouping."),
            Column("posted_precision", values: PostedDate.Precision.allCases.map(\.rawValue), "How exactly the date is known."),
            Column("posted_source", values: PostedDate.Source.allCases.map(\.rawValue), "Where on the page the date was found."),
            Column("posted_text", optional: true, "The date as the page shows it."),
            Column("saved_at", .moment, optional: true, "When the page was saved that this version comes from."),
            Column("title", optional: true, "The poster's title."),
            Column("thread_title", optional: true, "The thread's title."),
            Column("in_reply_to", optional: true, "Id of the post that it answers, whether stored or not."),
            Column("is_reblog", .flag, "Whether it passes on an earlier post (has a trail)."),
            Column("language", "BCP 47 code; und where nothing could tell."),
            Column("state", values: Post.State.allCases.map(\.rawValue), "What the page says has become of it."),
            Column("page_id", .integer, optional: true, refers: "pages.id", "The page whose version is stored: the fullest one."),
            Column("judge_version", "What it was judged with; a post with an older one is pending."),
            Column("first_run_id", .integer, refers: "runs.id", "The run that met it first."),
            Column("run_id", .integer, refers: "runs.id", "The run that judged it last."),
        ]),
        Relation("sightings", key: ["post_id", "page_id"], "On which pages a post was met.", [
            Column("post_id", refers: "posts.id", "The post."),
            Column("page_id", .integer, refers: "pages.id", "The page."),
            Column("ordinal", .integer, "Its place among the page's posts, from 0."),
            Column("fullness", "How full this page's version is, as text that sorts; the greatest one is stored."),
        ]),
        Relation("engagements", key: ["post_id", "kind"], "Counts that the page shows beside a post; never summed over reblogs.", [
            Column("post_id", refers: "posts.id", "The post."),
            Column("kind", values: Engagement.Kind.allCases.map(\.rawValue), "What is counted."),
            Column("count", .integer, "How many."),
        ]),
        Relation("segments", key: ["post_id", "ordinal"], isPrivate: true, "The stretches of a post, each one voice's.", [
            Column("post_id", refers: "posts.id", "The post."),
            Column("ordinal", .integer, "Its place in the post, from 0."),
            Column("kind", values: Segment.Kind.allCases.map(\.rawValue), "What it is; own, title and comment tags are the poster's voice."),
            Column("speaker_id", optional: true, refers: "authors.id", "Who speaks, where the page names somebody else than the poster."),
            Column("text", "Its words, plain."),
        ]),
        Relation("sentences", key: ["id"], "Sentences, as places in a segment's text.", [
            Column("id", .integer, "Number of the sentence: the full-text index's row."),
            Column("post_id", refers: "posts.id", "The post."),
            Column("segment", .integer, "The segment's place in the post, from 0."),
            Column("sentence", .integer, "Its place in the segment, from 0."),
            Column("start", .integer, "Where it begins, in UTF-8 bytes of the segment's text."),
            Column("stop", .integer, "Where it ends: the first byte after it."),
        ]),
        Relation("copies", key: ["post_id", "speaker_id"], "Which text a voice of a post speaks: the same text in several posts, edited or not, is one text and as many acts.", [
            Column("post_id", refers: "posts.id", "The act: the post."),
            Column("speaker_id", "The voice: empty for the poster, else the quoted speaker's authors.id."),
            Column("text_id", "The text that it is counted as: the least wording_id among its edited copies, mostly its own."),
            Column("words", .integer, "How many words."),
            Column("wording_id", "Digest of the voice's words without case, marks and spacing; under eight words, of the speaker too."),
            Column("sketch", .blob, optional: true, "MinHash of the words, by which edited copies are found; empty under twelve words."),
        ]),
    ]
}
