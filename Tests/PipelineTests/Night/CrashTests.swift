import Discourse
import Foundation
import Pages
import Storage
import Testing

@testable import Pipeline

/// A run that is cut short at any point, and the next one, end where an undisturbed run ends.
@Suite struct CrashTests {
    /// Files with posts that several pages show, containers and broken pages, from a seed.
    private func files(seed: UInt64) -> [String: String] {
        var random = SplitMix(seed: seed)
        func page() -> String {
            if Int.random(in: 0..<9, using: &random) == 0 { return "broken" }
            return (0..<Int.random(in: 1...4, using: &random)).map { _ in
                let id = Int.random(in: 0..<25, using: &random)
                let words = ["canon", "no", "hands", "light", "Korrasami", "asami"].shuffled(using: &random).prefix(Int.random(in: 1...6, using: &random))
                return "\(id) fan\(id % 7) \(words.joined(separator: " "))"
            }.joined(separator: "\n")
        }
        return Dictionary(uniqueKeysWithValues: (0..<14).map { number in
            let isContainer = number % 5 == 4
            return ("saved/\(number).html", isContainer ? (0..<3).map { "!\($0)\n\(page())\n" }.joined() : page())
        })
    }

    /// The pseudonyms' key is the same in all databases that are compared.
    private func plant(_ bench: NightBench) throws {
        try FileManager.default.createDirectory(atPath: bench.folder + "/Data", withIntermediateDirectories: true)
        try Data((String(repeating: "07", count: 32) + "\n").utf8).write(to: URL(fileURLWithPath: bench.settings.keyFile))
    }

    private func lines(_ bench: NightBench) throws -> [String] {
        var lines: [String] = []
        try bench.store().eachContentLine { lines.append($0.replacing("\u{1f}", with: " ")) }
        return lines
    }

    private func expectSame(_ found: [String], _ whole: [String], _ place: String) {
        let difference = found.difference(from: whole)
        #expect(difference.isEmpty, "\(place): \(difference)")
    }

    private func undisturbed(_ files: [[String: String]], in folder: String) async throws -> [String] {
        var bench = NightBench(folder, files[0])
        try plant(bench)
        for version in files {
            bench.supply.files = version
            _ = try await bench.run()
        }
        return try lines(bench)
    }

    @Test(arguments: 0..<soak(3)) func `files left as a kill leaves them lead to the same rows`(seed: UInt64) async throws {
        let first = files(seed: seed)
        let second = first.merging(files(seed: seed + 100).filter { $0.key.utf8.reduce(0) { $0 &+ Int($1) } % 3 != 0 }) { $1 }
        try await withFolder { folder in
            let whole = try await undisturbed([first, second], in: folder + "/whole")
            var random = SplitMix(seed: seed)
            for round in 0..<3 {
                var bench = NightBench(folder + "/\(round)", first)
                try plant(bench)
                _ = try await bench.run()
                bench.supply.files = second
                bench.settings.workers = 1
                let point = Int.random(in: 1...12, using: &random), calls = Counter()
                let (live, copy) = (bench.folder + "/Data", bench.folder + "/copy")
                bench.reading = { (page) throws(PageError) in
                    // What lies on the disk at this moment is what a kill would leave.
                    if calls.next() == point { try? FileManager.default.copyItem(atPath: live, toPath: copy) }
                    return try posts(in: page)
                }
                _ = try await bench.run()
                guard FileManager.default.fileExists(atPath: copy) else { continue }
                bench.settings.database = copy + "/discourse.sqlite"
                bench.settings.workers = 2
                let cut = try bench.store().runs().first?.outcome
                #expect(cut == .running)
                _ = try await bench.run()
                expectSame(try lines(bench), whole, "seed \(seed), round \(round), point \(point)")
                #expect(try bench.store().runs().map(\.outcome).contains(.interrupted))
                #expect(try await bench.run().tally.isNothingNew)
            }
        }
    }

    @Test(arguments: 20..<20 + soak(2)) func `the order of reading and the number of workers do not show`(seed: UInt64) async throws {
        let first = files(seed: seed), second = files(seed: seed + 100)
        try await withFolder { folder in
            let whole = try await undisturbed([first, second], in: folder + "/a")
            for workers in [1, 3, 8] {
                var bench = NightBench(folder + "/\(workers)", first)
                try plant(bench)
                bench.settings.workers = workers
                _ = try await bench.run()
                bench.supply.files = second
                _ = try await bench.run()
                expectSame(try lines(bench), whole, "seed \(seed), workers \(workers)")
            }
        }
    }

    @Test(arguments: 40..<40 + soak(2)) func `a database grown night by night is the one that a single run makes`(seed: UInt64) async throws {
        let all = files(seed: seed)
        try await withFolder { folder in
            let whole = try await undisturbed([all], in: folder + "/a")
            let half = all.filter { $0.key.utf8.reduce(0) { $0 &+ Int($1) } % 2 == 0 }
            let grown = try await undisturbed([half, all], in: folder + "/b")
            expectSame(grown, whole, "seed \(seed)")
        }
    }
}

/// How many seeds: a few by day, a tenth of the kills that SOAK asks for by night.
private func soak(_ few: UInt64) -> UInt64 { ProcessInfo.processInfo.environment["SOAK"].flatMap(UInt64.init).map { max(few, $0 / 10) } ?? few }

/// Source: Steele, Lea & Flood 2014 (SplitMix64).
struct SplitMix: RandomNumberGenerator {
    private var state: UInt64
    init(seed: UInt64) { state = seed }
    mutating func next() -> UInt64 {
        state &+= 0x9E37_79B9_7F4A_7C15
        var mixed = state
        mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
        mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
        return mixed ^ (mixed >> 31)
    }
}
