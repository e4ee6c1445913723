import Foundation
import Storage
import Testing

@testable import Pipeline

@Suite struct SettingsTests {
    private func read(_ text: String, file: String = "shiplog.yaml") throws -> Settings {
        var settings = Settings()
        try settings.read(text: text, file: file)
        return settings
    }

    private func message(_ text: String) -> String {
        do { _ = try read(text) } catch { return "\(error)" }
        return "no fault"
    }

    @Test func `the environment goes over the file, and paths count from the file`() throws {
        var settings = try read("sources: [saved, /srv/more]\ndatabase: d.sqlite\nk: 3\ntimezone: Europe/Berlin\nquiet: yes\n", file: "here/shiplog.yaml")
        #expect(settings.sources == ["here/saved", "/srv/more"])
        #expect(settings.database == "here/d.sqlite")
        #expect(settings.keyFile == "here/d.key")
        #expect(settings.logFile == "here/d.log")
        #expect(settings.quiet)
        try settings.read(environment: ["SHIPLOG_K": "9", "SHIPLOG_SOURCES": "a:b"])
        #expect(settings.k == 9)
        #expect(settings.sources == ["a", "b"])
        #expect(settings.timezone.identifier == "Europe/Berlin")
    }

    @Test func `faults name the file and the line`() {
        let keys = "sources, database, reports, lexicons, overlays, fandoms, log, timezone, k, quiet, workers, retention_days, title"
        #expect(message("k: 3\nlexicon: x\n") == "shiplog.yaml:2: there is no setting \"lexicon\"; use one of \(keys)")
        #expect(message("\nk: many\n") == "shiplog.yaml:2: \"many\" is not a whole number from 1 to 1000; write one")
        #expect(message("quiet: perhaps\n") == "shiplog.yaml:1: \"perhaps\" is neither true nor false; write one of them")
        #expect(message("timezone: Berlin\n") == "shiplog.yaml:1: \"Berlin\" is no time zone; write one like Europe/Berlin, America/New_York or UTC")
        #expect(message("database: [a, b]\n") == "shiplog.yaml:1: wants one word or path; write it after the colon")
        #expect(message("sources:\n  - {a: b}\n").hasPrefix("shiplog.yaml:2: \"sources\" wants a word or a list of words"))
        #expect(message("- a\n") == "shiplog.yaml:1: is not written as keys and values; write lines like \"database: Data/discourse.sqlite\"")
        #expect(message("k: 3\nk: 4\n").contains("\"k\" stands twice; keep one of them"))
        #expect(message("k: \"3\n").hasPrefix("shiplog.yaml:"))
        var settings = Settings()
        #expect(throws: SettingsError.faulty(place: "SHIPLOG_K", fault: "\"x\" is not a whole number from 1 to 1000", remedy: "write one")) {
            try settings.read(environment: ["SHIPLOG_K": "x"])
        }
        #expect(throws: SettingsError.unreadable("nowhere.yaml", reason: "no such file")) { try Settings.read(file: "nowhere.yaml") }
    }

    @Test func `the config that init writes reads as it stands, every key explained`() async throws {
        try await withFolder { folder in
            let made = try Project.make(in: folder + "/new")
            #expect(made == ["saved/", "Data/", "Reports/", "Fandoms/", "shiplog.yaml", "Fandoms/my-fandom.yaml", ".gitignore"])
            let settings = try Settings.read(file: folder + "/new/shiplog.yaml")
            #expect(settings.sources == [folder + "/new/saved"])
            #expect(settings.fandoms == folder + "/new/Fandoms")
            for key in Settings.Key.allCases { #expect(Project.config.contains("\(key.rawValue):"), "\(key)") }
            #expect(throws: NightError.inTheWay(folder + "/new/shiplog.yaml")) { try Project.make(in: folder + "/new") }
        }
    }

    @Test func `status tells what a run that was cut short left`() async throws {
        try await withFolder { folder in
            let bench = NightBench(folder, ["saved/a.html": "1 moss hello there", "saved/b.html": "broken"])
            #expect(throws: NightError.store(.absent(bench.settings.database))) { try Status(bench.settings) }
            _ = try await bench.run()
            let status = try Status(bench.settings)
            #expect(status.lastSuccess?.outcome == "partial")
            #expect(status.failures.map(\.path) == ["saved/b.html"])
            #expect(status.pending.isEmpty)
            #expect(status.json.contains("\"posts\" : 1"))
            #expect(try Status(bench.settings, judgeVersion: "other").pending == [
                Status.Pending(count: 1, why: "posts judged with other word lists, packs or rules")
            ])
        }
    }

    @Test func `a list of what to forget is read line by line`() throws {
        #expect(try Forgotten.list("# on request\nauthor Mossy Fan\n\npost abc\nsource saved/x\n", file: "f") == [
            .author("Mossy Fan"), .post("abc"), .source("saved/x"),
        ])
        #expect(throws: SettingsError.faulty(place: "f:1", fault: "\"autor x\" says not what to forget", remedy: "write author NAME, post ID or source PATH")) {
            try Forgotten.list("autor x", file: "f")
        }
    }

    @Test func `the log has a line an event and is added to`() async throws {
        try await withFolder { folder in
            var bench = NightBench(folder, ["saved/a.html": "1 moss hello there"])
            bench.settings.log = folder + "/state/shiplog.log"
            for _ in 0..<2 {
                var plan = try bench.plan()
                plan.log = try NightLog.logger(path: bench.settings.logFile, now: plan.clock.now)
                _ = try await Night(plan).run()
            }
            let lines = try String(contentsOfFile: bench.settings.logFile, encoding: .utf8).split(separator: "\n")
            #expect(lines == [
                "2023-11-14T22:13:20Z info run 1 begins: sources saved", "2023-11-14T22:13:20Z info run 1 ends: OK: 1 page read with 1 post (0.0 s)",
                "2023-11-14T22:13:20Z info run 2 begins: sources saved", "2023-11-14T22:13:20Z info run 2 ends: OK: nothing new in 1 file (0.0 s)",
            ])
        }
    }
}
