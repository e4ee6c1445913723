import Discourse
import Foundation
import Storage
import Testing

@testable import Pipeline

/// The built program is killed with SIGKILL, again and again, and ends where an undisturbed run ends.
@Suite(.serialized) struct KillTests {
    private static let root = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
        .deletingLastPathComponent()
    private static let program = URL(fileURLWithPath: CommandLine.arguments[0]).deletingLastPathComponent().appendingPathComponent("shiplog")
    private static let sources = ["Data/sample/tumblr-backup", "Data/sample/journals", "Data/sample/blog"]

    private func start(_ database: String) throws -> Process {
        let process = Process()
        process.executableURL = Self.program
        process.arguments = ["run"] + Self.sources + ["--database", database, "--no-reports", "--quiet"]
        process.currentDirectoryURL = Self.root
        process.standardOutput = FileHandle.nullDevice
        process.standardError = FileHandle.nullDevice
        try process.run()
        return process
    }

    private func lines(_ database: String) throws -> [String] {
        var lines: [String] = []
        try Store(path: database).eachContentLine { lines.append($0) }
        return lines
    }

    private var isThere: Bool {
        ([Self.program.path] + Self.sources.map { Self.root.path + "/" + $0 }).allSatisfy(FileManager.default.fileExists(atPath:))
    }

    @Test func `asked to end by SIGTERM, the program says so by its code`() async throws {
        guard isThere else { return print("skipped: \(Self.program.path) or the sample is not there") }
        try await withFolder { folder in
            let process = try start(folder + "/d.sqlite")
            while process.isRunning, (try? Data(contentsOf: URL(fileURLWithPath: folder + "/d.sqlite.lock")))?.isEmpty ?? true {
                try await Task.sleep(for: .milliseconds(20))
            }
            kill(process.processIdentifier, SIGTERM)
            process.waitUntilExit()
            #expect(process.terminationReason == .exit)
            #expect([0, 3, 143].contains(process.terminationStatus), "\(process.terminationStatus)")
            if process.terminationStatus == 143 { #expect(try Store(path: folder + "/d.sqlite").runs().map(\.outcome) == [.interrupted]) }
        }
    }

    @Test func `a second program at once ends with 5`() async throws {
        guard isThere else { return print("skipped: \(Self.program.path) or the sample is not there") }
        try await withFolder { folder in
            let held = try RunLock(besides: folder + "/d.sqlite", pid: 1, at: Timestamp(seconds: 0))
            let process = try start(folder + "/d.sqlite")
            process.waitUntilExit()
            #expect(process.terminationStatus == ExitCode.locked.rawValue)
            withExtendedLifetime(held) {}
        }
    }

    /// Waits until a run has the lock: before that it has touched nothing.
    private func awaitWork(_ process: Process, _ database: String) async throws {
        while process.isRunning, (try? Data(contentsOf: URL(fileURLWithPath: database + ".lock")))?.isEmpty ?? true {
            try await Task.sleep(for: .milliseconds(5))
        }
    }

    private func plantKey(_ database: String) throws {
        try Data((String(repeating: "07", count: 32) + "\n").utf8).write(to: URL(fileURLWithPath: database.replacing(".sqlite", with: ".key")))
    }

    /// Runs from nothing, killed once or several times on the way; SOAK says how many kills in all.
    @Test func `killed at any time, the program goes on and ends in the same rows`() async throws {
        guard isThere else { return print("skipped: \(Self.program.path) or the sample is not there") }
        try await withFolder { folder in
            let whole = folder + "/whole.sqlite"
            try plantKey(whole)
            let undisturbed = try start(whole)
            try await awaitWork(undisturbed, whole)
            let began = Date()
            undisturbed.waitUntilExit()
            let length = Date().timeIntervalSince(began), rows = try lines(whole)
            let usual = undisturbed.terminationStatus
            #expect(usual == 0 || usual == 3)
            let wanted = ProcessInfo.processInfo.environment["SOAK"].flatMap(Int.init) ?? 2
            var random = SplitMix(seed: 3), kills = 0, inTheMidst = 0, cycle = 0
            while kills < wanted {
                let database = folder + "/\(cycle).sqlite"
                try plantKey(database)
                repeat {
                    let process = try start(database)
                    try await awaitWork(process, database)
                    try await Task.sleep(for: .seconds(Double.random(in: 0...length, using: &random)))
                    inTheMidst += process.isRunning ? 1 : 0
                    kill(process.processIdentifier, SIGKILL)
                    process.waitUntilExit()
                    kills += 1
                } while kills < wanted && Bool.random(using: &random)
                let last = try start(database)
                last.waitUntilExit()
                let code = last.terminationStatus
                try #require(code == usual, "the run after kill \(kills) ended with \(code)")
                let difference = try lines(database).difference(from: rows)
                #expect(difference.isEmpty, "seed 3, after kill \(kills): \(difference)")
                for file in try FileManager.default.contentsOfDirectory(atPath: folder) where file.hasPrefix("\(cycle).") {
                    try FileManager.default.removeItem(atPath: folder + "/" + file)
                }
                cycle += 1
            }
            if wanted > 2 { print("killed \(kills) times, \(inTheMidst) of them at work, over \(cycle) databases") }
        }
    }
}
