import GRDB

extension Store {
    /// Brings the full-text index up to date, in bulk: word by word beside the pages it costs nine times the rows.
    ///
    /// - Parameter batch: sentences a transaction.
    /// - Returns: how many sentences were added.
    @discardableResult
    public func indexSentences(batch: Int = 20_000) throws(StoreError) -> Int {
        var added = 0
        while true {
            let count = try write { database in
                let from = try Int64.fetchOne(database, sql: "SELECT CAST(value AS INTEGER) FROM marks WHERE name = 'indexed_through'") ?? 0
                let through = try Int64.fetchOne(
                    database, sql: "SELECT max(id) FROM (SELECT id FROM sentences WHERE id > ? ORDER BY id LIMIT ?)", arguments: [from, batch])
                guard let through else { return 0 }
                try database.execute(
                    sql: "INSERT INTO sentence_index (rowid, text) SELECT id, text FROM sentence_texts WHERE id > ? AND id <= ?",
                    arguments: [from, through])
                let count = database.changesCount
                try database.execute(sql: "INSERT OR REPLACE INTO marks VALUES ('indexed_through', ?)", arguments: [String(through)])
                return max(1, count)
            }
            if count == 0 { return added }
            added += count
        }
    }

    /// Sentences that hold a full-text query ("held hands" in quotes for a phrase), best match first.
    public func sentences(matching query: String, limit: Int = 100) throws(StoreError) -> [(post: String, sentence: String)] {
        try read { database in
            try Row.fetchAll(
                database,
                sql: """
                    SELECT t.post_id, t.text FROM sentence_index x JOIN sentence_texts t ON t.id = x.rowid
                    WHERE sentence_index MATCH ? ORDER BY rank, t.id LIMIT ?
                    """, arguments: [query, limit]
            ).map { ($0["post_id"], $0["text"]) }
        }
    }
}
