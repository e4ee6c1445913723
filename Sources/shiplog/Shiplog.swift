import ArgumentParser
import Foundation
import Pipeline

/// The command line: arguments in, exit code out.
struct Shiplog: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "shiplog",
        abstract: "Reads saved fan posts and reports, claim by claim, what a fandom holds to be true.",
        discussion: """
            Start with:
              shiplog init                     a project folder with a config
              shiplog run saved/               read what is new, judge it, report
              shiplog explain "they're canon"  why a text comes out so
            """,
        version: Program.version,
        subcommands: [
            Run.self, Report.self, Extract.self, Explain.self, Score.self, Validate.self, LexiconCommand.self, Claims.self, StatusCommand.self,
            ScheduleCommand.self, Forget.self, Snapshot.self, Export.self, Init.self,
        ])
}

@main
enum Main {
    static func main() async {
        do {
            var command = try Shiplog.parseAsRoot()
            if var waiting = command as? any AsyncParsableCommand { try await waiting.run() } else { try command.run() }
        } catch let failure as Failure {
            if let line = failure.line { Terminal().remark(line) }
            exit(failure.code.rawValue)
        } catch {
            end(with: error)
        }
    }

    /// Help and version go to standard output with 0; a wrong command line to standard error with 2.
    private static func end(with error: any Error) -> Never {
        let text = Shiplog.fullMessage(for: error)
        let isHelp = Shiplog.exitCode(for: error) == .success
        if !text.isEmpty { isHelp ? Terminal().out(text) : Terminal().remark(text) }
        exit(isHelp ? 0 : ExitCode.usage.rawValue)
    }
}
