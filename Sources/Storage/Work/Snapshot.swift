import Foundation
import GRDB

extension Store {
    /// A consistent copy of the database, also while a run writes; compact, and by rename, so that no half copy is seen.
    public func snapshot(to destination: String) throws(StoreError) {
        guard !FileManager.default.fileExists(atPath: destination) else { throw .inTheWay(destination) }
        let part = destination + ".part"
        try? FileManager.default.removeItem(atPath: part)
        do {
            try StoreError.raised(destination) { try queue.writeWithoutTransaction { try $0.execute(sql: "VACUUM INTO ?", arguments: [part]) } }
        } catch {
            try? FileManager.default.removeItem(atPath: part)
            throw error
        }
        guard rename(part, destination) == 0 else { throw .unopenable(destination, reason: String(cString: strerror(errno))) }
    }
}
