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

    /// Takes people, posts or sources out for good. No run may be at work.
    ///
    /// - Throws: `nothingToForget` where a name or an address is not in the database, so that a slip of the pen is noticed.
    public func forget(_ targets: [Forgotten]) throws(NightError) -> Forgetting {
        guard FileManager.default.fileExists(atPath: settings.database) else { throw .store(.absent(settings.database)) }
        let workshop = try Workshop(settings, lexicons: nil, pid: pid, at: clock.now())
        return try NightError.raised {
            for target in targets where try !workshop.store.knows(target) { throw NightError.nothingToForget(target.name) }
            let run = try workshop.store.runs(limit: 1).first
            let writer = try StoreWriter(
                store: workshop.store, run: run?.id ?? 0, judgeVersion: run?.judgeVersion ?? "", reader: run?.program ?? "", naming: workshop.naming)
            return try writer.forget(targets, at: clock.now())
        }
    }

    /// Drops all names and addresses; results stay under their pseudonyms.
    public func dropIdentities() throws(NightError) {
        let workshop = try Workshop(settings, lexicons: nil, pid: pid, at: clock.now())
        try NightError.raised { try workshop.store.dropIdentities() }
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
