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

        /// The log of the project's config, as an absolute path.
        func log() throws(Failure) -> String {
            let config = path + "/" + Settings.fileName
            let settings = try Settings.read(config: FileManager.default.fileExists(atPath: config) ? config : nil)
            return settings.logFile.hasPrefix("/") ? settings.logFile : path + "/" + settings.logFile
        }

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
        @Flag(help: "What logrotate wants, for /etc/logrotate.d.") var logrotate = false

        func run() throws {
            let schedule = try when.schedule(), terminal = Terminal()
            if logrotate { return terminal.write(Schedule.logrotate(try when.log()), to: .standardOutput) }
            guard systemd else { return terminal.write(schedule.cronLines, to: .standardOutput) }
            for file in SystemdUnits(schedule).files { terminal.out("# \(file.path)\n" + file.text) }
            terminal.remark("then: systemctl --user enable --now \(schedule.unit).timer")
        }
    }

    struct Install: ParsableCommand {
        static let configuration = CommandConfiguration(abstract: "Puts the line into your crontab, between marks of its own.")
        @OptionGroup var when: When
        @Flag(help: "A systemd service and its timer in place of the crontab's line.") var systemd = false

        func run() throws {
            if systemd {
                let units = SystemdUnits(try when.schedule())
                let runs = try units.install()
                Terminal().out("installed: \(units.files.map(\.path).joined(separator: ", "))")
                if !runs { Terminal().remark("then, where your systemd is at work: systemctl --user enable --now \(units.schedule.unit).timer") }
                return
            }
            try Crontab.write(try when.schedule().added(toCrontab: try Crontab.read()))
            Terminal().out("installed: every night at \(when.at), in \(when.path)")
        }
    }

    struct Remove: ParsableCommand {
        static let configuration = CommandConfiguration(abstract: "Takes the line out again; all others stay.")
        @OptionGroup var when: When
        @Flag(help: "The systemd service and its timer in place of the crontab's line.") var systemd = false

        func run() throws {
            if systemd {
                try SystemdUnits(try when.schedule()).remove()
                return Terminal().out("removed: \(when.path)")
            }
            let before = try Crontab.read(), after = Schedule.removed(fromCrontab: before, folder: when.path)
            guard before != after else { throw Failure(.failed, "\(when.path): the crontab has no line for this folder; nothing was changed") }
            try Crontab.write(after)
            Terminal().out("removed: \(when.path)")
        }
    }
}
