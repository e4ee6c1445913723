import Discourse
import Foundation
import Storage

/// One run's work on the store, in its order: list, read, read again what lost its other page, judge again, index.
struct Shift: Sendable {
    let plan: NightPlan
    let writer: StoreWriter
    let faults = FaultList()
    let tally = SharedTally()
    private let ledger: FileLedger
    private let tombstones: Tombstones
    private let desk: Desk

    /// So many nights without a new file are worth a warning.
    static let silence = 3

    init(plan: NightPlan, writer: StoreWriter, desk: Desk, tombstones: Tombstones) throws {
        self.plan = plan
        self.writer = writer
        self.desk = desk
        self.tombstones = tombstones
        ledger = try FileLedger(writer.store)
    }

    private var store: Store { writer.store }
    private var workers: Int { max(1, plan.settings.workers ?? ProcessInfo.processInfo.activeProcessorCount) }

    func work() async throws {
        let unlisted = try list()
        var listing = Listing(ledger)
        let count = try ledger.count()
        tally.passOver(count.passedOver)
        try await readFiles(total: count.due) { try listing.next() }
        try noteVanished(besides: unlisted)
        // A page that lost a post's fullest version sends us to the next fullest; that one may send us on, but not for ever.
        for _ in 0..<3 {
            var pending = try ledger.pending()[...]
            if pending.isEmpty { break }
            try await readFiles(total: pending.count) { pending.popFirst().map { ListedFile(path: $0.path, bytes: $0.bytes) } }
        }
        try await judgeAgain()
        if try writer.moveDays() { tally.noteUpkeep() }
        try keepTime()
        if !tally.value.isNothingNew { try writer.sweepPeople() }
        try store.groupNearCopies()
        plan.progress(NightProgress(phase: .indexing, done: 0, total: 0))
        try store.indexSentences()
    }

    /// - Returns: folders that could not be listed: what they hold has not vanished.
    private func list() throws -> [String] {
        var unlisted: [String] = []
        var waiting: [ListedFile] = []
        var count = 0
        let since = try plan.sinceMoment(store)
        func see() throws {
            try ledger.see(waiting.map { ($0.path, $0.bytes, $0.isDue(since: since)) })
            waiting = []
        }
        for source in plan.sources {
            try plan.supply.eachFile(in: source) { result in
                try plan.interruption.check()
                switch result {
                case .failure(let fault):
                    try store.noteError(path: fault.path, stage: .list, message: fault.description, run: writer.run)
                    faults.add(fault.description)
                    unlisted.append(fault.path)
                case .success(let file):
                    waiting.append(file)
                    count += 1
                    guard waiting.count == 500 else { return }
                    try see()
                    plan.progress(NightProgress(phase: .listing, done: count, total: 0))
                }
            }
        }
        try see()
        try ledger.clearListingErrors(besides: unlisted)
        return unlisted
    }

    private func readFiles(total: Int, _ next: () throws -> ListedFile?) async throws {
        let work = FileWork(
            supply: plan.supply, desk: desk, reading: plan.reading, writer: writer, ledger: ledger, tombstones: tombstones,
            interruption: plan.interruption, faults: faults)
        try await withThrowingTaskGroup(of: FileResult.self) { group in
            var done = 0, running = 0
            while let file = try next() {
                if running == workers, let result = try await group.next() {
                    running -= 1
                    done += 1
                    tally.add(result)
                    plan.progress(NightProgress(phase: .reading, done: done, total: total))
                }
                try plan.interruption.check()
                group.addTask { try work.result(for: file) }
                running += 1
            }
            for try await result in group { tally.add(result) }
        }
    }

    private func noteVanished(besides unlisted: [String]) throws {
        let gone = try ledger.vanished(from: plan.sources).filter { file in
            !unlisted.contains { file.path == $0 || file.path.hasPrefix($0 + "/") }
        }
        try ledger.noteVanished(gone, at: plan.clock.now())
        tally.addVanished(gone.count)
        try ledger.clearErrorsOfAbsent(from: plan.sources, besides: unlisted)
    }

    /// Posts judged with other words or rules are judged from the store, page by page; no page is read.
    private func judgeAgain() async throws {
        let version = plan.judgesAll ? nil : writer.judgeVersion
        let total = plan.judgesAll ? try store.totals().posts : try store.countToJudge(with: writer.judgeVersion)
        guard total > 0 else { return }
        let (judge, writer) = try desk.value()
        var done = 0, page: Int64 = 0, stray = ""
        // Pages come whole, with posts that were judged with these words already: the count alone would stop too early.
        while true {
            try plan.interruption.check()
            let pages = try store.pagesToJudge(with: version, after: page, limit: 32)
            let strays = pages.isEmpty ? try store.strayPostsToJudge(with: version, after: stray, limit: 64) : []
            guard !pages.isEmpty || !strays.isEmpty else { break }
            page = pages.last?.page ?? page
            stray = strays.last?.id ?? stray
            let groups = pages.map(\.posts) + strays.map { [$0] }
            let kept = sideBySide(groups.count) { group in
                zip(groups[group], judge.kept(page: groups[group].map(\.post))).filter(\.0.isKept).map { (id: $0.id, post: $1) }
            }.flatMap { $0 }
            try writer.saveAgain(kept)
            done += kept.count
            tally.addJudgedAgain(kept.count)
            plan.progress(NightProgress(phase: .judging, done: done, total: total))
        }
    }

    private func keepTime() throws {
        guard let days = plan.settings.retentionDays else { return }
        let gone = try writer.retain(since: Timestamp(seconds: plan.clock.now().seconds - Int64(days) * 86_400))
        guard !gone.isEmpty else { return }
        tally.noteUpkeep()
        try ReportShelf(plan.settings.reports).remove(telling: gone)
        plan.log.info("\(gone.count) posts older than \(days) days forgotten")
    }

    func warnings() throws -> [String] {
        let nights = try store.nightsWithoutNews()
        guard nights >= Self.silence else { return [] }
        return ["nothing new for \(nights) nights; is the saving of pages still at work?"]
    }
}
