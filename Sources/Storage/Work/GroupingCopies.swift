import Digests
import Foundation
import GRDB

extension Store {
    /// Counts edited copies of a text as that text: all texts are compared anew, so that neither the order in which they came nor
    /// those that went show. Nothing is done where no text has come or gone since.
    ///
    /// - Returns: wordings that are counted with another one.
    @discardableResult
    public func groupNearCopies() throws(StoreError) -> Int {
        try write { database in
            if try Bool.fetchOne(database, sql: "SELECT EXISTS (SELECT 1 FROM marks WHERE name = 'copies_grouped')") == true { return 0 }
            let wanted = try Self.groups(database)
            let stale = try String.fetchAll(database, sql: "SELECT DISTINCT wording_id FROM copies WHERE text_id <> wording_id")
            for wording in stale where wanted[wording] == nil {
                try database.execute(sql: "UPDATE copies SET text_id = wording_id WHERE wording_id = ?", arguments: [wording])
            }
            for (wording, text) in wanted {
                try database.execute(sql: "UPDATE copies SET text_id = ?1 WHERE wording_id = ?2 AND text_id <> ?1", arguments: [text, wording])
            }
            try database.execute(sql: "INSERT OR REPLACE INTO marks VALUES ('copies_grouped', ?)", arguments: [String(wanted.count)])
            return wanted.count
        }
    }

    /// How many wordings are counted with another one, of which they are edited copies.
    public func countNearCopies() throws(StoreError) -> Int {
        try read { try Int.fetchOne($0, sql: "SELECT count(DISTINCT wording_id) FROM copies WHERE text_id <> wording_id AND speaker_id = ''") ?? 0 }
    }

    /// For each wording that is an edited copy, the least wording among its copies.
    private static func groups(_ database: Database) throws -> [String: String] {
        var wordings: [String] = [], sketches: [Sketch] = []
        let rows = try Row.fetchCursor(
            database, sql: "SELECT wording_id, min(sketch) AS sketch FROM copies WHERE sketch IS NOT NULL GROUP BY wording_id ORDER BY wording_id")
        while let row = try rows.next() {
            guard let sketch = Sketch(bytes: row["sketch"] as Data) else { continue }
            wordings.append(row["wording_id"])
            sketches.append(sketch)
        }
        let groups = NearCopies.groups(of: sketches)
        return Dictionary(uniqueKeysWithValues: groups.indices.filter { groups[$0] != $0 }.map { (wordings[$0], wordings[groups[$0]]) })
    }
}

extension Writing {
    /// Texts have come or gone: copies are to be grouped anew.
    func ungroupCopies() throws { try execute("DELETE FROM marks WHERE name = 'copies_grouped'", []) }
}
