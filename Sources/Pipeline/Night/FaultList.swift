import Foundation

/// What could not be read in one run, gathered from all sides.
final class FaultList: Sendable {
    private let lock = NSLock()
    nonisolated(unsafe) private var messages: [String] = []

    func add(_ message: String) { lock.withLock { messages.append(message) } }

    /// In alphabetical order: files are read side by side, in no order of their own.
    var all: [String] { lock.withLock { messages.sorted() } }
}

/// Results by place, filled from all sides.
final class Slots<Value: Sendable>: Sendable {
    private let lock = NSLock()
    nonisolated(unsafe) private var values: [Value?]

    init(_ count: Int) { values = Array(repeating: nil, count: count) }

    func set(_ place: Int, _ value: Value) { lock.withLock { values[place] = value } }

    var all: [Value] { lock.withLock { values.compactMap { $0 } } }
}
