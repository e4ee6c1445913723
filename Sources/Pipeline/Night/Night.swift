import Discourse
import Lexicons
import Logging
import Pages
import Storage

/// A night's work: lists the sources, reads what is new or changed, judges, stores, reports.
///
/// It may be killed at any moment: a page is stored with all that belongs to it or not at all, and the next run goes on.
public struct Night: Sendable {
    let plan: NightPlan

    public init(_ plan: NightPlan) { self.plan = plan }

    /// - Throws: what stops the whole night. What is wrong with single inputs is in the outcome and in table `errors`.
    public func run() async throws(NightError) -> RunOutcome {
        guard !plan.settings.sources.isEmpty else { throw .noSources }
        for source in plan.settings.sources where !plan.supply.exists(source) { throw .noSource(source) }
        try proveLexicons()
        let workshop = try Workshop(plan.settings, pid: plan.pid, at: plan.clock.now())
        do { return try await work(in: workshop) } catch {
            let error = NightError(error)
            plan.log.error("\(error)")
            throw error
        }
    }

    /// Lists that no run has used yet are compiled before anything is touched: a fault in them costs nothing but a message.
    private func proveLexicons() throws(NightError) {
        let database = plan.settings.database
        // What is wrong with the database itself is told where it is opened for work.
        let isProved = (try? Store(path: database).isInStep(with: plan.lexicons.version)) ?? false
        if isProved { return }
        do { _ = try plan.lexicons.set() } catch { throw .lexicons(error) }
    }

    private func work(in workshop: Workshop) async throws -> RunOutcome {
        let store = workshop.store
        let began = plan.clock.uptime()
        let version = plan.judgeVersion, words = plan.lexicons
        let run = try store.beginRun(
            program: plan.program, lexiconVersion: words.version, judgeVersion: version, config: plan.config,
            at: plan.clock.now())
        plan.log.info("run \(run) begins: sources \(plan.settings.sources.joined(separator: ", "))")
        if try !store.isInStep(with: words.version) {
            let set = try words.set()
            try note(set.lines, in: store)
            try store.sync(set.fandoms, version: words.version, naming: workshop.naming(set.fandoms))
        }
        @Sendable func writer(_ naming: Naming) throws -> StoreWriter {
            try StoreWriter(
                store: store, run: run, judgeVersion: version, reader: plan.program, naming: naming, zone: plan.settings.timezone)
        }
        let desk = Desk {
            let set = try words.set()
            return (Judge(set), try writer(workshop.naming(set.fandoms)))
        }
        let shift = try Shift(
            plan: plan, writer: try writer(workshop.naming()), desk: desk, tombstones: try store.tombstones(naming: workshop.naming()))
        do {
            try await shift.work()
            return try end(shift, nil, began: began)
        } catch let interruption as Interrupted {
            return try end(shift, interruption, began: began)
        } catch {
            // Best effort: where the disk is full even this may fail, and the next run marks the run as interrupted.
            try? store.finishRun(run, outcome: .failed, tally: shift.tally.value, at: plan.clock.now(), durationMilliseconds: plan.clock.uptime() - began)
            throw error
        }
    }

    /// Notes the lists with their lines, so that reports can tell which never spoke.
    private func note(_ lines: [LexiconLine], in store: Store) throws {
        let counts = lines.reduce(into: [:]) { $0[$1.origin.file, default: 0] += 1 }
        try store.noteLexicons(
            plan.lexicons.version, files: plan.lexicons.files.map { ($0.name, $0.digest, counts[$0.name]) },
            lines: lines.filter(\.isOwn).map { LexiconLineRow(path: $0.origin.file, line: $0.origin.line, words: $0.words, fandom: $0.fandom) })
    }

    private func end(_ shift: Shift, _ interruption: Interrupted?, began: Int) throws -> RunOutcome {
        let store = shift.writer.store
        let faults = shift.faults.all
        let known = try store.errors().count { $0.lastRun < shift.writer.run }
        let verdict: RunOutcome.Verdict = interruption.map { .interrupted(signal: $0.signal) } ?? (faults.isEmpty ? .ok : .partial)
        let previous = try store.lastFinishedRun()
        let outcome: RunRow.Outcome = verdict == .ok ? .ok : verdict == .partial ? .partial : .interrupted
        try store.finishRun(
            shift.writer.run, outcome: outcome, tally: shift.tally.value, at: plan.clock.now(), durationMilliseconds: plan.clock.uptime() - began)
        let reports = interruption == nil ? try report(shift, previous: previous) : nil
        let result = RunOutcome(
            run: shift.writer.run, verdict: verdict, tally: shift.tally.value, faults: faults,
            knownFaults: known, passedOverFiles: shift.tally.passedOverFiles,
            milliseconds: plan.clock.uptime() - began, reports: reports, warnings: try shift.warnings())
        plan.log.info("run \(result.run) ends: \(result.summary)")
        return result
    }

    /// Reports of a night without news are those of the night before, unless these are missing or were written with other settings,
    /// or there is a silence to tell of.
    private func report(_ shift: Shift, previous: RunRow?) throws -> String? {
        guard let write = plan.writeReports else { return nil }
        let store = shift.writer.store
        let isSilent = try store.nightsWithoutNews() >= Shift.silence
        if shift.tally.value.isNothingNew, !shift.tally.isUpkept, !isSilent, stands(previous, before: shift.writer.run) {
            try store.noteReports(ofRun: shift.writer.run)
            return nil
        }
        plan.progress(NightProgress(phase: .reporting, done: 0, total: 0))
        let folder: String
        do { folder = try write(store) } catch { throw NightError(reporting: error) }
        try store.noteReports(ofRun: shift.writer.run)
        return folder
    }

    /// Whether the report of the run before is the one that this run would write; one that was cut short in between may have
    /// stored what it does not tell.
    private func stands(_ previous: RunRow?, before run: Int64) -> Bool {
        guard let previous, previous.hasReports, previous.id == run - 1 else { return false }
        return previous.config == plan.config && previous.program == plan.program
    }
}
