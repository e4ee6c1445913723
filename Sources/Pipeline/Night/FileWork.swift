import Digests
import Discourse
import Dispatch
import Pages
import Storage

/// What became of a file.
enum FileResult: Sendable {
    case unchanged, moved, leftOut
    /// The listing or the file itself could not be had.
    case unreadable
    case read(Cause, pages: Int, posts: Int, faults: Int)

    /// Why a file is read: it was never met, its content changed, or what is known of it is not enough (another program read it,
    /// a run was cut short, another page's version of a post went away).
    enum Cause: Sendable { case new, changed, again }
}

/// Reads one file: decides by its content whether it has to be, and stores its pages, a transaction each.
///
/// Files are worked on side by side; the store takes their pages one at a time.
struct FileWork: Sendable {
    let supply: any PageSupply
    let desk: Desk
    let reading: PostReading
    /// For what needs no makers: notes of files and faults.
    let writer: StoreWriter
    let ledger: FileLedger
    let tombstones: Tombstones
    let interruption: Interruption
    /// Told in `errors` and in the run's outcome.
    let faults: FaultList

    /// Pages of a container that are judged side by side.
    private static let batch = 16

    func result(for file: ListedFile) throws -> FileResult {
        try interruption.check()
        let digest: String
        do throws(SupplyFault) { digest = try supply.digest(ofFile: file.path) } catch {
            try note(error.description, at: file.path, .open)
            return .unreadable
        }
        if tombstones.leavesOut(path: file.path, digest: digest) { return .leftOut }
        let known = try ledger.file(at: file.path)
        if let known, known.digest == digest, known.reader == writer.reader, !known.isPending {
            if known.isVanished { try ledger.welcome(known) }
            return .unchanged
        }
        if known == nil, try ledger.take(digest: digest, reader: writer.reader, to: file.path, unless: supply.exists) { return .moved }
        return try read(file, digest: digest, cause: known.map { $0.digest == digest || $0.digest.isEmpty ? .again : .changed } ?? .new)
    }

    private func read(_ file: ListedFile, digest: String, cause: FileResult.Cause) throws -> FileResult {
        var reading = Reading(file: file, id: try ledger.begin(path: file.path, bytes: file.bytes, reader: writer.reader))
        try supply.eachPage(in: file.path) { page in
            try interruption.check()
            try Task.checkCancellation()
            switch page {
            case .failure(let fault):
                try note(fault.description, at: fault.path, .open)
                reading.failed.insert(fault.path)
            case .success(let page):
                reading.waiting.append(page)
                if reading.waiting.count == Self.batch || page.container == .file { try store(&reading) }
            }
        }
        try store(&reading)
        // The digest was taken before the pages were read: a file that changed under the run is read again by the next.
        try writer.finish(
            file: reading.id, path: file.path, digest: digest, members: reading.members, unreadable: reading.unreadable, failed: reading.failed)
        return .read(cause, pages: reading.pages, posts: reading.posts, faults: reading.failed.count)
    }

    private func store(_ reading: inout Reading) throws {
        var fresh: [(page: SavedPage, member: String, digest: String)] = []
        for page in reading.waiting {
            let member = reading.member(of: page)
            let digest = Digest(of: page.bytes).hex
            if try ledger.digest(ofPage: member, inFile: reading.id, reader: writer.reader) != digest { fresh.append((page, member, digest)) }
        }
        reading.waiting = []
        guard !fresh.isEmpty else { return }
        let pages = fresh.map(\.page), (judge, writer) = try desk.value()
        for (page, result) in zip(fresh, sideBySide(pages.count) { posts(in: pages[$0], judge) }) {
            switch result {
            case .failure(let error):
                try note(error.description, at: page.page.path, .read)
                reading.failed.insert(page.page.path)
                reading.unreadable.insert(page.member)
            case .success(let posts):
                try writer.save(
                    StoredPage(
                        file: reading.id, member: page.member, digest: page.digest, container: page.page.container, savedAt: page.page.savedAt),
                    posts: posts)
                reading.pages += 1
                reading.posts += posts.count
            }
        }
    }

    private func posts(in page: SavedPage, _ judge: Judge) -> Result<[KeptPost], PageError> {
        do throws(PageError) {
            return .success(judge.kept(page: try reading(page).compactMap(tombstones.respecting)))
        } catch { return .failure(error) }
    }

    private func note(_ message: String, at path: String, _ stage: ErrorRow.Stage) throws {
        try writer.store.noteError(path: path, stage: stage, message: message, run: writer.run)
        faults.add(message)
    }
}

/// A file while it is read.
private struct Reading {
    let file: ListedFile
    let id: Int64
    /// Names of all its pages, also of those that cannot be read: what they had is kept until they read well.
    var members: Set<String> = []
    /// Those of them that could not be read.
    var unreadable: Set<String> = []
    /// The same, and what could not be opened, by path.
    var failed: Set<String> = []
    var waiting: [SavedPage] = []
    var pages = 0
    var posts = 0

    init(file: ListedFile, id: Int64) {
        self.file = file
        self.id = id
    }

    /// The page's name inside the file; a second page of the same name gets a number.
    mutating func member(of page: SavedPage) -> String {
        let prefix = file.path + "!"
        let name = page.path.hasPrefix(prefix) ? String(page.path.dropFirst(prefix.count)) : ""
        var member = name
        var number = 2
        while !members.insert(member).inserted {
            member = "\(name)#\(number)"
            number += 1
        }
        return member
    }
}

extension Judge {
    /// The posts of a page, judged, with the places of their sentences, as the store keeps them.
    func kept(page posts: [Post]) -> [KeptPost] {
        let exhibits = posts.map(exhibit(of:))
        return zip(exhibits, around(exhibits)).map { exhibit, around in
            KeptPost(judged: judge(exhibit, around: around), sentences: exhibit.parts.map { $0.sentences.map(\.bytes) })
        }
    }
}

/// The values of a function over 0..<count, worked out side by side.
func sideBySide<Value: Sendable>(_ count: Int, _ value: @Sendable (Int) -> Value) -> [Value] {
    if count < 2 { return (0..<count).map(value) }
    let values = Slots<Value>(count)
    DispatchQueue.concurrentPerform(iterations: count) { values.set($0, value($0)) }
    return values.all
}
