import Discourse
import Foundation
import Lexicons
import Storage
import Testing

@testable import Pipeline

@Suite struct FaultTests {
    @Test func `messages say what is wrong and what to do`() {
        let since = Timestamp(seconds: 1_700_000_000)
        let messages: [(NightError, String, ExitCode)] = [
            (.noSources, "no folder to read; name one after `run`, or write sources: in shiplog.yaml", .usage),
            (.noSource("saved"), "saved: there is no such file or folder; is the disk mounted and the path right? nothing was changed", .failed),
            (.locked("d.sqlite", pid: 7, since: since), "d.sqlite: another run is at work, pid 7, since 2023-11-14T22:13:20Z; wait for it to end", .locked),
            (.locked("d.sqlite", pid: nil, since: nil), "d.sqlite: another run is at work; wait for it to end", .locked),
            (.unwritable("x", reason: "no space left"), "x: cannot be written (no space left); check the folder and its permissions", .failed),
            (
                .keyLost("d.key", database: "d.sqlite"),
                "d.key: the key of the pseudonyms is missing, but d.sqlite holds pseudonyms made with it; put it back, or move the database away",
                .failed
            ),
            (.keyBroken("d.key"), "d.key: holds no key (64 hexadecimal digits); put the right file back", .failed),
            (.inTheWay("shiplog.yaml"), "shiplog.yaml: is there already; nothing was written over", .failed),
            (.nothingToForget("moss"), "\"moss\": nothing in the database goes by this; check the spelling (a tombstone was left nowhere)", .failed),
            (.store(.full("d.sqlite")), "d.sqlite: the disk is full; free some space and run again, what was stored before is kept", .database),
            (.store(.absent("d.sqlite")), "d.sqlite: there is no database here; run `shiplog run` first, or name another one with --database", .failed),
            (
                .settings(.faulty(place: "shiplog.yaml:3", fault: "there is no setting \"x\"", remedy: "use one of y")),
                "shiplog.yaml:3: there is no setting \"x\"; use one of y", .wrongFile
            ),
            (.settings(.unreadable("x.yaml", reason: "no such file")), "x.yaml: cannot be read (no such file); check the path, or leave --config out", .wrongFile),
            (.lexicons(.notUTF8("v.tsv")), "v.tsv: is not UTF-8; save it as UTF-8", .wrongFile),
            (.reports("Reports: no"), "Reports: no", .failed),
            (.failed("why"), "why", .failed),
        ]
        for (error, message, code) in messages {
            #expect(error.description == message)
            #expect(ExitCode(error) == code)
        }
    }

    @Test func `a full disk stops the run with its code, and what was stored before is there`() async throws {
        try await withFolder { folder in
            let disk = folder + "/disk"
            try FileManager.default.createDirectory(atPath: disk, withIntermediateDirectories: true)
            guard mount("size=700k", on: disk) else { return print("skipped: needs the right to mount a tmpfs") }
            defer { shell("umount", disk) }
            var bench = NightBench(folder, ["saved/a.html": "1 moss hello there"])
            bench.settings.database = disk + "/d.sqlite"
            _ = try await bench.run()
            let before = try bench.store().posts()
            for number in 0..<400 { bench.supply.files["saved/n\(number).html"] = "\(number + 10) fan\(number) " + String(repeating: "word ", count: 400) }
            let error = await fault { _ = try await bench.run() }
            #expect(error == .store(.full(bench.settings.database)))
            #expect(error.map(ExitCode.init) == .database)
            let store = try Store(path: bench.settings.database)
            #expect(try store.posts().contains(before[0]))
            try store.check()
        }
    }

    @Test func `a read-only disk stops the run with its code`() async throws {
        try await withFolder { folder in
            let disk = folder + "/disk"
            try FileManager.default.createDirectory(atPath: disk, withIntermediateDirectories: true)
            guard mount("size=2m", on: disk) else { return print("skipped: needs the right to mount a tmpfs") }
            defer { shell("umount", disk) }
            var bench = NightBench(folder, ["saved/a.html": "1 moss hello there"])
            bench.settings.database = disk + "/d.sqlite"
            _ = try await bench.run()
            shell("mount", "-o", "remount,ro", disk)
            let error = await fault { _ = try await bench.run() }
            #expect(error == .store(.readOnly(bench.settings.database)))
            #expect(error.map(ExitCode.init) == .database)
        }
    }

    @Test func `a damaged database stops the run before it is written to`() async throws {
        try await withFolder { folder in
            let bench = NightBench(folder, ["saved/a.html": "1 moss hello there"])
            _ = try await bench.run()
            let url = URL(fileURLWithPath: bench.settings.database)
            let damaged = try Data(contentsOf: url).prefix(20_000)
            for side in ["-wal", "-shm"] { try? FileManager.default.removeItem(atPath: bench.settings.database + side) }
            try damaged.write(to: url)
            let error = await fault { _ = try await bench.run() }
            #expect(error.map(ExitCode.init) == .database)
            #expect(try Data(contentsOf: url) == damaged)
        }
    }

    @Test func `a lost key is noticed before a second pseudonym is made of one person`() async throws {
        try await withFolder { folder in
            let bench = NightBench(folder, ["saved/a.html": "1 moss hello there"])
            _ = try await bench.run()
            let key = try Data(contentsOf: URL(fileURLWithPath: bench.settings.keyFile))
            let rights = try FileManager.default.attributesOfItem(atPath: bench.settings.keyFile)[.posixPermissions] as? Int
            #expect(rights == 0o600)
            try FileManager.default.removeItem(atPath: bench.settings.keyFile)
            #expect(await fault { _ = try await bench.run() } == .keyLost(bench.settings.keyFile, database: bench.settings.database))
            try Data("not a key".utf8).write(to: URL(fileURLWithPath: bench.settings.keyFile))
            #expect(await fault { _ = try await bench.run() } == .keyBroken(bench.settings.keyFile))
            try key.write(to: URL(fileURLWithPath: bench.settings.keyFile))
            #expect(try await bench.run().tally.isNothingNew)
        }
    }

    private func mount(_ options: String, on folder: String) -> Bool { geteuid() == 0 && shell("mount", "-t", "tmpfs", "-o", options, "tmpfs", folder) }

    @discardableResult private func shell(_ words: String...) -> Bool {
        let process = Process()
        process.executableURL = URL(fileURLWithPath: "/usr/bin/env")
        process.arguments = words
        process.standardError = FileHandle.nullDevice
        guard (try? process.run()) != nil else { return false }
        process.waitUntilExit()
        return process.terminationStatus == 0
    }
}
