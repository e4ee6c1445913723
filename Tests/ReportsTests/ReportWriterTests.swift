import Discourse
import Foundation
import Storage
import Testing

@testable import Reports

@Suite struct ReportWriterTests {
    /// With SHIPLOG_REPORTS=FOLDER the report stays there, to be looked at and to be measured by the gates;
    /// with SHIPLOG_POSTS=100000 SHIPLOG_FANDOMS=30 it is one of a large store, and its time is printed;
    /// with SHIPLOG_DATABASE=FILE that store stays too.
    private func folder<Value>(_ body: (String) throws -> Value) throws -> Value {
        guard let kept = ProcessInfo.processInfo.environment["SHIPLOG_REPORTS"] else { return try withFolder(body) }
        return try body(kept)
    }

    @Test func `a report has its tables and pages, each page under 500 kB`() throws {
        try folder { folder in
            let number = { (name: String, usual: Int) in ProcessInfo.processInfo.environment[name].flatMap(Int.init) ?? usual }
            let database = ProcessInfo.processInfo.environment["SHIPLOG_DATABASE"]
            let synthetic = try SyntheticStore(posts: number("SHIPLOG_POSTS", 320), fandoms: number("SHIPLOG_FANDOMS", 1), in: database)
            let clock = ContinuousClock().now
            let files = try ReportWriter(from: synthetic.store).write(to: folder)
            if number("SHIPLOG_POSTS", 0) > 0 {
                print("report in \(ContinuousClock().now - clock)")
                return
            }
            let names = files.map { ($0 as NSString).lastPathComponent }
            #expect(names.filter { !$0.hasPrefix("post-") } == [
                "claim-finale-rewritten.html", "claim-korrasami-canon.html", "claim-makorra-endgame.html", "codebook.csv", "daily.csv",
                "datapackage.json", "evidence-finale-rewritten.html", "evidence-korrasami-canon-2.html", "evidence-korrasami-canon-3.html",
                "evidence-korrasami-canon.html", "evidence-makorra-endgame-2.html", "evidence-makorra-endgame.html", "evidence.csv", "evidence.html", "index.html", "judgements.csv", "methods.html", "posts.csv",
                "style.css", "unread.html", "words.html",
            ])
            #expect((9...36).contains(names.count { $0.hasPrefix("post-") }))
            for file in files where file.hasSuffix(".html") {
                let page = try text(of: file)
                #expect(page.utf8.count < 500_000, "\(file) has \(page.utf8.count) bytes")
                #expect(page.hasSuffix("</html>\n"))
            }
            let latest = try FileManager.default.destinationOfSymbolicLink(atPath: folder + "/latest")
            #expect(latest == "2015-03-02")
        }
    }

    @Test func `the same run gives the same bytes`() throws {
        let store = try SyntheticStore().store
        try withFolder { folder in
            let first = try ReportWriter(from: store).write(to: folder).map { ($0, try text(of: $0)) }
            let second = try ReportWriter(from: store).write(to: folder).map { ($0, try text(of: $0)) }
            #expect(first.map(\.0) == second.map(\.0))
            for (before, after) in zip(first, second) { #expect(before.1 == after.1, "\(before.0)") }
            let left = try FileManager.default.contentsOfDirectory(atPath: folder).sorted()
            #expect(left == ["2015-03-02", "latest"])
        }
    }

    @Test func `every link of every page leads somewhere`() throws {
        try withFolder { folder in
            let files = try ReportWriter(from: SyntheticStore().store).write(to: folder)
            let names = Set(files.compactMap { $0.split(separator: "/").last.map(String.init) })
            for file in files where file.hasSuffix(".html") {
                let page = try text(of: file)
                for link in page.matches(of: #/href="([^"]*)"/#).map({ String($0.1) }) {
                    let parts = link.split(separator: "#", omittingEmptySubsequences: false).map(String.init)
                    #expect(parts[0].isEmpty || names.contains(parts[0]), "\(file) links to \(link)")
                    guard parts.count > 1 else { continue }
                    let target = parts[0].isEmpty ? page : try text(of: folder + "/latest/" + parts[0])
                    #expect(target.contains("id=\"\(parts[1])\""), "\(file) links to \(link)")
                }
                let ids = page.matches(of: #/ id="([^"]*)"/#).map { String($0.1) }
                #expect(Set(ids).count == ids.count, "\(file) has an id twice")
            }
        }
    }

    @Test func `groups of fewer than k authors are not told`() throws {
        try withFolder { folder in
            let files = try ReportWriter(from: SyntheticStore(posts: 120).store, options: ReportOptions(k: 8)).write(to: folder)
            let page = try #require(files.first { $0.hasSuffix("claim-korrasami-canon.html") }.map { try text(of: $0) })
            #expect(page.contains("fewer than 8"))
            for match in page.matches(of: #/: ([0-9]+)\u{00A0}posters?<\/title>/#) { #expect((Int(match.1) ?? 0) >= 8) }
        }
    }

    @Test func `lines of packs and overlays that raised nothing are listed, those of fandoms that nobody speaks of are not`() throws {
        try withFolder { folder in
            let files = try ReportWriter(from: SyntheticStore(posts: 40).store).write(to: folder)
            let words = try #require(files.first { $0.hasSuffix("words.html") }.map { try text(of: $0) }).replacing("\u{00A0}", with: " ")
            #expect(words.contains("2 of 2 lines with phrases and valences in packs and overlays raised nothing here."))
            #expect(words.contains("mine/valence.tsv:2") && words.contains("the &lt;portal&gt; shot") && !words.contains("the lost special"))
            #expect(words.contains("1 line of packs whose fandoms no post concerns is left out."))
            #expect(words.contains("<td>11,652<td>0<td>11,652"))
            let overview = try #require(files.first { $0.hasSuffix("index.html") }.map { try text(of: $0) }).replacing("\u{00A0}", with: " ")
            #expect(overview.contains("1 of 1 line of your overlays never spoke"))
        }
    }

    @Test func `a store without a finished run has no report, and nothing is left behind`() throws {
        try withFolder { folder in
            #expect(throws: ReportError.noRun) { try ReportWriter(from: Store.inMemory()).write(to: folder) }
            let left = try FileManager.default.contentsOfDirectory(atPath: folder)
            #expect(left.isEmpty)
        }
    }

    @Test func `a folder that cannot be written stops the report by its name`() throws {
        try withFolder { folder in
            _ = FileManager.default.createFile(atPath: folder + "/file", contents: nil)
            let error = #expect(throws: ReportError.self) { try ReportWriter(from: SyntheticStore(posts: 40).store).write(to: folder + "/file/Reports") }
            #expect(error?.description == "\(folder)/file/Reports/.tmp-2015-03-02: cannot be written (not a directory); give a folder that you may write to with --reports")
        }
    }

    @Test func `each fault says what to do`() {
        #expect(ReportError.diskFull("R").description == "R: the disk is full; the reports of the last run are untouched")
        #expect(ReportError.noRun.description == "database: holds no finished run to report; run `shiplog run FOLDER` first")
        #expect(ReportError.unreadable(reason: "x").description == "database: a report's query failed (x); check the file with `shiplog status`")
        #expect(ReportError.template("t", reason: "x").description == "template t: x; this is a fault of the program, please report it")
    }

    @Test func `an empty store gives an overview that says so`() throws {
        try withFolder { folder in
            let store = try Store.inMemory()
            let now = Timestamp(seconds: 1_425_265_200)
            let run = try store.beginRun(program: "p", lexiconVersion: "v", judgeVersion: "j", config: "", at: now)
            try store.finishRun(run, outcome: .ok, tally: Tally(), at: now, durationMilliseconds: 1)
            let files = try ReportWriter(from: store).write(to: folder)
            let page = try #require(files.first { $0.hasSuffix("index.html") }.map { try text(of: $0) })
            #expect(page.contains("<strong>No posts.</strong>"))
            #expect(page.contains("This is the first run"))
            #expect(page.contains("<p class=\"range\">No post was read.</p>"))
        }
    }
}
