import Foundation
import Pipeline

/// The user's own systemd units, as files in their config folder.
struct SystemdUnits {
    let schedule: Schedule
    /// "~/.config/systemd/user", or below XDG_CONFIG_HOME.
    let folder: String

    init(_ schedule: Schedule, environment: [String: String] = ProcessInfo.processInfo.environment) {
        self.schedule = schedule
        let config = environment["XDG_CONFIG_HOME"].flatMap { $0.hasPrefix("/") ? $0 : nil }
        folder = (config ?? (environment["HOME"] ?? NSHomeDirectory()) + "/.config") + "/systemd/user"
    }

    var files: [(path: String, text: String)] {
        [
            (folder + "/" + schedule.unit + ".service", schedule.systemdService),
            (folder + "/" + schedule.unit + ".timer", schedule.systemdTimer),
        ]
    }

    /// - Returns: whether the timer runs; where no user's systemd is at work, the files wait for one.
    func install() throws(Failure) -> Bool {
        do {
            try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
            for file in files { try Data(file.text.utf8).write(to: URL(fileURLWithPath: file.path), options: .atomic) }
        } catch { throw Failure(.failed, "\(folder): cannot be written; see `shiplog schedule show --systemd` for the files") }
        return Self.systemctl("daemon-reload") && Self.systemctl("enable", "--now", schedule.unit + ".timer")
    }

    func remove() throws(Failure) {
        guard files.contains(where: { FileManager.default.fileExists(atPath: $0.path) }) else {
            throw Failure(.failed, "\(schedule.folder): \(folder) has no timer for this folder; nothing was changed")
        }
        _ = Self.systemctl("disable", "--now", schedule.unit + ".timer")
        for file in files where FileManager.default.fileExists(atPath: file.path) {
            guard unlink(file.path) == 0 else { throw Failure(.failed, "\(file.path): cannot be removed; look at its permissions") }
        }
        _ = Self.systemctl("daemon-reload")
    }

    private static func systemctl(_ words: String...) -> Bool { ProgramRun(["systemctl", "--user"] + words)?.status == 0 }
}
