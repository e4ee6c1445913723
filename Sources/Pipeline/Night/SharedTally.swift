import Foundation
import Storage

/// What a run has done so far, for whoever ends it.
final class SharedTally: Sendable {
    private let lock = NSLock()
    nonisolated(unsafe) private var tally = Tally()

    var value: Tally { lock.withLock { tally } }

    func add(_ result: FileResult) {
        lock.withLock {
            switch result {
            case .unchanged: tally.unchangedFiles += 1
            case .moved: tally.movedFiles += 1
            case .leftOut: break
            case .unreadable: tally.pagesFailed += 1
            case .read(let cause, let pages, let posts, let faults):
                tally.newFiles += cause == .new ? 1 : 0
                tally.changedFiles += cause == .changed ? 1 : 0
                tally.pagesRead += pages
                tally.postsRead += posts
                tally.pagesFailed += faults
            }
        }
    }

    nonisolated(unsafe) private var passedOver = 0
    nonisolated(unsafe) private var hasUpkeep = false

    /// Files not looked at, since they changed before the moment that was asked for.
    var passedOverFiles: Int { lock.withLock { passedOver } }
    /// Whether stored posts went or moved to another day, though no file changed.
    var isUpkept: Bool { lock.withLock { hasUpkeep } }

    func passOver(_ count: Int) { lock.withLock { passedOver = count } }
    func noteUpkeep() { lock.withLock { hasUpkeep = true } }
    func addVanished(_ count: Int) { lock.withLock { tally.vanishedFiles += count } }
    func addJudgedAgain(_ count: Int) { lock.withLock { tally.postsJudgedAgain += count } }
}
