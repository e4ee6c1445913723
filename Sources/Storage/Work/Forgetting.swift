import Digests
import Discourse
import GRDB

/// What is to be forgotten, on somebody's request or because its time is over.
public enum Forgotten: Sendable, Hashable {
    /// A person, by pseudonym or by a name that is among the identities.
    case author(String)
    /// A post, by the store's id or its address.
    case post(String)
    /// A file or a folder, with all that was read from it and from nowhere else.
    case source(String)
}

/// How much was forgotten.
public struct Forgetting: Sendable, Hashable {
    public internal(set) var people = 0
    public internal(set) var posts = 0
    /// Quotations in other people's posts.
    public internal(set) var segments = 0
    public internal(set) var files = 0
    /// Ids of the posts that went or lost words, and of the people: reports that have one of them tell of what is forgotten.
    public internal(set) var ids: Set<String> = []
}

/// What is not taken in again. Only digests and pseudonyms: a tombstone says nothing about who lies there.
public struct Tombstones: Sendable {
    public let authors: Set<String>
    public let posts: Set<String>
    /// Digests of paths and contents.
    public let sources: Set<String>
    private let naming: Naming

    init(authors: Set<String>, posts: Set<String>, sources: Set<String>, naming: Naming) {
        self.authors = authors
        self.posts = posts
        self.sources = sources
        self.naming = naming
    }

    public var isEmpty: Bool { authors.isEmpty && posts.isEmpty && sources.isEmpty }

    /// Whether a file is left out, by its path, the folders above it, or its content.
    public func leavesOut(path: String, digest: String) -> Bool {
        guard !sources.isEmpty else { return false }
        if sources.contains(digest) || sources.contains(Digest(of: path).hex) { return true }
        return path.indices.contains { path[$0] == "/" && sources.contains(Digest(of: String(path[..<$0])).hex) }
    }

    /// The post without the words of people who are forgotten; `nil` where it is theirs.
    public func respecting(_ post: Post) -> Post? {
        guard !isEmpty else { return post }
        func isForgotten(_ name: String?) -> Bool {
            name.map { authors.contains(naming.pseudonym(of: $0, site: post.site, host: post.host)) } ?? false
        }
        guard !posts.contains(PostID.of(post)), !isForgotten(post.author) else { return nil }
        var kept = post
        kept.segments.removeAll { isForgotten($0.speaker) }
        return kept.segments.count == post.segments.count ? post : kept.placed()
    }
}

extension Store {
    public func tombstones(naming: Naming) throws(StoreError) -> Tombstones {
        try read { database in
            func ids(_ kind: String) throws -> Set<String> {
                Set(try String.fetchAll(database, sql: "SELECT id FROM tombstones WHERE kind = ?", arguments: [kind]))
            }
            return Tombstones(authors: try ids("author"), posts: try ids("post"), sources: try ids("source"), naming: naming)
        }
    }
}

extension StoreWriter {
    /// Takes out text, evidence and names, leaves tombstones, and cleans index, free pages and write-ahead log.
    ///
    /// Posts of others that lose a quotation are judged again by the next run.
    public func forget(_ targets: [Forgotten], at now: Timestamp) throws(StoreError) -> Forgetting {
        var done = Forgetting()
        try store.write { database in
            let removal = Removal(Writing(database, self), at: now)
            for target in targets {
                switch target {
                case .author(let name): try removal.author(name, &done)
                case .post(let post): try removal.post(post, &done)
                case .source(let path): try removal.source(path, &done)
                }
            }
            try removal.sweep()
        }
        try store.clean()
        return done
    }

    /// Forgets posts older than this, without tombstones: their pages are still there, and known. - Returns: their ids.
    public func retain(since moment: Timestamp) throws(StoreError) -> Set<String> {
        let gone = try store.write { database in
            let removal = Removal(Writing(database, self), at: moment)
            let old = try String.fetchAll(
                database, sql: "SELECT id FROM posts WHERE coalesce(posted_at, saved_at) < ? ORDER BY id", arguments: [moment.iso8601])
            for id in old { try removal.writing.removePost(id, cause: .gone) }
            if !old.isEmpty { try removal.sweep() }
            return Set(old)
        }
        if !gone.isEmpty { try store.clean() }
        return gone
    }
}

extension Store {
    /// Drops all names and addresses at once; everything else stays, under pseudonyms.
    public func dropIdentities() throws(StoreError) {
        try write { try $0.execute(sql: "DELETE FROM identities") }
        try clean()
    }

    /// Leaves no trace of deleted rows: in the index (its own deletions only mark), in free pages and in the log.
    func clean() throws(StoreError) {
        try StoreError.raised(path) {
            try queue.writeWithoutTransaction { database in
                try database.execute(sql: "INSERT INTO sentence_index (sentence_index) VALUES ('rebuild')")
                try database.execute(
                    sql: """
                        INSERT OR REPLACE INTO marks
                        SELECT 'indexed_through', CAST(coalesce((SELECT seq FROM sqlite_sequence WHERE name = 'sentences'), 0) AS TEXT)
                        """)
                try database.execute(sql: "VACUUM")
                try database.execute(sql: "PRAGMA wal_checkpoint(TRUNCATE)")
            }
        }
    }
}

extension Store {
    /// Whether there is anything to forget under this name. Sources always are: a tombstone keeps them out from now on.
    public func knows(_ target: Forgotten) throws(StoreError) -> Bool {
        switch target {
        case .source: return true
        case .post(let post):
            return try read {
                try Bool.fetchOne(
                    $0, sql: "SELECT EXISTS (SELECT 1 FROM posts WHERE id = ?1) OR EXISTS (SELECT 1 FROM identities WHERE kind = 'post' AND permalink = ?1)",
                    arguments: [post]) ?? false
            }
        case .author(let name):
            return try read { database in
                if Naming.isPseudonym(name) {
                    return try Bool.fetchOne(database, sql: "SELECT EXISTS (SELECT 1 FROM authors WHERE id = ?)", arguments: [name]) ?? false
                }
                let names = try String.fetchCursor(database, sql: "SELECT name FROM identities WHERE kind = 'author'")
                while let known = try names.next() { if Naming.folded(known) == Naming.folded(name) { return true } }
                return false
            }
        }
    }
}
