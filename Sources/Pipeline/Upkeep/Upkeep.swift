import Discourse
import Foundation
import Storage

/// Work on a database besides the nights: forgetting, copying, dropping names.
public struct Upkeep: Sendable {
    private let settings: Settings
    private let clock: NightClock
    private let pid: Int32

    public init(_ settings: Settings, clock: NightClock, pid: Int32 = getpid()) {
        self.settings = settings
        self.clock = clock
        self.pid = pid
    }

    /// Takes people, posts or sources out for good, also out of the reports on the disk. No run may be at work.
    ///
    /// - Parameter writeReports: writes the reports anew, where there were some that told of them.
    /// - Returns: how much was forgotten, and which nights' reports were taken away.
    /// - Throws: `nothingToForget` where a name or an address is not in the database, so that a slip of the pen is noticed.
    public func forget(
        _ targets: [Forgotten], writeReports: ((Store) throws -> Void)? = nil
    ) throws(NightError) -> (done: Forgetting, reports: [String]) {
        guard FileManager.default.fileExists(atPath: settings.database) else { throw .store(.absent(settings.database)) }
        let workshop = try Workshop(settings, pid: pid, at: clock.now())
        return try NightError.raised {
            for target in targets where try !workshop.store.knows(target) { throw NightError.nothingToForget(target.name) }
            let run = try workshop.store.runs(limit: 1).first
            let writer = try StoreWriter(
                store: workshop.store, run: run?.id ?? 0, judgeVersion: run?.judgeVersion ?? "", reader: run?.program ?? "", naming: workshop.naming())
            let done = try writer.forget(targets, at: clock.now())
            let reports = try ReportShelf(settings.reports).remove(telling: done.ids)
            if !reports.isEmpty, let writeReports, try workshop.store.lastFinishedRun() != nil {
                do { try writeReports(workshop.store) } catch { throw NightError(reporting: error) }
            }
            return (done, reports)
        }
    }

    /// Drops all names and addresses; results stay under their pseudonyms.
    public func dropIdentities() throws(NightError) {
        let workshop = try Workshop(settings, pid: pid, at: clock.now())
        try NightError.raised { try workshop.store.dropIdentities() }
    }

    /// A folder for publishing: tables without text, names or paths, and a database of the same. It appears whole or not at all.
    ///
    /// - Parameter writeTables: writes the tables of a store into a folder.
    public func export(to folder: String, writeTables: (Store, String) throws -> Void) throws(NightError) {
        guard !FileManager.default.fileExists(atPath: folder) else { throw .inTheWay(folder) }
        let draft = (folder.hasSuffix("/") ? String(folder.dropLast()) : folder) + ".part"
        try? FileManager.default.removeItem(atPath: draft)
        defer { try? FileManager.default.removeItem(atPath: draft) }
        try NightError.raised {
            let store = try Store(path: settings.database)
            do { try FileManager.default.createDirectory(atPath: draft, withIntermediateDirectories: true) } catch {
                throw NightError.unwritable(folder, reason: (error as NSError).localizedDescription.lowercased())
            }
            try store.exportDerived(to: draft + "/derived.sqlite")
            do { try writeTables(store, draft) } catch { throw NightError(reporting: error) }
            guard rename(draft, folder) == 0 else { throw NightError.refusal(errno, folder) }
        }
    }

    /// A consistent copy of the database, also while a run is at work.
    public func snapshot(to file: String) throws(NightError) {
        try NightError.raised { try Store(path: settings.database).snapshot(to: file) }
    }
}

extension Forgotten {
    /// As the person asking wrote it.
    public var name: String {
        switch self {
        case .author(let name), .post(let name), .source(let name): name
        }
    }

    /// What a list file asks for: a line each, "author NAME", "post ID-OR-ADDRESS" or "source PATH"; "#" begins a remark.
    public static func list(_ text: String, file: String) throws(SettingsError) -> [Forgotten] {
        var targets: [Forgotten] = []
        for (index, line) in text.split(separator: "\n", omittingEmptySubsequences: false).enumerated() {
            let words = line.split(maxSplits: 1, whereSeparator: \.isWhitespace).map(String.init)
            guard let kind = words.first, !kind.hasPrefix("#") else { continue }
            let name = words.count == 2 ? words[1].trimmingCharacters(in: .whitespaces) : ""
            switch (kind, name.isEmpty) {
            case ("author", false): targets.append(.author(name))
            case ("post", false): targets.append(.post(name))
            case ("source", false): targets.append(.source(name))
            default:
                throw .faulty(
                    place: "\(file):\(index + 1)", fault: "\"\(line)\" says not what to forget",
                    remedy: "write author NAME, post ID or source PATH")
            }
        }
        return targets
    }
}
