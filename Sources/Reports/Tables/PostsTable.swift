import Discourse
import Storage

private let feelings = Feeling.allCases.map(\.rawValue)

extension CSVTable where Row == PostRow {
    /// - Parameter identified: whether the last columns, which name people, are filled; they are there in any case.
    static func posts(identified: Bool) -> CSVTable {
        CSVTable("posts", key: ["post_id"], "Every post that was read, once an act.", [
            Column("post_id", "Stable id of the post.") { .text($0.id) },
            Column("site", "The software or service that it was posted on.") { .text($0.site) },
            Column("author_id", optional: true, "The poster's pseudonym: a keyed hash.") { .text($0.author) },
            Column("maker_name", optional: true, "The poster's name, where a pack names them as a maker.") { .text($0.makerName) },
            Column("posted_at", .datetime, optional: true, "When it was posted, UTC.") { .text($0.postedAt?.iso8601) },
            Column("posted_date", .date, optional: true, "The day that it is counted on.") { .text($0.day) },
            Column("posted_precision", values: PostedDate.Precision.allCases.map(\.rawValue), "How exactly the page tells the time.") {
                .text($0.precision.rawValue)
            },
            Column("posted_source", values: PostedDate.Source.allCases.map(\.rawValue), "Where on the page the date was found.") {
                .text($0.dateSource.rawValue)
            },
            Column("saved_at", .datetime, optional: true, "When the page was saved, UTC.") { .text($0.savedAt?.iso8601) },
            Column("in_reply_to", optional: true, "Id of the post that it answers, where that is known.") { .text($0.inReplyTo) },
            Column("is_reblog", .boolean, "1 where it passes on somebody else's post.") { .flag($0.isReblog) },
            Column("language", "BCP 47 code; und where nothing could tell.") { .text($0.language) },
            Column("state", values: Post.State.allCases.map(\.rawValue), "What the page says of the post's fate.") { .text($0.state.rawValue) },
            Column("text_id", "The poster's own words: the same in copies, edited or not.") { .text($0.textID) },
            Column("words", .integer, "Words of that text.") { .integer($0.words) },
            Column("acts", .integer, "How many posts have the same text, this one counted.") { .integer($0.acts) },
            Column("sentiment", values: feelings, optional: true, "Tone of the poster's own words; empty where no lexicon entry matched.") {
                .text($0.hits > 0 ? $0.feeling.rawValue : nil)
            },
            Column("polarity", .number, optional: true, "The same, graded, -1 to 1; empty where no lexicon entry matched.") {
                .real($0.hits > 0 ? $0.polarity : nil)
            },
            Column("tokens", .integer, "Words, emoji and emoticons weighed.") { .integer($0.tokens) },
            Column("hits", .integer, "Of these, how many a lexicon entry matched.") { .integer($0.hits) },
        ] + engagements + [
            Column("author_name", optional: true, "The name that the page shows; filled with --identify only.") { .text(identified ? $0.name : nil) },
            Column("permalink", optional: true, "The post's address; filled with --identify only.") { .text(identified ? $0.permalink : nil) },
            Column("title", optional: true, "The post's title; filled with --identify only, since titles can be searched for.") {
                .text(identified ? $0.title : nil)
            },
            Column("thread_title", optional: true, "The thread's title; filled with --identify only.") { .text(identified ? $0.threadTitle : nil) },
        ])
    }

    private static var engagements: [Column] {
        Engagement.Kind.allCases.map { kind in
            Column(kind.rawValue, .integer, optional: true, "Count of \(kind.rawValue) that the page shows; empty where it shows none.") { post in
                .integer(post.engagement.first { $0.kind == kind }?.count)
            }
        }
    }
}
