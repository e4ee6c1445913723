import Digests
import Discourse
import GRDB

/// Takes people, posts and sources out, inside one transaction.
struct Removal {
    let writing: Writing
    private let now: Timestamp

    init(_ writing: Writing, at now: Timestamp) {
        self.writing = writing
        self.now = now
    }

    private func bury(_ kind: String, _ id: String) throws {
        try writing.execute("INSERT OR IGNORE INTO tombstones VALUES (?, ?, ?)", [kind, id, now.iso8601])
    }

    private func ids(_ sql: String, _ arguments: StatementArguments) throws -> [String] {
        try String.fetchAll(writing.database, sql: sql, arguments: arguments)
    }

    /// A name may be one person on several sites: all of them go.
    func author(_ name: String, _ done: inout Forgetting) throws {
        let named = try Row.fetchAll(writing.database, sql: "SELECT id, name FROM identities WHERE kind = 'author'")
            .filter { Naming.folded($0["name"]) == Naming.folded(name) }.map { $0["id"] as String }
        let people = Naming.isPseudonym(name) ? [name] : named
        for person in people {
            try bury("author", person)
            done.people += 1
            done.ids.insert(person)
            for id in try ids("SELECT id FROM posts WHERE author_id = ? ORDER BY id", [person]) {
                try remove(id)
                done.posts += 1
                done.ids.insert(id)
            }
            try quotations(of: person, &done)
            try writing.execute("DELETE FROM identities WHERE kind = 'author' AND id = ?", [person])
        }
    }

    /// Posts on the same page are judged again: they may have been read in the light of this one.
    private func remove(_ id: String) throws {
        try writing.execute("UPDATE posts SET judge_version = '' WHERE page_id = (SELECT page_id FROM posts WHERE id = ?)", [id])
        try writing.removePost(id, cause: .gone)
    }

    private func quotations(of person: String, _ done: inout Forgetting) throws {
        let quoting = try ids(
            """
            SELECT post_id FROM segments WHERE speaker_id = ?1 UNION SELECT post_id FROM judgements WHERE speaker_id = ?1 ORDER BY 1
            """, [person])
        try writing.ungroupCopies()
        for id in quoting {
            done.ids.insert(id)
            try writing.takeOutOfIndex(id)
            for old in try writing.judgements(of: id) where old.speaker == person { try writing.depart(old, cause: .gone) }
            for table in ["sentences", "evidence", "copies", "judgements"] {
                let isTheirs = table == "judgements" || table == "copies"
                try writing.execute(
                    "DELETE FROM \(table) WHERE post_id = ?1" + (isTheirs ? " AND speaker_id = ?2" : ""), isTheirs ? [id, person] : [id])
            }
            done.segments += try closeUp(id, without: person)
            try writing.execute("UPDATE posts SET judge_version = '' WHERE id = ?", [id])
        }
    }

    /// Segments are numbered as a page read anew would number them. - Returns: how many went.
    private func closeUp(_ id: String, without person: String) throws -> Int {
        let all = try Row.fetchAll(
            writing.database, sql: "SELECT kind, speaker_id, text FROM segments WHERE post_id = ? ORDER BY ordinal", arguments: [id])
        let kept = all.filter { ($0["speaker_id"] as String?) != person }
        try writing.execute("DELETE FROM segments WHERE post_id = ?", [id])
        for (ordinal, row) in kept.enumerated() {
            try writing.execute(
                "INSERT INTO segments VALUES (?, ?, ?, ?, ?)",
                [id, ordinal, row["kind"] as String, row["speaker_id"] as String?, row["text"] as String])
        }
        return all.count - kept.count
    }

    /// - Parameter post: the store's id or the address.
    func post(_ post: String, _ done: inout Forgetting) throws {
        let found = try ids(
            "SELECT id FROM posts WHERE id = ?1 UNION SELECT id FROM identities WHERE kind = 'post' AND permalink = ?1", [post])
        for id in found {
            try bury("post", id)
            try remove(id)
            done.posts += 1
            done.ids.insert(id)
        }
    }

    func source(_ path: String, _ done: inout Forgetting) throws {
        let folder = path.hasSuffix("/") ? String(path.dropLast()) : path
        try bury("source", Digest(of: folder).hex)
        let files = try Row.fetchAll(
            writing.database, sql: "SELECT id, path, digest FROM files WHERE path = ?1 OR substr(path, 1, length(?1) + 1) = ?1 || '/'",
            arguments: [folder])
        for file in files {
            let content: String = file["digest"], name: String = file["path"]
            if !content.isEmpty { try bury("source", content) }
            let before = try writing.value("SELECT count(*) FROM posts", []) ?? 0
            for page in try Int64.fetchAll(writing.database, sql: "SELECT id FROM pages WHERE file_id = ?", arguments: [file["id"] as Int64]) {
                // A post that other pages show stays, but not as this page showed it.
                done.ids.formUnion(try writing.sightings(onPage: page))
                try writing.removePage(page)
            }
            done.posts += before - (try writing.value("SELECT count(*) FROM posts", []) ?? 0)
            try writing.execute("DELETE FROM errors WHERE path = ?1 OR substr(path, 1, length(?1) + 1) = ?1 || '!'", [name])
            try writing.execute("DELETE FROM files WHERE id = ?", [file["id"] as Int64])
            done.files += 1
        }
    }

    /// People of whom nothing is left.
    func sweep() throws {
        try writing.sweepPeople()
    }
}

extension Writing {
    /// Takes out people whom no post, segment or judgement names any more.
    func sweepPeople() throws {
        try execute(
            """
            DELETE FROM authors WHERE NOT EXISTS (SELECT 1 FROM posts p WHERE p.author_id = authors.id)
              AND NOT EXISTS (SELECT 1 FROM segments s WHERE s.speaker_id = authors.id)
              AND NOT EXISTS (SELECT 1 FROM judgements j WHERE j.speaker_id = authors.id AND j.speaker_id <> '')
            """, [])
        try execute("DELETE FROM identities WHERE kind = 'author' AND id NOT IN (SELECT id FROM authors)", [])
    }
}

extension StoreWriter {
    /// Takes out people whom nothing names any more: pages that changed may have dropped them.
    public func sweepPeople() throws(StoreError) {
        try store.write { try Writing($0, self).sweepPeople() }
    }
}
