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
            guard mount("size=4m", on: disk) else { return print("skipped: needs the right to mount a tmpfs") }
            defer { shell("umount", disk) }
            var bench = NightBench(folder, ["saved/a.html": "1 moss hello there"])
            bench.settings.database = disk + "/d.sqlite"
            _ = try await bench.run()
            let before = try bench.store().posts()
            // Few words, many letters: the disk fills, not the time.
            for number in 0..<300 {
                let words = (0..<12).map { "\(number)x\($0)" + String(repeating: "wxyz", count: 400) }
                bench.supply.files["saved/n\(number).html"] = "\(number + 10) fan\(number) " + words.joined(separator: " ")
            }
            let error = await fault { _ = try await bench.run() }
            #expect(error == .store(.full(bench.settings.database)))
            #expect(error.map(ExitCode.init) == .database)
            let store = try Store(path: bench.settings.database)
            #expect(try store.posts().contains(before[0]))
            try store.check()
            // With space again, the next run ends where a run on a large disk ends.
            shell("mount", "-o", "remount,size=64m", disk)
            _ = try await bench.run()
            var whole = bench
            whole.settings.database = folder + "/whole.sqlite"
            try FileManager.default.copyItem(atPath: bench.settings.keyFile, toPath: whole.settings.keyFile)
            _ = try await whole.run()
            #expect(try bench.store().contentDigest() == whole.store().contentDigest())
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

    /// A database of some pages, whole on the disk, with no log beside it.
    private func stored(in folder: String) async throws -> (bench: NightBench, bytes: Data) {
        let files = (0..<60).map { ("saved/\($0).html", "\($0) fan\($0) Korrasami is canon, said \($0) people " + String(repeating: "and more ", count: $0 * 3)) }
        let bench = NightBench(folder, Dictionary(uniqueKeysWithValues: files))
        _ = try await bench.run()
        let store = try Store(path: bench.settings.database, mode: .writing)
        try store.close()
        for side in ["-wal", "-shm"] { try? FileManager.default.removeItem(atPath: bench.settings.database + side) }
        return (bench, try Data(contentsOf: URL(fileURLWithPath: bench.settings.database)))
    }

    /// The run stops with the database's code and "damaged", and leaves every byte.
    private func expectRefused(_ damaged: Data, _ bench: NightBench, _ place: String) async throws {
        let url = URL(fileURLWithPath: bench.settings.database)
        try damaged.write(to: url)
        let error = await fault { _ = try await bench.run() }
        #expect(error.map(ExitCode.init) == .database, "\(place)")
        #expect(error?.description.hasPrefix("\(bench.settings.database): the database is damaged (") == true, "\(place): \(error as Any)")
        #expect(error?.description.hasSuffix("put back a copy made with `shiplog snapshot`, or move it away and run again") == true)
        #expect(try Data(contentsOf: url) == damaged, "\(place)")
    }

    @Test func `a database that was cut short stops the run before it is written to`() async throws {
        try await withFolder { folder in
            let (bench, bytes) = try await stored(in: folder)
            var random = SplitMix(seed: 5)
            let cuts = [0, 1, 99, 4096, bytes.count - 4096] + (0..<6).map { _ in Int.random(in: 1..<bytes.count - 1, using: &random) }
            for cut in cuts { try await expectRefused(bytes.prefix(cut), bench, "cut at \(cut) of \(bytes.count)") }
            try bytes.write(to: URL(fileURLWithPath: bench.settings.database))
            #expect(try await bench.run().tally.isNothingNew)
        }
    }

    @Test func `a database with bytes flipped where its trees hold together stops the run before it is written to`() async throws {
        try await withFolder { folder in
            let (bench, bytes) = try await stored(in: folder)
            let page = 4096, trees = (1..<bytes.count / page).filter { [2, 5, 10, 13].contains(bytes[$0 * page]) }
            try #require(trees.count > 20)
            var random = SplitMix(seed: 6)
            for _ in 0..<12 {
                let tree = trees.randomElement(using: &random)!
                var damaged = bytes
                // A tree page's head: its kind, its first free block, its count of cells, where they begin.
                for place in 0..<8 { damaged[tree * page + place] ^= UInt8.random(in: 1...255, using: &random) }
                try await expectRefused(damaged, bench, "page \(tree)")
            }
        }
    }

    @Test func `a database that may not be written to stops the run and is left as it was`() async throws {
        try await withFolder { folder in
            let (bench, bytes) = try await stored(in: folder)
            // Permissions do not bind root; a file that nobody may change does.
            guard shell("chattr", "+i", bench.settings.database) else { return print("skipped: needs chattr +i, which this file system or user has not") }
            defer { shell("chattr", "-i", bench.settings.database) }
            let error = await fault { _ = try await bench.run() }
            #expect(error.map(ExitCode.init) == .database, "\(error as Any)")
            #expect(try Data(contentsOf: URL(fileURLWithPath: bench.settings.database)) == bytes)
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
