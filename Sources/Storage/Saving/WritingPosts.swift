import Discourse
import GRDB

extension Writing {
    /// Stores what the page says of a post: its facts, people and segments.
    func post(_ kept: KeptPost, id: String, page: Int64, isKnown: Bool) throws {
        let post = kept.post
        let author = try post.author.map { try person($0, of: post) }
        let isReblog = post.segments.contains { $0.kind == .trail }
        try execute(
            """
            INSERT INTO posts VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, '', ?, ?)
            ON CONFLICT DO UPDATE SET author_id = excluded.author_id, posted_at = excluded.posted_at, posted_day = excluded.posted_day,
              posted_precision = excluded.posted_precision, posted_source = excluded.posted_source, posted_text = excluded.posted_text,
              saved_at = excluded.saved_at, title = excluded.title, thread_title = excluded.thread_title, in_reply_to = excluded.in_reply_to,
              is_reblog = excluded.is_reblog, language = excluded.language, state = excluded.state, page_id = excluded.page_id,
              run_id = excluded.run_id
            """,
            [
                id, post.site.rawValue, author, post.posted.timestamp?.iso8601, writer.day(of: post.posted.timestamp, precision: post.posted.precision),
                post.posted.precision.rawValue, post.posted.source.rawValue, post.posted.text, post.savedAt?.iso8601, post.title,
                post.threadTitle, post.inReplyTo.map { PostID.of(site: post.site, host: post.host, nativeID: $0) }, isReblog,
                post.language, post.state.rawValue, page, writer.run, writer.run,
            ])
        try execute(
            "INSERT OR REPLACE INTO identities VALUES ('post', ?, NULL, ?, ?, ?, ?)",
            [id, post.host, post.nativeID, post.inReplyTo, post.permalink])
        if isKnown { try execute("DELETE FROM engagements WHERE post_id = ?", [id]) }
        for count in post.engagement {
            try execute("INSERT OR REPLACE INTO engagements VALUES (?, ?, ?)", [id, count.kind.rawValue, count.count])
        }
        try segments(of: post, id: id, isKnown: isKnown)
    }

    /// Segments are left alone where they are what they were, so that their sentences keep their places in the index.
    private func segments(of post: Post, id: String, isKnown: Bool) throws {
        let rows = try post.segments.map { ($0.kind.rawValue, try $0.speaker.map { try person($0, of: post) }, $0.text) }
        if isKnown {
            let old = try Row.fetchAll(
                try database.cachedStatement(sql: "SELECT kind, speaker_id, text FROM segments WHERE post_id = ? ORDER BY ordinal"),
                arguments: [id]
            ).map { ($0["kind"] as String, $0["speaker_id"] as String?, $0["text"] as String) }
            if old.elementsEqual(rows, by: ==) { return }
            try takeOutOfIndex(id)
            try execute("DELETE FROM sentences WHERE post_id = ?", [id])
            try execute("DELETE FROM segments WHERE post_id = ?", [id])
        }
        for (ordinal, row) in rows.enumerated() {
            try execute("INSERT INTO segments VALUES (?, ?, ?, ?, ?)", [id, ordinal, row.0, row.1, row.2])
        }
    }

    /// Notes a person, under a pseudonym here and by name among the identities. - Returns: the pseudonym.
    func person(_ name: String, of post: Post) throws -> String {
        let id = writer.naming.pseudonym(of: name, site: post.site, host: post.host)
        let maker = writer.naming.maker(named: name)
        try execute(
            "INSERT INTO authors VALUES (?, ?, ?, ?) ON CONFLICT DO NOTHING", [id, post.site.rawValue, maker?.id, maker?.name])
        if !Naming.isPseudonym(name) {
            // Of several spellings the least is kept, so that the order of reading does not show.
            try execute(
                """
                INSERT INTO identities VALUES ('author', ?, ?, NULL, NULL, NULL, NULL)
                ON CONFLICT DO UPDATE SET name = excluded.name WHERE excluded.name < name
                """, [id, name])
        }
        return id
    }

    /// Places of sentences; rows that are there already and right keep their numbers.
    func sentences(of kept: KeptPost, id: String) throws {
        let places = kept.sentences.enumerated().flatMap { segment, sentences in
            sentences.enumerated().map { (segment, $0.offset, $0.element.lowerBound, $0.element.upperBound) }
        }
        let old = try Row.fetchAll(
            try database.cachedStatement(
                sql: "SELECT segment, sentence, start, stop FROM sentences WHERE post_id = ? ORDER BY segment, sentence"),
            arguments: [id]
        ).map { ($0["segment"] as Int, $0["sentence"] as Int, $0["start"] as Int, $0["stop"] as Int) }
        if old.elementsEqual(places, by: ==) { return }
        if !old.isEmpty {
            try takeOutOfIndex(id)
            try execute("DELETE FROM sentences WHERE post_id = ?", [id])
        }
        for place in places {
            try execute(
                "INSERT INTO sentences (post_id, segment, sentence, start, stop) VALUES (?, ?, ?, ?, ?)",
                [id, place.0, place.1, place.2, place.3])
        }
    }
}
