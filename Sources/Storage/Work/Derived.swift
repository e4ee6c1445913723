import Foundation
import GRDB

extension Store {
    /// A copy for publishing: scores, counts and pseudonyms, but no text, no names, no paths.
    ///
    /// Tables that are private in the schema's description are empty in it.
    public func exportDerived(to destination: String) throws(StoreError) {
        guard !FileManager.default.fileExists(atPath: destination) else { throw .inTheWay(destination) }
        let draft = destination + ".draft"
        try? FileManager.default.removeItem(atPath: draft)
        defer { for side in ["", "-wal", "-shm"] { try? FileManager.default.removeItem(atPath: draft + side) } }
        try snapshot(to: draft)
        let copy = try Store(path: draft, mode: .writing)
        try copy.write { database in
            // Rows of other tables refer to files and segments; they keep their numbers.
            for relation in Schema.tables where relation.isPrivate && relation.name != "files" {
                try database.execute(sql: "DELETE FROM \(relation.name)")
            }
            try database.execute(sql: "UPDATE files SET path = 'file ' || id")
            try database.execute(sql: "UPDATE pages SET member = CAST(id AS TEXT)")
            try database.execute(sql: "UPDATE posts SET title = NULL, thread_title = NULL, posted_text = NULL")
            // A guessed text could be held against it.
            try database.execute(sql: "UPDATE copies SET sketch = NULL")
            try database.execute(sql: "UPDATE runs SET config = ''")
        }
        try copy.clean()
        try copy.snapshot(to: destination)
        try copy.close()
    }
}
