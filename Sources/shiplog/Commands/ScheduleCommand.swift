import ArgumentParser
import Foundation
import Pipeline

struct ScheduleCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "schedule", abstract: "The line for cron or the timer for systemd, with this machine's paths.",
        subcommands: [Show.self, Install.self, Remove.self], defaultSubcommand: Show.self)

    /// When and where the night's work is done.
    struct When: ParsableArguments {
        @Option(help: ArgumentHelp("The project's folder; else the working folder.", valueName: "dir")) var folder = "."
        @Option(help: ArgumentHelp("The time of day.", valueName: "hh:mm")) var at = "03:30"

        var path: String { URL(fileURLWithPath: folder).standardizedFileURL.path }

        func schedule() throws -> Schedule {
            let time = at.split(separator: ":").compactMap { Int($0) }
            guard time.count == 2, let schedule = Schedule(program: Program.path, folder: path, hour: time[0], minute: time[1]) else {
                throw ValidationError("--at \(at): is no time of day; write it like 03:30")
            }
            return schedule
        }
    }

    struct Show: ParsableCommand {
        static let configuration = CommandConfiguration(abstract: "Prints what to install; changes nothing.")
        @OptionGroup var when: When
        @Flag(help: "A systemd service and its timer in place of the crontab's line.") var systemd = false

        func run() throws {
            let schedule = try when.schedule(), terminal = Terminal()
            guard systemd else { return terminal.out(schedule.cronLines) }
            terminal.out("# ~/.config/systemd/user/shiplog.service\n" + schedule.systemdService)
            terminal.out("# ~/.config/systemd/user/shiplog.timer\n" + schedule.systemdTimer)
            terminal.remark("then: systemctl --user enable --now shiplog.timer")
        }
    }

    struct Install: ParsableCommand {
        static let configuration = CommandConfiguration(abstract: "Puts the line into your crontab, between marks of its own.")
        @OptionGroup var when: When

        func run() throws {
            try Crontab.write(try when.schedule().added(toCrontab: try Crontab.read()))
            Terminal().out("installed: every night at \(when.at), in \(when.path)")
        }
    }

    struct Remove: ParsableCommand {
        static let configuration = CommandConfiguration(abstract: "Takes the line out again; all others stay.")
        @OptionGroup var when: When

        func run() throws {
            let before = try Crontab.read(), after = Schedule.removed(fromCrontab: before, folder: when.path)
            guard before != after else { throw Failure(.failed, "\(when.path): the crontab has no line for this folder; nothing was changed") }
            try Crontab.write(after)
            Terminal().out("removed: \(when.path)")
        }
    }
}

/// The user's crontab, through the `crontab` program.
private enum Crontab {
    static func read() throws(Failure) -> String {
        // Without a crontab yet, `crontab -l` fails and prints nothing to standard output.
        try run(["-l"], input: nil).output
    }

    static func write(_ text: String) throws(Failure) {
        let result = try run(["-"], input: text)
        guard result.status == 0 else { throw Failure(.failed, "crontab: did not take the lines (\(result.status)); see `shiplog schedule show`") }
    }

    private static func run(_ arguments: [String], input: String?) throws(Failure) -> (output: String, status: Int32) {
        let process = Process(), output = Pipe(), feed = Pipe()
        process.executableURL = URL(fileURLWithPath: "/usr/bin/env")
        process.arguments = ["crontab"] + arguments
        process.standardOutput = output
        process.standardInput = feed
        process.standardError = FileHandle.nullDevice
        do {
            try process.run()
            if let input { try feed.fileHandleForWriting.write(contentsOf: Data(input.utf8)) }
            try feed.fileHandleForWriting.close()
        } catch { throw Failure(.failed, "crontab: cannot be run; install cron, or use `shiplog schedule show --systemd`") }
        let text = String(decoding: output.fileHandleForReading.readDataToEndOfFile(), as: UTF8.self)
        process.waitUntilExit()
        guard process.terminationStatus != 127 else { throw Failure(.failed, "crontab: cannot be run; install cron, or use `shiplog schedule show --systemd`") }
        return (text, process.terminationStatus)
    }
}
