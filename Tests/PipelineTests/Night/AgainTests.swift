import Discourse
import Foundation
import Lexicons
import Pages
import Stances
import Storage
import Testing

@testable import Pipeline

/// What a change of lists, packs, rules or settings sets in motion, and what it leaves alone.
@Suite struct AgainTests {
    let files = ["saved/a.html": "1 moss Korrasami is canon\n2 fern Korrasami never happened", "saved/b.html": "3 moss they held hands"]

    /// The plan of a bench whose lists count how often they are compiled.
    private func counting(_ bench: NightBench, _ compiled: Counter) throws -> NightPlan {
        var plan = try bench.plan()
        let set = try LexiconSet(texts: bench.packs)
        plan.lexicons = LateLexicons(version: set.version) { () throws(LexiconError) in
            compiled.next()
            return set
        }
        return plan
    }

    @Test func `a night without news compiles no list, and one page compiles them once`() async throws {
        try await withFolder { folder in
            var bench = NightBench(folder, files)
            let compiled = Counter()
            _ = try await Night(try counting(bench, compiled)).run()
            #expect(compiled.value == 1)
            #expect(try await Night(try counting(bench, compiled)).run().tally.isNothingNew)
            #expect(compiled.value == 1)
            bench.supply.files["saved/c.html"] = "4 reed more"
            bench.supply.files["saved/d.html"] = "5 reed more"
            #expect(try await Night(try counting(bench, compiled)).run().tally.pagesRead == 2)
            #expect(compiled.value == 2)
        }
    }

    @Test func `a fault in lists that no run has used stops before anything is touched`() async throws {
        try await withFolder { folder in
            let bench = NightBench(folder, files)
            _ = try await bench.run()
            var plan = try bench.plan()
            plan.lexicons = LateLexicons(version: "other") { () throws(LexiconError) in throw .notUTF8("v.tsv") }
            #expect(await fault { _ = try await Night(plan).run() } == .lexicons(.notUTF8("v.tsv")))
            #expect(try bench.store().runs().count == 1)
        }
    }

    /// A rule as it was, and as it came to be.
    private struct Before: StanceRule {
        static let name = "sample"
        static let about = "A sample."
        static let examples: [RuleExample] = [.silent("x")]
        func findings(in testimony: Testimony) -> [Finding] { [] }
    }
    private struct After: StanceRule {
        static let name = "sample"
        static let about = "A sample."
        static let examples: [RuleExample] = [.silent("x")]
        static let revision = 2
        func findings(in testimony: Testimony) -> [Finding] { [] }
    }

    @Test func `rules are told apart by program, name, revision, examples and order`() {
        let versions: [[any StanceRule.Type]] = [[], [Before.self], [After.self], [Before.self, After.self], [After.self, Before.self]]
        let digests = versions.map { JudgeVersion.rules(program: "1", $0) }
        #expect(Set(digests).count == versions.count)
        #expect(JudgeVersion.rules(program: "2", [Before.self]) != digests[1])
        #expect(JudgeVersion.rules(program: "1") == JudgeVersion.rules(program: "1"))
        #expect(JudgeVersion.of(lexicons: "a", rules: "b") != JudgeVersion.of(lexicons: "ab", rules: ""))
    }

    @Test func `what moved by new rules and what by new posts is told apart, and no page is read for the rules`() async throws {
        try await withFolder { folder in
            var bench = NightBench(folder, files)
            bench.rules = "1"
            _ = try await bench.run()
            // A name that the pack did not have: post 3 comes to concern the claim.
            bench.packs["fandoms/korra.yaml"] = NightBench.pack.replacing("names: [Korrasami]", with: "names: [Korrasami, held hands]")
            bench.supply.files["saved/c.html"] = "4 reed Korrasami at last"
            let reads = Counter()
            bench.reading = { (page) throws(PageError) in
                reads.next()
                return try posts(in: page)
            }
            #expect(try await bench.run().tally.postsJudgedAgain == 3)
            #expect(reads.value == 1)
            let changes = try bench.store().changesSinceLastRun()
            func count(_ cause: ChangeRow.Cause) -> Int { changes.filter { $0.cause == cause }.reduce(0) { $0 + $1.posts } }
            #expect(count(.new) == 1)
            #expect(count(.rules) == 1)
            #expect(count(.edited) == 0)
            // New rules alone judge all again and move nothing where they say the same.
            bench.rules = "2"
            #expect(try await bench.run().tally.postsJudgedAgain == 4)
            #expect(reads.value == 1)
            #expect(try bench.store().changesSinceLastRun().isEmpty)
        }
    }

    @Test func `another time zone moves the days of posts that have a time, and the report is written anew`() async throws {
        try await withFolder { folder in
            var bench = NightBench(folder, files)
            let reports = Counter()
            bench.writeReports = { _ in
                reports.next()
                return "Reports"
            }
            // 2014-12-19T14:40Z
            _ = try await bench.run()
            #expect(Set(try bench.store().posts().map(\.day)) == ["2014-12-19"])
            bench.settings.timezone = try #require(TimeZone(identifier: "Pacific/Auckland"))
            #expect(try await bench.run().tally.isNothingNew)
            #expect(Set(try bench.store().posts().map(\.day)) == ["2014-12-20"])
            #expect(reports.value == 2)
            let digest = try bench.store().contentDigest()
            var fresh = NightBench(folder + "/fresh", files)
            fresh.settings.timezone = bench.settings.timezone
            try FileManager.default.createDirectory(atPath: folder + "/fresh/Data", withIntermediateDirectories: true)
            try FileManager.default.copyItem(atPath: bench.settings.keyFile, toPath: fresh.settings.keyFile)
            _ = try await fresh.run()
            #expect(try fresh.store().contentDigest() == digest)
        }
    }

    @Test func `a date without a time is that day in every zone`() async throws {
        try await withFolder { folder in
            var bench = NightBench(folder, files)
            bench.settings.timezone = try #require(TimeZone(identifier: "America/Los_Angeles"))
            bench.reading = { (page) throws(PageError) in
                try posts(in: page).map { post in
                    var post = post
                    post.posted = PostedDate(Timestamp(seconds: 1_419_206_400), precision: .day, source: .text)
                    return post
                }
            }
            _ = try await bench.run()
            #expect(Set(try bench.store().posts().map(\.day)) == ["2014-12-22"])
        }
    }

    @Test func `reports are written anew after a change of settings, and after a run that was cut short`() async throws {
        try await withFolder { folder in
            var bench = NightBench(folder, files)
            let reports = Counter()
            bench.writeReports = { _ in
                reports.next()
                return "Reports"
            }
            _ = try await bench.run()
            _ = try await bench.run()
            #expect(reports.value == 1)
            bench.settings.k = 9
            _ = try await bench.run()
            bench.reportFlags = "identify"
            _ = try await bench.run()
            _ = try await bench.run()
            #expect(reports.value == 3)
            // A run that stored its pages and was killed before its end leaves a report that does not tell of them.
            let store = try Store(path: bench.settings.database, mode: .writing)
            _ = try store.beginRun(program: "1", lexiconVersion: "", judgeVersion: "", config: "", at: Timestamp(seconds: 0))
            try store.close()
            _ = try await bench.run()
            #expect(reports.value == 4)
        }
    }

    @Test func `only files changed since then are looked at, and none is taken to have vanished`() async throws {
        try await withFolder { folder in
            var bench = NightBench(folder, files)
            let first = Timestamp(seconds: 1_700_000_000)
            for path in files.keys { bench.supply.times[path] = Timestamp(seconds: first.seconds - 1000) }
            _ = try await bench.run()
            bench.day = 2
            bench.since = .lastRun
            bench.supply.files["saved/a.html"] = "1 moss changed, with an old time"
            bench.supply.files["saved/c.html"] = "4 reed fresh"
            bench.supply.times["saved/c.html"] = Timestamp(seconds: first.seconds + 1000)
            bench.supply.files["saved/d.html"] = "5 reed whose time nobody knows"
            let outcome = try await bench.run()
            #expect(outcome.summary == "OK: 2 pages read with 2 posts; 2 older files passed over (0.0 s)")
            bench.since = Since("2023-11-14")
            #expect(try Night(try bench.plan()).survey().passedOverFiles == 0)
            #expect(try await bench.run().tally.changedFiles == 1)
            bench.since = nil
            #expect(try await bench.run().tally.isNothingNew)
            #expect(Since("last") == .lastRun)
            #expect(Since("yesterday") == nil)
        }
    }

    @Test func `a file that a killed run had begun is due whatever its time`() async throws {
        try await withFolder { folder in
            var bench = NightBench(folder, files)
            for path in files.keys { bench.supply.times[path] = Timestamp(seconds: 0) }
            _ = try await bench.run()
            let store = try Store(path: bench.settings.database, mode: .writing)
            _ = try FileLedger(store).begin(path: "saved/b.html", bytes: 1, reader: "1")
            try store.close()
            bench.since = .lastRun
            let outcome = try await bench.run()
            #expect(outcome.passedOverFiles == 1)
            #expect(try bench.store().unfinishedWork().filesBegun == 0)
        }
    }

    @Test func `a fault goes when its file goes, and stays where its folder cannot be seen`() async throws {
        try await withFolder { folder in
            var bench = NightBench(folder, files)
            bench.supply.files["saved/x!y.html"] = "broken"
            bench.supply.files["saved/z.zip"] = "!a.html\nbroken\n!b.html\n7 moss fine"
            bench.supply.files["saved/locked.html"] = "9 moss hidden"
            bench.supply.locked = ["saved/locked.html"]
            _ = try await bench.run()
            #expect(try bench.store().errors().map(\.path) == ["saved/locked.html", "saved/x!y.html", "saved/z.zip!a.html"])
            for path in ["saved/x!y.html", "saved/locked.html"] { bench.supply.files[path] = nil }
            _ = try await bench.run()
            #expect(try bench.store().errors().map(\.path) == ["saved/z.zip!a.html"])
            bench.settings.sources = ["other"]
            bench.supply.files["other/a.html"] = "20 moss elsewhere"
            _ = try await bench.run()
            #expect(try bench.store().errors().map(\.path) == ["saved/z.zip!a.html"])
            bench.settings.sources = ["saved"]
            bench.supply.files["saved/z.zip"] = nil
            _ = try await bench.run()
            #expect(try bench.store().errors().isEmpty)
        }
    }
}
