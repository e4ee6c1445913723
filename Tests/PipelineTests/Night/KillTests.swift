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

    @Test func `killed at any time, the program goes on and ends in the same rows`() async throws {
        guard isThere else { return print("skipped: \(Self.program.path) or the sample is not there") }
        try await withFolder { folder in
            for name in ["whole", "killed"] {
                try Data((String(repeating: "07", count: 32) + "\n").utf8).write(to: URL(fileURLWithPath: "\(folder)/\(name).key"))
            }
            let began = Date()
            let whole = try start(folder + "/whole.sqlite")
            whole.waitUntilExit()
            let length = Date().timeIntervalSince(began)
            #expect(whole.terminationStatus == 0 || whole.terminationStatus == 3)
            let rounds = ProcessInfo.processInfo.environment["SOAK"].flatMap(Int.init) ?? 2
            var random = SplitMix(seed: 3), killed = 0
            for _ in 0..<rounds {
                let process = try start(folder + "/killed.sqlite")
                try await Task.sleep(for: .seconds(Double.random(in: 0...length * 0.9, using: &random)))
                if process.isRunning {
                    kill(process.processIdentifier, SIGKILL)
                    killed += 1
                }
                process.waitUntilExit()
            }
            let last = try start(folder + "/killed.sqlite")
            last.waitUntilExit()
            let difference = try lines(folder + "/killed.sqlite").difference(from: try lines(folder + "/whole.sqlite"))
            #expect(difference.isEmpty, "after \(killed) kills: \(difference)")
        }
    }
}
