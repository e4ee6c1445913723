import Discourse
import Foundation
import Pages
import Storage
import Testing

@testable import Pipeline

@Suite struct NightTests {
    let files = [
        "saved/a.html": "1 moss Korrasami is canon and it was shown at last\n2 fern no it is not",
        "saved/b.html": "3 moss they held hands",
        "saved/t/c.zip": "!x.html\n4 reed one more\n!y.html\n5 reed and another",
    ]

    @Test func `a second run reads nothing and says so`() async throws {
        try await withFolder { folder in
            var bench = NightBench(folder, files)
            let reads = Counter()
            bench.reading = { (page) throws(PageError) in
                reads.next()
                return try posts(in: page)
            }
            let first = try await bench.run()
            #expect(first.summary == "OK: 4 pages read with 5 posts (0.0 s)")
            #expect(ExitCode(first) == .done)
            #expect(reads.value == 4)
            let digest = try bench.store().contentDigest()
            let second = try await bench.run()
            #expect(second.summary == "OK: nothing new in 3 files (0.0 s)")
            #expect(reads.value == 4)
            #expect(try bench.store().contentDigest() == digest)
        }
    }

    @Test func `new, changed, moved and vanished files are told by content`() async throws {
        try await withFolder { folder in
            var bench = NightBench(folder, files)
            _ = try await bench.run()
            bench.supply.files["saved/moved.html"] = bench.supply.files.removeValue(forKey: "saved/b.html")
            bench.supply.files["saved/a.html"] = "1 moss Korrasami is canon\n6 fern new"
            bench.supply.files["saved/d.html"] = "7 moss more"
            bench.supply.files.removeValue(forKey: "saved/t/c.zip")
            let outcome = try await bench.run()
            #expect(outcome.tally.newFiles == 1)
            #expect(outcome.tally.changedFiles == 1)
            #expect(outcome.tally.movedFiles == 1)
            #expect(outcome.tally.vanishedFiles == 1)
            #expect(outcome.summary == "OK: 2 pages read with 3 posts, 1 file moved, 1 file vanished, their posts are kept (0.0 s)")
            #expect(try bench.store().totals().posts == 6)
            #expect(try await bench.run().tally.isNothingNew)
            bench.supply.files["saved/t/c.zip"] = files["saved/t/c.zip"]
            #expect(try await bench.run().tally.isNothingNew)
        }
    }

    @Test func `a night notes the lines of packs, and those of changed packs take their place`() async throws {
        try await withFolder { folder in
            var bench = NightBench(folder, files)
            bench.packs["fandoms/korra.yaml"] = NightBench.pack + "\nvalences:\n  red lotus: -1\n  turtleduck: 2\n"
            _ = try await bench.run()
            #expect(try bench.store().ownLexiconLines().map(\.source) == ["Lexicons/fandoms/korra.yaml:7", "Lexicons/fandoms/korra.yaml:8"])
            bench.packs["fandoms/korra.yaml"] = NightBench.pack + "\nvalences:\n  turtleduck: 2\n"
            _ = try await bench.run()
            #expect(try bench.store().ownLexiconLines() == [LexiconLineRow(path: "Lexicons/fandoms/korra.yaml", line: 7, words: "turtleduck", fandom: "korra")])
        }
    }

    @Test func `a changed page of a container is read, the others are not`() async throws {
        try await withFolder { folder in
            var bench = NightBench(folder, files)
            _ = try await bench.run()
            bench.supply.files["saved/t/c.zip"] = "!x.html\n4 reed one more\n!z.html\n8 reed fresh"
            let outcome = try await bench.run()
            #expect(outcome.tally.pagesRead == 1)
            #expect(try bench.store().totals().posts == 5)
        }
    }

    @Test func `changed packs judge again without reading a page`() async throws {
        try await withFolder { folder in
            var bench = NightBench(folder, files)
            _ = try await bench.run()
            bench.packs["fandoms/korra.yaml"] = NightBench.pack.replacing("They are a couple.", with: "They are married.")
            bench.reading = { (page) throws(PageError) in throw .empty(page.path) }
            let outcome = try await bench.run()
            #expect(outcome.summary == "OK: 5 posts judged again, 3 files unchanged (0.0 s)")
            #expect(try bench.store().claims().map(\.statement) == ["They are married."])
            #expect(try await bench.run().tally.isNothingNew)
            bench.judgesAll = true
            #expect(try await bench.run().tally.postsJudgedAgain == 5)
        }
    }

    @Test func `a newer program reads all pages again and ends in the same rows`() async throws {
        try await withFolder { folder in
            var bench = NightBench(folder, files)
            _ = try await bench.run()
            bench.program = "2"
            #expect(try await bench.run().tally.pagesRead == 4)
            #expect(try bench.store().changesSinceLastRun() == [])
        }
    }

    @Test func `inputs that cannot be read are listed, told once, and kept from harming what they gave before`() async throws {
        try await withFolder { folder in
            var bench = NightBench(folder, files)
            _ = try await bench.run()
            bench.supply.files["saved/a.html"] = "broken"
            bench.supply.files["saved/e.html"] = "broken"
            let outcome = try await bench.run()
            #expect(outcome.verdict == .partial)
            #expect(ExitCode(outcome) == .partial)
            #expect(outcome.summary.hasPrefix("PARTIAL: 2 inputs could not be read") || outcome.summary.contains("; 2 inputs could not be read"))
            #expect(outcome.faults == [
                "saved/a.html: no platform knows this page (tried forum); leave it out", "saved/e.html: no platform knows this page (tried forum); leave it out",
            ])
            #expect(try bench.store().errors().map(\.path) == ["saved/a.html", "saved/e.html"])
            #expect(try bench.store().totals().posts == 5)
            let third = try await bench.run()
            #expect(third.summary == "OK: nothing new in 4 files; 2 known unreadable inputs (0.0 s)")
            bench.supply.files["saved/a.html"] = files["saved/a.html"]
            bench.supply.files["saved/e.html"] = "9 moss mended"
            #expect(try await bench.run().verdict == .ok)
            #expect(try bench.store().errors() == [])
        }
    }

    @Test func `a file without permission is asked for every night`() async throws {
        try await withFolder { folder in
            var bench = NightBench(folder, files)
            bench.supply.locked = ["saved/b.html"]
            for _ in 0..<2 {
                let outcome = try await bench.run()
                #expect(outcome.faults == ["saved/b.html: permission denied; make it readable"])
            }
            bench.supply.locked = []
            let mended = try await bench.run()
            #expect(mended.tally.newFiles == 1)
            let errors = try bench.store().errors()
            #expect(errors.isEmpty)
        }
    }

    @Test func `a source that is not there stops the run before anything is touched`() async throws {
        try await withFolder { folder in
            var bench = NightBench(folder, files)
            bench.settings.sources = ["saved", "gone"]
            #expect(await fault { _ = try await bench.run() } == .noSource("gone"))
            bench.settings.sources = []
            #expect(await fault { _ = try await bench.run() } == .noSources)
            #expect(!FileManager.default.fileExists(atPath: bench.settings.database))
        }
    }

    @Test func `a signal ends the run after the page in hand, and the next run goes on`() async throws {
        try await withFolder { folder in
            var bench = NightBench(folder, files)
            bench.settings.workers = 1
            bench.interruption = Interruption()
            let interruption = bench.interruption
            bench.reading = { (page) throws(PageError) in
                interruption.request(15)
                return try posts(in: page)
            }
            let outcome = try await bench.run()
            #expect(outcome.verdict == .interrupted(signal: 15))
            #expect(ExitCode(outcome) == .terminated)
            #expect(outcome.summary == "PARTIAL: interrupted (SIGTERM), run again to go on; 1 page read with 2 posts (0.0 s)")
            #expect(try bench.store().totals().posts == 2)
            #expect(try bench.store().runs().map(\.outcome) == [.interrupted])
            bench.interruption = Interruption()
            bench.reading = { (page) throws(PageError) in try posts(in: page) }
            #expect(try await bench.run().tally.pagesRead == 3)
        }
    }

    @Test func `reports are written when there is news, and once more where they were not finished`() async throws {
        try await withFolder { folder in
            var bench = NightBench(folder, files)
            let calls = Counter()
            bench.writeReports = { store in
                #expect(try store.lastFinishedRun() != nil)
                if calls.next() == 1 { throw NightError.reports("Reports: no space") }
                return "Reports/2023-11-14"
            }
            #expect(await fault { _ = try await bench.run() } == .reports("Reports: no space"))
            #expect(try await bench.run().reports == "Reports/2023-11-14")
            for day in 0..<3 {
                bench.day = Int64(day)
                #expect(try await bench.run().reports == nil)
                #expect(try await bench.run().warnings.isEmpty)
            }
            bench.day = 3
            let silent = try await bench.run()
            #expect(silent.reports == "Reports/2023-11-14")
            #expect(silent.warnings == ["nothing new for 3 nights; is the saving of pages still at work?"])
            #expect(try Status(bench.settings).warnings == silent.warnings)
        }
    }

    @Test func `what was forgotten does not come back with its page`() async throws {
        try await withFolder { folder in
            var bench = NightBench(folder, files)
            _ = try await bench.run()
            let upkeep = Upkeep(bench.settings, clock: try bench.plan().clock)
            #expect(try upkeep.forget([.author("Moss")]).done.posts == 2)
            bench.program = "2"
            _ = try await bench.run()
            #expect(try bench.store().totals().posts == 3)
            #expect(await fault { _ = try upkeep.forget([.author("mos")]) } == .nothingToForget("mos"))
            _ = try upkeep.forget([.source("saved/t")])
            #expect(try await bench.run().tally.isNothingNew)
            #expect(try bench.store().totals().posts == 1)
        }
    }

    @Test func `however a folder is written, it is one folder`() async throws {
        try await withFolder { folder in
            var bench = NightBench(folder, files)
            _ = try await bench.run()
            bench.settings.sources = ["./saved/"]
            var plan = try bench.plan()
            #expect(plan.sources == ["saved"])
            plan.settings.sources = ["/a//b/./c/", ".", "./", "/"]
            #expect(plan.sources == ["/a/b/c", ".", ".", "/"])
        }
    }

    @Test func `a survey tells what a run would do and changes nothing`() async throws {
        try await withFolder { folder in
            var bench = NightBench(folder, files)
            #expect(try Night(try bench.plan()).survey().newFiles == ["saved/a.html", "saved/b.html", "saved/t/c.zip"])
            #expect(!FileManager.default.fileExists(atPath: bench.settings.database))
            _ = try await bench.run()
            bench.supply.files["saved/a.html"] = "1 moss other words"
            bench.supply.files["saved/b.html"] = nil
            bench.supply.files["saved/d.html"] = "7 moss more"
            bench.supply.locked = ["saved/d.html"]
            bench.packs["fandoms/korra.yaml"] = NightBench.pack + "\n# changed"
            let survey = try Night(try bench.plan()).survey()
            #expect(survey.changedFiles == ["saved/a.html"])
            #expect(survey.vanishedFiles == ["saved/b.html"])
            #expect(survey.unchangedFiles == 1)
            #expect(survey.postsToJudgeAgain == 5)
            #expect(survey.faults == ["saved/d.html: permission denied; make it readable"])
            #expect(try bench.store().runs().count == 1)
        }
    }

    @Test func `posts older than the time of keeping go at the end of a run`() async throws {
        try await withFolder { folder in
            var bench = NightBench(folder, files)
            bench.settings.retentionDays = 30
            _ = try await bench.run()
            #expect(try bench.store().totals().posts == 0)
        }
    }
}
