import Dispatch
import Foundation

/// The wish to stop, from a signal: the page in hand is finished, nothing new is begun.
public final class Interruption: Sendable {
    private let lock = NSLock()
    nonisolated(unsafe) private var received: Int32?

    public init() {}

    /// - Parameter signal: SIGINT or SIGTERM.
    public func request(_ signal: Int32) { lock.withLock { received = received ?? signal } }

    /// The first signal that came.
    public var signal: Int32? { lock.withLock { received } }

    func check() throws(Interrupted) {
        if let signal { throw Interrupted(signal: signal) }
    }

    /// Turns SIGINT and SIGTERM into a request for as long as the value lives; a second one ends the program at once.
    public func watchSignals() -> SignalWatch { SignalWatch(self) }
}

/// A run stops because it was asked to.
struct Interrupted: Error { let signal: Int32 }

/// Holds the signal handlers.
public struct SignalWatch {
    private let sources: [any DispatchSourceSignal]

    init(_ interruption: Interruption) {
        sources = [SIGINT, SIGTERM].map { number in
            signal(number, SIG_IGN)
            let source = DispatchSource.makeSignalSource(signal: number, queue: .global())
            source.setEventHandler {
                if interruption.signal != nil { _exit(128 + number) }
                interruption.request(number)
            }
            source.resume()
            return source
        }
    }

    /// Signals do what they did before.
    public func end() {
        for source in sources { source.cancel() }
        for number in [SIGINT, SIGTERM] { signal(number, SIG_DFL) }
    }
}
