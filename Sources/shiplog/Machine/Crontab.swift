import Pipeline

/// The user's crontab, through the `crontab` program.
enum Crontab {
    private static let missing = Failure(.failed, "crontab: cannot be run; install cron, or use `shiplog schedule install --systemd`")

    /// - Throws: where it is there and cannot be read: writing it anew would lose other people's lines.
    static func read() throws(Failure) -> String {
        guard let run = ProgramRun(["LC_ALL=C", "crontab", "-l"]) else { throw missing }
        if run.status == 0 { return run.output }
        if run.remarks.contains("no crontab") { return "" }
        throw Failure(.failed, "crontab: cannot be read (\(run.remarks.firstLine)); see `shiplog schedule show` for the line to add")
    }

    static func write(_ text: String) throws(Failure) {
        guard let run = ProgramRun(["crontab", "-"], input: text) else { throw missing }
        guard run.status == 0 else {
            throw Failure(.failed, "crontab: did not take the lines (\(run.remarks.firstLine)); see `shiplog schedule show`")
        }
    }
}

extension String {
    /// What a program said first, without the line's end.
    var firstLine: String { split(whereSeparator: \.isNewline).first.map { String($0).tamed } ?? "it did not say why" }
}
