import Discourse
import Storage

/// How a night went.
public struct RunOutcome: Sendable, Hashable {
    public enum Verdict: Sendable, Hashable {
        case ok
        /// Done, but some inputs met this time could not be read.
        case partial
        case interrupted(signal: Int32)
    }
    public let run: Int64
    public let verdict: Verdict
    public let tally: Tally
    /// Inputs that could not be read this time, in order of their paths.
    public let faults: [String]
    /// Inputs that could not be read before and have not changed since.
    public let knownFaults: Int
    /// Files not looked at, since they changed before the moment that was asked for.
    public let passedOverFiles: Int
    public let milliseconds: Int
    /// The folder of the reports, where some were written.
    public let reports: String?
    /// What is no fault but wants a look.
    public let warnings: [String]

    /// One line whose first word carries the verdict.
    public var summary: String {
        let word = verdict == .ok ? "OK" : "PARTIAL"
        var parts = [work]
        if case .interrupted(let signal) = verdict { parts.insert("interrupted (\(signal == 15 ? "SIGTERM" : "SIGINT")), run again to go on", at: 0) }
        if !faults.isEmpty { parts.append("\(Self.count(faults.count, "input")) could not be read") }
        if passedOverFiles > 0 { parts.append("\(Self.count(passedOverFiles, "older file")) passed over") }
        if knownFaults > 0 { parts.append("\(Self.count(knownFaults, "known unreadable input"))") }
        if let reports { parts.append("report in \(reports)") }
        return word + ": " + parts.joined(separator: "; ") + " (\(Self.seconds(milliseconds)) s)"
    }

    private var work: String {
        if tally.isNothingNew { return "nothing new in \(Self.count(tally.unchangedFiles, "file"))" }
        var parts: [String] = []
        if tally.pagesRead > 0 { parts.append("\(Self.count(tally.pagesRead, "page")) read with \(Self.count(tally.postsRead, "post"))") }
        if tally.postsJudgedAgain > 0 { parts.append("\(Self.count(tally.postsJudgedAgain, "post")) judged again") }
        if tally.movedFiles > 0 { parts.append("\(Self.count(tally.movedFiles, "file")) moved") }
        if tally.vanishedFiles > 0 { parts.append("\(Self.count(tally.vanishedFiles, "file")) vanished, their posts are kept") }
        if tally.unchangedFiles > 0 { parts.append("\(Self.count(tally.unchangedFiles, "file")) unchanged") }
        return parts.isEmpty ? "nothing read" : parts.joined(separator: ", ")
    }

    private static func count(_ number: Int, _ noun: String) -> String { "\(number) \(noun)\(number == 1 ? "" : "s")" }

    private static func seconds(_ milliseconds: Int) -> String {
        milliseconds < 10_000 ? "\(milliseconds / 1000).\(milliseconds % 1000 / 100)" : "\(milliseconds / 1000)"
    }
}
