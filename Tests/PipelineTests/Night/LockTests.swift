import Discourse
import Foundation
import Storage
import Testing

@testable import Pipeline

@Suite struct LockTests {
    @Test func `a second run is told who is at work and since when, and a stale lock holds nobody up`() async throws {
        try await withFolder { folder in
            let bench = NightBench(folder, ["saved/a.html": "1 moss hello there"])
            try FileManager.default.createDirectory(atPath: folder + "/Data", withIntermediateDirectories: true)
            try Data("99999\n2020-01-01T00:00:00Z\n".utf8).write(to: URL(fileURLWithPath: bench.settings.database + ".lock"))
            _ = try await bench.run()
            let held = try RunLock(besides: bench.settings.database, pid: 4711, at: Timestamp(seconds: 1_700_000_000))
            let error = await fault { _ = try await bench.run() }
            #expect(error == .locked(bench.settings.database, pid: 4711, since: Timestamp(seconds: 1_700_000_000)))
            #expect(error.map(ExitCode.init) == .locked)
            #expect(try Status(bench.settings).running == "pid 4711 since 2023-11-14T22:13:20Z")
            withExtendedLifetime(held) {}
        }
    }

    @Test func `the lock goes with the run`() async throws {
        try await withFolder { folder in
            let bench = NightBench(folder, ["saved/a.html": "1 moss hello there"])
            for _ in 0..<3 { _ = try await bench.run() }
            #expect(try Status(bench.settings).running == nil)
        }
    }
}
