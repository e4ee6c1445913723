import Discourse
import GRDB

extension StoreWriter {
    /// Counts all posts on their days in the configured zone, where that is not the zone that they were counted in; no page is read.
    ///
    /// - Returns: whether the zone is another one.
    public func moveDays() throws(StoreError) -> Bool {
        let before = try store.mark("zone")
        guard before != zone.identifier else { return false }
        try store.write { database in
            var last = ""
            while let batch = try Self.datedPosts(after: last, database), let end = batch.last {
                for post in batch {
                    let day = self.day(of: post.moment("posted_at"), precision: try post.choice("posted_precision"))
                    guard day != post["posted_day"] else { continue }
                    try database.cachedStatement(sql: "UPDATE posts SET posted_day = ? WHERE id = ?")
                        .execute(arguments: [day, post["id"] as String])
                }
                last = end["id"]
            }
            try database.execute(sql: "INSERT OR REPLACE INTO marks VALUES ('zone', ?)", arguments: [zone.identifier])
        }
        return before != nil
    }

    private static func datedPosts(after id: String, _ database: Database) throws -> [Row]? {
        let rows = try Row.fetchAll(
            try database.cachedStatement(
                sql: "SELECT id, posted_at, posted_day, posted_precision FROM posts WHERE id > ? AND posted_at IS NOT NULL ORDER BY id LIMIT 1000"),
            arguments: [id])
        return rows.isEmpty ? nil : rows
    }
}
