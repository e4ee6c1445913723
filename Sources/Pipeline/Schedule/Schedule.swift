import Digests

/// When a project's night runs, and with what: the lines that cron or systemd want.
public struct Schedule: Sendable, Hashable {
    /// The program, as an absolute path.
    public let program: String
    /// The project's folder, as an absolute path: a run starts there and reads its `shiplog.yaml`.
    public let folder: String
    /// 0…23 and 0…59, in the machine's own time zone.
    public let hour: Int
    public let minute: Int

    /// - Returns: `nil` unless the paths are absolute and hold no line break, and the time is one.
    public init?(program: String, folder: String, hour: Int, minute: Int) {
        guard [program, folder].allSatisfy({ $0.hasPrefix("/") && !$0.contains(where: \.isNewline) }), (0...23).contains(hour),
            (0...59).contains(minute)
        else { return nil }
        self.program = program
        self.folder = folder
        self.hour = hour
        self.minute = minute
    }

    /// The command as a shell takes it. Cron mails only what is printed, and a quiet run prints only what is wrong.
    var command: String { "cd \(Self.quoted(folder)) && \(Self.quoted(program)) run --quiet" }

    /// In single quotes wherever a shell would see more than letters.
    static func quoted(_ word: String) -> String {
        let isPlain = word.utf8.allSatisfy {
            (0x30...0x39).contains($0) || (0x41...0x5A).contains($0) || (0x61...0x7A).contains($0) || "/._-".utf8.contains($0)
        }
        return isPlain ? word : "'" + word.replacing("'", with: "'\\''") + "'"
    }
}

extension Schedule {
    /// The lines of this project in a crontab, between marks of their own.
    public var cronLines: String {
        // A percent sign ends a command in a crontab unless it is guarded.
        """
        \(Self.begin(folder))
        \(minute) \(hour) * * * \(command.replacing("%", with: "\\%"))
        \(Self.end(folder))

        """
    }

    private static func begin(_ folder: String) -> String { "# shiplog begins: \(folder)" }
    private static func end(_ folder: String) -> String { "# shiplog ends: \(folder)" }

    /// A crontab with this project's lines in it, in place of earlier ones; all else stays as it is.
    public func added(toCrontab crontab: String) -> String {
        let rest = Self.removed(fromCrontab: crontab, folder: folder)
        return rest + (rest.isEmpty || rest.hasSuffix("\n") ? "" : "\n") + cronLines
    }

    /// A crontab without a project's lines; all else stays as it is, and a mark without its end takes nothing with it.
    public static func removed(fromCrontab crontab: String, folder: String) -> String {
        let lines = crontab.split(separator: "\n", omittingEmptySubsequences: false)
        guard let first = lines.firstIndex(where: { $0 == begin(folder) }),
            let last = lines[first...].firstIndex(where: { $0 == end(folder) })
        else { return crontab }
        return (lines[..<first] + lines[(last + 1)...]).joined(separator: "\n")
    }

    /// The name of its units: the folder's own name, and a few digits that tell it from others of that name.
    public var unit: String {
        let name = folder.split(separator: "/").last.map { $0.lowercased().map { $0.isASCII && ($0.isLetter || $0.isNumber) ? $0 : "-" } } ?? []
        return "shiplog-" + String(name.prefix(24)) + "-" + Digest(of: folder).short(6)
    }

    /// A user's systemd service.
    public var systemdService: String {
        """
        [Unit]
        Description=Shiplog: the night's work in \(folder.replacing("%", with: "%%"))

        [Service]
        Type=oneshot
        WorkingDirectory=\(folder.replacing("%", with: "%%"))
        ExecStart=\(Self.systemdQuoted(program)) run --quiet
        SuccessExitStatus=3
        Nice=10

        """
    }

    /// Its timer: a night that was slept through is caught up with.
    public var systemdTimer: String {
        """
        [Unit]
        Description=Shiplog, each night

        [Timer]
        OnCalendar=*-*-* \(Self.padded(hour)):\(Self.padded(minute)):00
        Persistent=true

        [Install]
        WantedBy=timers.target

        """
    }

    /// What logrotate wants to keep a log from growing for ever: each run opens it anew, so it may be moved at any time.
    ///
    /// - Parameter log: the log's absolute path.
    public static func logrotate(_ log: String) -> String {
        """
        "\(log)" {
            monthly
            rotate 12
            missingok
            notifempty
            compress
        }

        """
    }

    private static func padded(_ number: Int) -> String { (number < 10 ? "0" : "") + String(number) }

    private static func systemdQuoted(_ word: String) -> String {
        "\"" + word.replacing("\\", with: "\\\\").replacing("\"", with: "\\\"").replacing("%", with: "%%").replacing("$", with: "$$") + "\""
    }
}
