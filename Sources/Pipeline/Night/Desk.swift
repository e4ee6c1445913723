import Foundation
import Storage

/// The judge, and the writer that knows the makers: made ready when the first page or post needs them.
final class Desk: Sendable {
    private let make: @Sendable () throws -> (judge: Judge, writer: StoreWriter)
    private let lock = NSLock()
    nonisolated(unsafe) private var made: (judge: Judge, writer: StoreWriter)?

    init(_ make: @escaping @Sendable () throws -> (judge: Judge, writer: StoreWriter)) { self.make = make }

    func ready() throws -> (judge: Judge, writer: StoreWriter) {
        try lock.withLock {
            if let made { return made }
            let ready = try make()
            made = ready
            return ready
        }
    }
}
