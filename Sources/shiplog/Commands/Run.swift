import ArgumentParser
import Foundation
import Logging
import Pipeline
import Reports
import Storage

struct Run: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "The night's work: read what is new or changed, judge it, store it, report.",
        discussion: """
            Exit codes: 0 done (also nothing new), 3 done but some inputs could not be read, 4 a config, pack or
            word list is wrong, 5 another run is at work, 6 database damaged or disk full, 130/143 interrupted.
            """)

    @OptionGroup var words: WordOptions
    @Argument(help: "Folders and files of saved pages; else the config's sources.") var paths: [String] = []
    @Option(help: ArgumentHelp("The database; else the config's.", valueName: "file")) var database: String?
    @OptionGroup var flags: ReportFlags
    @Option(help: ArgumentHelp("Pages judged side by side; else one a processor.", valueName: "n")) var workers: Int?
    @Flag(help: "Judge all posts again, whatever they were judged with.") var rejudge = false
    @Option(help: ArgumentHelp(
        "Look only at files changed since then (2024-05-01, 2024-05-01T03:30Z, or \"last\" for the last run); the others are taken to be as they were.",
        valueName: "time"))
    var since: String?
    @Flag(help: "Write no reports.") var noReports = false
    @Flag(name: [.customShort("n"), .long], help: "Say what a run would read and judge; change nothing.") var dryRun = false
    @Flag(help: "Print nothing when all went well.") var quiet = false

    func validate() throws {
        if let since, Since(since) == nil { throw ValidationError("--since \(since): is no date; write it like 2024-05-01, or \"last\"") }
    }

    func run() async throws {
        do { try await night() } catch let failure as Failure { throw failure.asVerdict }
    }

    private func night() async throws {
        let settings = try configured()
        if dryRun { return try survey(settings) }
        let plan = try plan(settings)
        let watch = plan.interruption.watchSignals()
        defer { watch.end() }
        let outcome: RunOutcome
        do { outcome = try await Night(plan).run() } catch {
            throw Failure(error)
        }
        let code = ExitCode(outcome)
        if !settings.quiet || code != .done { report(outcome, settings) }
        if code != .done { throw Failure(code) }
    }

    private func survey(_ settings: Settings) throws(Failure) {
        var plan = NightPlan(
            settings: settings, lexicons: try WordOptions.late(settings), supply: DiskSupply(), clock: .system, program: Program.version)
        plan.judgesAll = rejudge
        plan.since = since.flatMap(Since.init)
        let night = Night(plan)
        let survey = try failing { () throws(NightError) in try night.survey() }
        SurveyText(survey: survey).lines.forEach(Terminal().out)
    }

    private func configured() throws(Failure) -> Settings {
        var settings = try words.settings()
        if !paths.isEmpty { settings.sources = paths }
        settings.database = database ?? settings.database
        settings.reports = flags.reports ?? settings.reports
        settings.workers = workers ?? settings.workers
        settings.quiet = settings.quiet || quiet
        return settings
    }

    private func plan(_ settings: Settings) throws(Failure) -> NightPlan {
        let lexicons = try WordOptions.late(settings)
        let log = try failing { () throws(NightError) in try NightLog.logger(path: settings.logFile, now: NightClock.system.now) }
        var plan = NightPlan(settings: settings, lexicons: lexicons, supply: DiskSupply(), clock: .system, program: Program.version, log: log)
        plan.judgesAll = rejudge
        plan.since = since.flatMap(Since.init)
        plan.reportFlags = flags.words.joined(separator: " ")
        let options = flags.options(settings), folder = settings.reports
        if !noReports {
            plan.writeReports = { store in
                try ReportWriter(from: store, options: options).write(to: folder)
                return folder + "/latest/index.html"
            }
        }
        let progress = ProgressLine(terminal: Terminal(), isQuiet: settings.quiet)
        plan.progress = { progress.show($0) }
        return plan
    }

    private func report(_ outcome: RunOutcome, _ settings: Settings) {
        let terminal = Terminal()
        terminal.out(outcome.summary)
        for warning in outcome.warnings { terminal.remark("warning: " + warning) }
        let shown = 20
        for fault in outcome.faults.prefix(shown) { terminal.remark("  " + fault.tamed) }
        if outcome.faults.count > shown { terminal.remark("  and \(outcome.faults.count - shown) more: `shiplog status`, or table errors in \(settings.database)") }
    }
}
