import Synchronization

/// How many nodes of a page have been looked at: what bounds the time that a page may take.
///
/// A count and not a clock, so that a page that is given up on one machine is given up on all. Once it is spent, searches find
/// nothing and walks end, so that every platform comes to its end by itself; `PageReader` then says so and keeps none of the posts.
///
/// Searches count each node. Walks count one node in 256 as 256, by its place: an addition to a number that tasks share costs more
/// than the step. What a platform does with the posts it holds is not counted.
final class TreeWork: Sendable {
    private let visits = Atomic<Int>(0)
    private let leftOut = Atomic<Bool>(false)
    let limit: Int

    init(limit: Int) { self.limit = limit }

    var done: Int { visits.load(ordering: .relaxed) }

    var isSpent: Bool { done > limit }

    /// Whether a way of finding posts was not tried, because it would have taken too long: no reason to say that there are none.
    var hasLeftOut: Bool { leftOut.load(ordering: .relaxed) }

    func leaveOut() { leftOut.store(true, ordering: .relaxed) }

    func add(_ nodes: Int) { visits.add(nodes, ordering: .relaxed) }

    /// One step of a walk.
    ///
    /// - Returns: whether it may go on.
    func step(at index: Int32) -> Bool {
        guard index & 0xFF == 0 else { return true }
        return visits.add(256, ordering: .relaxed).newValue <= limit
    }
}
