import Foundation
import Storage

/// A value that is made when it is first asked for, once for all threads; where making it fails the next asks again.
final class Late<Value: Sendable, Failure: Error>: Sendable {
    private let make: @Sendable () throws(Failure) -> Value
    private let lock = NSLock()
    nonisolated(unsafe) private var made: Value?

    init(_ make: @escaping @Sendable () throws(Failure) -> Value) { self.make = make }

    func value() throws(Failure) -> Value {
        lock.lock()
        defer { lock.unlock() }
        if let made { return made }
        let value = try make()
        made = value
        return value
    }
}

/// The judge, and the writer that knows the makers: made ready when the first page or post needs them.
typealias Desk = Late<(judge: Judge, writer: StoreWriter), any Error>
