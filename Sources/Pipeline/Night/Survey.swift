import Discourse
import Foundation
import Storage

/// What a run would do, without doing it.
public struct Survey: Sendable, Hashable {
    public internal(set) var newFiles: [String] = []
    public internal(set) var changedFiles: [String] = []
    /// Read before, but by another program, not to the end, or short of a post's fullest version.
    public internal(set) var filesToReadAgain: [String] = []
    public internal(set) var unchangedFiles = 0
    /// Files not looked at, since they changed before the moment that was asked for.
    public internal(set) var passedOverFiles = 0
    public internal(set) var vanishedFiles: [String] = []
    public internal(set) var postsToJudgeAgain = 0
    public internal(set) var faults: [String] = []
}

extension Night {
    /// Lists and compares the sources as a run does; writes nothing but a table of its own in memory.
    ///
    /// A moved file counts as new and vanished: only a run can tell.
    public func survey() throws(NightError) -> Survey {
        guard !plan.settings.sources.isEmpty else { throw .noSources }
        for source in plan.settings.sources where !plan.supply.exists(source) { throw .noSource(source) }
        return try NightError.raised {
            let isThere = FileManager.default.fileExists(atPath: plan.settings.database)
            let store = isThere ? try Store(path: plan.settings.database) : try Store.inMemory()
            return try survey(store)
        }
    }

    private func survey(_ store: Store) throws -> Survey {
        var survey = Survey()
        var seen: Set<String> = []
        let since = try plan.sinceMoment(store)
        for source in plan.sources {
            try plan.supply.eachFile(in: source) { result in
                switch result {
                case .failure(let fault): survey.faults.append(fault.description)
                case .success(let file):
                    guard seen.insert(file.path).inserted else { return }
                    guard file.isDue(since: since) else { return survey.passedOverFiles += 1 }
                    do throws(SupplyFault) {
                        try survey.add(file.path, digest: try plan.supply.digest(ofFile: file.path), known: store, reader: plan.program)
                    } catch { survey.faults.append(error.description) }
                }
            }
        }
        survey.vanishedFiles = try store.paths().filter { path in
            !seen.contains(path) && plan.sources.contains { path == $0 || path.hasPrefix($0.hasSuffix("/") ? $0 : $0 + "/") }
        }
        let version = plan.judgeVersion
        survey.postsToJudgeAgain = plan.judgesAll ? try store.totals().posts : try store.countToJudge(with: version)
        return survey
    }
}

extension Survey {
    fileprivate mutating func add(_ path: String, digest: String, known store: Store, reader: String) throws(SupplyFault) {
        let known: StoredFile?
        do { known = try store.file(at: path) } catch { throw SupplyFault(path: path, description: error.description) }
        guard let known else { return newFiles.append(path) }
        if known.digest != digest, !known.digest.isEmpty { changedFiles.append(path) } else if known.digest.isEmpty || known.reader != reader || known.isPending {
            filesToReadAgain.append(path)
        } else {
            unchangedFiles += 1
        }
    }
}
