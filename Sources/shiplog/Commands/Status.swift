import ArgumentParser
import Pipeline

struct StatusCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "status", abstract: "The last run, what is pending and why, and what could not be read.")

    @OptionGroup var project: StoreOptions
    @Flag(help: "One JSON object, for monitors.") var json = false

    func run() throws {
        let settings = try project.settings()
        // Lists that cannot be read are told by the next run; here they only leave out what waits for them.
        let lexicons = try? WordOptions.late(settings)
        let version = lexicons.map { JudgeVersion.of(lexicons: $0.version, rules: JudgeVersion.rules(program: Program.version)) }
        let status = try failing { () throws(NightError) in try Status(settings, judgeVersion: version) }
        let terminal = Terminal()
        if json { terminal.out(status.json) } else { StatusText(status: status, terminal: terminal).lines.forEach(terminal.out) }
    }
}
