import Foundation
import Pipeline

/// One line on standard error that says how far a run is; on a terminal only.
struct ProgressLine: Sendable {
    private let isShown: Bool

    init(terminal: Terminal, isQuiet: Bool) { isShown = !isQuiet && isatty(STDERR_FILENO) == 1 }

    func show(_ progress: NightProgress) {
        guard isShown else { return }
        let count = progress.total > 0 ? " \(progress.done) of \(progress.total)" : progress.done > 0 ? " \(progress.done)" : ""
        // Back to the line's start and clear to its end, so that the next line writes over it.
        Terminal().write("\r\u{1B}[K\(progress.phase.rawValue)\(count)\r", to: .standardError)
    }
}
