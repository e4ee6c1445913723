import Digests
import Discourse
import Foundation
import Lexicons
import Pages
import Storage

@testable import Pipeline

/// Saved pages in memory. A file is a page, a line a post ("id author words"); "!member" lines part the pages of a container,
/// and a page that says "broken" cannot be read.
struct MemorySupply: PageSupply {
    var files: [String: String]
    /// Files whose bytes cannot be had.
    var locked: Set<String> = []
    /// When files were written; those not named, nobody knows when.
    var times: [String: Timestamp] = [:]

    func exists(_ path: String) -> Bool { files.keys.contains { $0 == path || $0.hasPrefix(path + "/") } }

    func eachFile(in source: String, _ body: (Result<ListedFile, SupplyFault>) throws -> Void) throws {
        for (path, text) in files.sorted(by: { $0.key < $1.key }) where path == source || path.hasPrefix(source + "/") {
            try body(.success(ListedFile(path: path, bytes: text.utf8.count, modified: times[path])))
        }
    }

    func digest(ofFile path: String) throws(SupplyFault) -> String {
        guard let text = files[path], !locked.contains(path) else { throw SupplyFault(path: path, description: "\(path): permission denied; make it readable") }
        return Digest(of: text).hex
    }

    func eachPage(in path: String, _ body: (Result<SavedPage, SupplyFault>) throws -> Void) throws {
        let text = files[path] ?? ""
        guard text.hasPrefix("!") else { return try body(.success(SavedPage(path: path, bytes: Array(text.utf8)))) }
        for part in text.split(separator: "!") {
            let lines = part.split(separator: "\n", maxSplits: 1).map(String.init)
            try body(.success(SavedPage(path: path + "!" + lines[0], container: .zip, bytes: Array((lines.count > 1 ? lines[1] : "").utf8))))
        }
    }
}

@Sendable func posts(in page: SavedPage) throws(PageError) -> [Post] {
    let text = String(decoding: page.bytes, as: UTF8.self)
    guard !text.contains("broken") else { throw .noPosts(page.path, tried: ["forum"]) }
    return text.split(separator: "\n").map { line in
        let words = line.split(separator: " ", maxSplits: 2).map(String.init)
        return Post(
            site: .tumblr, nativeID: words[0], author: words[1],
            posted: PostedDate(Timestamp(seconds: 1_419_000_000), precision: .second, source: .attribute),
            segments: [Segment(.own, words.count > 2 ? words[2] : "")]
        ).placed()
    }
}

/// A database in a folder of its own, and nights over it.
struct NightBench {
    let folder: String
    var supply: MemorySupply
    var settings = Settings()
    var packs = ["fandoms/korra.yaml": NightBench.pack]
    var program = "1"
    var reading: PostReading = { (page) throws(PageError) in try posts(in: page) }
    var interruption = Interruption()
    var writeReports: (@Sendable (Store) throws -> String)?
    var judgesAll = false
    /// Days since the first night.
    var day: Int64 = 0
    var rules: String?
    var since: Since?
    var reportFlags = ""

    static let pack = """
        fandom: korra
        title: Korra
        subjects: [{id: korra, name: Korra}, {id: asami, name: Asami Sato, aliases: [Asami]}]
        claims:
          - {id: korrasami-canon, kind: romance, statement: They are a couple., about: [korra, asami], names: [Korrasami]}
        """

    init(_ folder: String, _ files: [String: String]) {
        self.folder = folder
        supply = MemorySupply(files: files)
        settings.sources = ["saved"]
        settings.database = folder + "/Data/discourse.sqlite"
        settings.workers = 2
    }

    func plan() throws -> NightPlan {
        var plan = NightPlan(
            settings: settings, lexicons: LateLexicons(try LexiconSet(texts: packs)), supply: supply,
            clock: NightClock(now: { [day] in Timestamp(seconds: 1_700_000_000 + day * 86_400) }, uptime: { 0 }), program: program, rules: rules, writeReports: writeReports)
        plan.reading = reading
        plan.interruption = interruption
        plan.judgesAll = judgesAll
        plan.since = since
        plan.reportFlags = reportFlags
        return plan
    }

    func run() async throws -> RunOutcome { try await Night(try plan()).run() }

    func store() throws -> Store { try Store(path: settings.database) }
}

/// A folder that is gone after the test.
func withFolder(_ body: (String) async throws -> Void) async throws {
    let folder = FileManager.default.temporaryDirectory.appendingPathComponent("shiplog-" + UUID().uuidString).path
    try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(atPath: folder) }
    try await body(folder)
}

/// What `body` throws, as this room's error.
func fault(_ body: () async throws -> Void) async -> NightError? {
    do { try await body() } catch { return error as? NightError }
    return nil
}

/// Counts calls from all sides.
final class Counter: Sendable {
    private let lock = NSLock()
    nonisolated(unsafe) private var count = 0
    @discardableResult func next() -> Int {
        lock.withLock {
            count += 1
            return count
        }
    }
    var value: Int { lock.withLock { count } }
}
