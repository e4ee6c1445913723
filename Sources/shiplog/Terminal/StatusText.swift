import Pipeline

/// How things stand, as a person reads it.
struct StatusText {
    let status: Status
    let terminal: Terminal

    var lines: [String] {
        var lines = [
            "\(status.database): \(status.posts) posts, \(status.texts) texts\(status.editedCopies > 0 ? " (\(status.editedCopies) edited copies counted with others)" : ""), \(status.authors) authors, \(status.pages) pages",
            "last run:     " + (status.lastRun.map(run) ?? "none yet"),
        ]
        if let success = status.lastSuccess, success.run != status.lastRun?.run { lines.append("last success: " + run(success)) }
        if let running = status.running { lines.append("at work now:  " + running) }
        if !status.unscored.isEmpty {
            let named = status.unscored.map { "\($0.language) \($0.posts)" }.joined(separator: ", ")
            lines.append("not scored:   \(status.unscored.reduce(0) { $0 + $1.posts }) posts in languages without word lists (\(named))")
        }
        lines += status.warnings.map { terminal.painted("warning:      ", .yellow) + $0 }
        lines += status.pending.map { "pending:      \($0.count) \($0.why)" }
        if !status.failures.isEmpty { lines.append("could not be read: \(status.failures.count)") }
        return lines + status.failures.map { "  " + $0.message.tamed + terminal.painted("  (since run \($0.since))", .dim) }
    }

    private func run(_ run: Status.Run) -> String {
        let seconds = run.seconds.map { ", \($0) s" } ?? ""
        return "\(run.outcome), \(run.finishedAt ?? "begun " + run.startedAt) (\(run.pagesRead) pages read, \(run.postsRead) posts, "
            + "\(run.postsJudgedAgain) judged again\(seconds))"
    }
}
