import ArgumentParser
import Pipeline

struct StatusCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "status", abstract: "The last run, what is pending and why, and what could not be read.")

    @OptionGroup var project: StoreOptions
    @Flag(help: "One JSON object, for monitors.") var json = false

    func run() throws {
        let settings = try project.settings()
        let status = try failing { () throws(NightError) in try Status(settings) }
        let terminal = Terminal()
        if json { terminal.out(status.json) } else { StatusText(status: status, terminal: terminal).lines.forEach(terminal.out) }
    }
}
