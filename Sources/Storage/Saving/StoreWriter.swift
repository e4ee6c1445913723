import Discourse
import Foundation
import GRDB

/// Writes a run's pages, a transaction each. One writer a database; everything that differs from run to run stands here.
public struct StoreWriter: Sendable {
    public let store: Store
    public let run: Int64
    /// What the judgements depend on (word lists, packs, rules); posts with another one are judged again.
    public let judgeVersion: String
    /// Version of the program that reads pages; pages read by another one are read again.
    public let reader: String
    let naming: Naming
    let zone: TimeZone
    /// The finished run before this one: changes count from there, however many runs were killed since.
    let lastFinished: Int64

    public init(
        store: Store, run: Int64, judgeVersion: String, reader: String, naming: Naming, zone: TimeZone = .gmt
    ) throws(StoreError) {
        self.store = store
        self.run = run
        self.judgeVersion = judgeVersion
        self.reader = reader
        self.naming = naming
        self.zone = zone
        lastFinished = try store.lastFinishedRun()?.id ?? 0
    }

    /// Stores a page with its posts in one transaction; what the page had before and has no more goes.
    ///
    /// A post that other pages show too is stored in its fullest version. Where this page showed the fullest and does not
    /// any more, the file of the next one becomes pending: it is to be read again.
    public func save(_ page: StoredPage, posts: [KeptPost]) throws(StoreError) {
        try store.write { database in
            let writing = Writing(database, self)
            try writing.ungroupCopies()
            let pageID = try writing.page(page, site: posts.first?.post.site)
            var left = Set(try writing.sightings(onPage: pageID))
            for (ordinal, (id, post)) in Self.unique(posts).enumerated() {
                left.remove(id)
                try writing.see(post, id: id, onPage: pageID, ordinal: ordinal)
            }
            for id in left.sorted() { try writing.loseSight(of: id, onPage: pageID, cause: .gone) }
        }
    }

    /// Stores new judgements of posts that are in the store already, all in one transaction.
    public func saveAgain(_ posts: [(id: String, post: KeptPost)]) throws(StoreError) {
        try store.write { database in
            let writing = Writing(database, self)
            try writing.ungroupCopies()
            for (id, post) in posts { try writing.judgement(of: post, id: id, cause: .rules) }
        }
    }

    /// Each post once, in its fullest version, at its first place.
    private static func unique(_ posts: [KeptPost]) -> [(String, KeptPost)] {
        var places: [String: Int] = [:]
        var unique: [(String, KeptPost)] = []
        for post in posts {
            let id = PostID.of(post.post)
            guard let place = places[id] else {
                places[id] = unique.count
                unique.append((id, post))
                continue
            }
            if post.post.fullness > unique[place].1.post.fullness { unique[place].1 = post }
        }
        return unique
    }

    /// The day that a post is counted on: its moment's in the configured zone; a date without a time is that day everywhere.
    func day(of moment: Timestamp?, precision: PostedDate.Precision) -> String? {
        guard let moment else { return nil }
        if precision == .day { return moment.day }
        let offset = zone.secondsFromGMT(for: Date(timeIntervalSince1970: TimeInterval(moment.seconds)))
        return Timestamp(seconds: moment.seconds + Int64(offset)).day
    }
}
