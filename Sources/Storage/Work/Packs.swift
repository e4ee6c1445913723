import Discourse
import GRDB

extension Store {
    /// Whether the tables of claims say what the packs of this version say, so that its files are known to compile.
    public func isInStep(with version: String) throws(StoreError) -> Bool { try mark("packs") == version }

    /// Makes the tables of claims say what the packs say. Judgements of claims that are no more go with them.
    ///
    /// - Parameter version: the lexicon version that the packs belong to; the work is done once a version.
    public func sync(_ fandoms: [Fandom], version: String, naming: Naming) throws(StoreError) {
        if try mark("packs") == version { return }
        try write { database in
            try Self.writeFandoms(fandoms, database)
            try Self.writeMakers(naming, database)
            try database.execute(sql: "INSERT OR REPLACE INTO marks VALUES ('packs', ?)", arguments: [version])
        }
    }

    private static func writeFandoms(_ fandoms: [Fandom], _ database: Database) throws {
        try database.execute(sql: "DELETE FROM claim_names; DELETE FROM events;")
        for fandom in fandoms {
            try database.execute(
                sql: "INSERT INTO fandoms VALUES (?, ?) ON CONFLICT DO UPDATE SET title = excluded.title",
                arguments: [fandom.id, fandom.title])
            for claim in fandom.claims { try write(claim, database) }
            for event in fandom.events {
                try database.execute(
                    sql: "INSERT OR REPLACE INTO events VALUES (?, ?, ?, ?)", arguments: [fandom.id, event.date, event.title, event.isOfficial])
            }
        }
        let claims = Set(fandoms.flatMap(\.claims).map(\.id))
        for gone in Set(try String.fetchAll(database, sql: "SELECT id FROM claims")).subtracting(claims).sorted() {
            try database.execute(sql: "DELETE FROM claims WHERE id = ?", arguments: [gone])
        }
        for gone in Set(try String.fetchAll(database, sql: "SELECT id FROM fandoms")).subtracting(fandoms.map(\.id)).sorted() {
            try database.execute(sql: "DELETE FROM fandoms WHERE id = ?", arguments: [gone])
        }
    }

    private static func write(_ claim: Claim, _ database: Database) throws {
        try database.execute(
            sql: """
                INSERT INTO claims VALUES (?, ?, ?, ?)
                ON CONFLICT DO UPDATE SET fandom_id = excluded.fandom_id, kind = excluded.kind, statement = excluded.statement
                """, arguments: [claim.id, claim.fandom, claim.kind.rawValue, claim.statement])
        let names = [
            ("name", claim.names), ("subject", claim.about), ("asserting", claim.asserting), ("denying", claim.denying), ("rival", claim.rivals),
        ]
        for (role, words) in names {
            for word in words {
                try database.execute(sql: "INSERT OR IGNORE INTO claim_names VALUES (?, ?, ?)", arguments: [claim.id, role, word])
            }
        }
    }

    /// People who became makers, or ceased to be, by a change of the packs.
    private static func writeMakers(_ naming: Naming, _ database: Database) throws {
        let people = try Row.fetchAll(
            database,
            sql: "SELECT a.id, a.maker_id, i.name FROM authors a JOIN identities i ON i.kind = 'author' AND i.id = a.id")
        for person in people {
            let maker = naming.maker(named: person["name"])
            guard (person["maker_id"] as String?) != maker?.id else { continue }
            try database.execute(
                sql: "UPDATE authors SET maker_id = ?, maker_name = ? WHERE id = ?",
                arguments: [maker?.id, maker?.name, person["id"] as String])
        }
    }
}
