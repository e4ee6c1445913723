import Discourse
import GRDB
import Testing

@testable import Storage

@Suite struct SavingTests {
    let long = "they held hands and walked into the light and it is canon at last"

    @Test func `saving twice equals saving once`() throws {
        let bench = try Bench()
        let posts = [judged(post("1", long)), judged(post("2", "no they did not", quoting: [("Konietzko", "it is canon")]))]
        try bench.run { writer, ledger in try bench.read("a.html", posts, writer, ledger) }
        let once = try bench.store.contentDigest()
        try bench.run { writer, ledger in
            try bench.read("a.html", posts, writer, ledger)
            try bench.read("a.html", posts, writer, ledger)
        }
        #expect(try bench.store.contentDigest() == once)
        #expect(try bench.store.changesSinceLastRun().isEmpty)
        #expect(try bench.count("posts") == 2)
        #expect(try bench.count("judgements") == 3)
    }

    @Test func `a page that is read again replaces what it had`() throws {
        let bench = try Bench()
        try bench.run { writer, ledger in try bench.read("a.html", [judged(post("1", long)), judged(post("2", "it is canon"))], writer, ledger) }
        try bench.run { writer, ledger in try bench.read("a.html", [judged(post("1", "no, it is just a walk"))], writer, ledger) }
        #expect(try bench.count("posts") == 1)
        #expect(try bench.store.posts().first?.id == PostID.of(post("1", "")))
        let rows = try bench.store.judgements()
        #expect(rows.map(\.stance) == [.rejected])
        let changes = try bench.store.changesSinceLastRun()
        #expect(changes.map(\.cause) == [.edited, .gone])
        #expect(changes.map(\.before) == [.confirmed, .confirmed])
        #expect(changes.map(\.after) == [.rejected, nil])
        for table in ["segments", "sentences", "post_sentiments", "copies"] { #expect(try bench.count(table) == 1, "\(table)") }
    }

    @Test func `a post on two pages is one post, whichever page is read first, and outlives either`() throws {
        let short = judged(post("1", "it is canon", saved: 1)), full = judged(post("1", long, saved: 2))
        var digests: Set<String> = []
        for order in [["a", "b"], ["b", "a"]] {
            let bench = try Bench()
            try bench.run { writer, ledger in
                for path in order { try bench.read(path, [path == "a" ? short : full], writer, ledger) }
            }
            #expect(try bench.count("posts") == 1)
            #expect(try bench.count("sightings") == 2)
            #expect(try bench.store.segments(ofPost: PostID.of(short.post)).map(\.text) == [long])
            digests.insert(try bench.store.contentDigest().hex)
            try bench.run { writer, ledger in
                try bench.read("b", [], writer, ledger)
                #expect(try bench.count("posts") == 1)
                try ledger.see([("a", 1, true), ("b", 1, true)])
                #expect(try ledger.pending().map(\.path) == ["a"])
                try bench.read("a", [short], writer, ledger)
                #expect(try ledger.pending().isEmpty)
            }
            #expect(try bench.store.segments(ofPost: PostID.of(short.post)).map(\.text) == ["it is canon"])
            try bench.run { writer, ledger in try bench.read("a", [], writer, ledger) }
            #expect(try bench.count("posts") == 0)
        }
        #expect(digests.count == 1)
    }

    @Test func `the page with the fullest version may come to show a lesser one`() throws {
        let bench = try Bench()
        try bench.run { writer, ledger in
            try bench.read("a", [judged(post("1", "it is canon and all that"))], writer, ledger)
            try bench.read("b", [judged(post("1", long))], writer, ledger)
        }
        try bench.run { writer, ledger in
            try bench.read("b", [judged(post("1", "canon"))], writer, ledger)
            try ledger.see([("a", 1, true)])
            #expect(try ledger.pending().map(\.path) == ["a"])
        }
    }

    @Test func `a reblogged text is one text and several acts, a short one everybody's own`() throws {
        let bench = try Bench()
        try bench.run { writer, ledger in
            try bench.read("a", [
                judged(post("1", long)), judged(post("2", "They HELD hands, and walked into the light: and it is canon at last!", by: "other")),
                judged(post("3", "it is canon", by: "x")), judged(post("4", "it is canon", by: "y")),
            ], writer, ledger)
        }
        let summary = try #require(try bench.store.claimSummaries().first)
        #expect(summary.posts == 4)
        #expect(summary.texts == 3)
        #expect(summary.byPost.confirmed == 4)
        #expect(summary.byText.confirmed == 3)
        #expect(summary.authors == 4)
        #expect(try bench.store.posts().map(\.acts).sorted() == [1, 1, 2, 2])
    }

    @Test func `makers keep their names, fans do not`() throws {
        let bench = try Bench()
        try bench.run { writer, ledger in
            try bench.read("a", [judged(post("1", "no", quoting: [("Konietzko", "it is canon"), ("PurpleFan", "it is canon")]))], writer, ledger)
        }
        let rows = try bench.store.judgements()
        #expect(rows.map(\.voice) == [.poster, .maker, .quoted].sorted { a, b in rows.firstIndex { $0.voice == a }! < rows.firstIndex { $0.voice == b }! })
        #expect(rows.first { $0.voice == .maker }?.makerName == "Bryan Konietzko")
        #expect(rows.first { $0.voice == .maker }?.speaker == "konietzko")
        #expect(rows.first { $0.voice == .quoted }?.speaker?.hasPrefix("fan-") == true)
        #expect(try bench.store.posts().first?.name == nil)
        #expect(try bench.store.posts(identified: true).first?.name == "mossyfan")
        #expect(try bench.store.posts(identified: true).first?.permalink == "https://someblog.tumblr.com/post/1")
    }

    @Test func `a spelling of a name with at sign, capitals or u slash is the same person`() {
        let naming = Naming(key: key)
        let names = ["Mossy Fan", "@mossy fan", "u/MOSSY  FAN", "/u/mossy fan"]
        #expect(Set(names.map { naming.pseudonym(of: $0, site: .reddit, host: nil) }).count == 1)
        #expect(naming.pseudonym(of: "Mossy Fan", site: .xenforo, host: "a.net") != naming.pseudonym(of: "Mossy Fan", site: .xenforo, host: "b.net"))
    }

    @Test func `a post comes back as its page gave it, and judging it again touches no other`() throws {
        let bench = try Bench()
        let original = post("1", long, quoting: [("PurpleFan", "no it is not")])
        try bench.run { writer, ledger in try bench.read("a", [judged(original), judged(post("2", "it is canon"))], writer, ledger) }
        #expect(try bench.store.wholePost(PostID.of(original)) == original)
        try bench.run(judge: "j2") { writer, _ in
            #expect(try bench.store.countToJudge(with: "j2") == 2)
            let batch = try bench.store.pagesToJudge(with: "j2", after: 0, limit: 10).flatMap(\.posts)
            try writer.saveAgain(batch.map { ($0.id, judged($0.post, stance: .ambiguous)) })
        }
        #expect(try bench.store.countToJudge(with: "j2") == 0)
        let changes = try bench.store.changesSinceLastRun()
        #expect(Set(changes.map(\.cause)) == [.rules])
        #expect(changes.reduce(0) { $0 + $1.posts } == 3)
    }

    @Test func `changes count from the last finished run, over runs that were cut short`() throws {
        let bench = try Bench()
        try bench.run { writer, ledger in try bench.read("a", [judged(post("1", "it is canon"))], writer, ledger) }
        try bench.run(outcome: nil) { writer, ledger in
            try bench.read("a", [judged(post("1", "no"))], writer, ledger)
            try bench.read("b", [judged(post("2", "no"))], writer, ledger)
        }
        try bench.run { writer, ledger in
            try bench.read("a", [judged(post("1", "well")), judged(post("3", "it is canon"))], writer, ledger)
        }
        let changes = try bench.store.changesSinceLastRun()
        #expect(changes.map { "\($0.cause) \($0.before?.rawValue ?? "-") \($0.after?.rawValue ?? "-") \($0.posts)" } == [
            "edited confirmed none 1", "new - confirmed 1", "new - rejected 1",
        ])
        #expect(try bench.store.runs().map(\.outcome) == [.ok, .interrupted, .ok])
    }

    @Test func `days are those of the configured zone`() throws {
        let store = try Store.inMemory()
        let bench = try Bench(store)
        let run = try store.beginRun(program: "t", lexiconVersion: "v", judgeVersion: "j", config: "", at: now)
        let writer = try StoreWriter(
            store: store, run: run, judgeVersion: "j", reader: "1", naming: bench.naming, zone: try #require(.init(identifier: "Europe/Berlin")))
        try bench.read("a", [judged(post("1", "it is canon", at: 22))], writer, try FileLedger(store))
        #expect(try store.dailyStances().map(\.day) == ["2014-12-23"])
        #expect(try store.posts().first?.postedAt?.iso8601 == "2014-12-22T23:30:00Z")
    }

    @Test func `quotes show the sentence and mark the trigger in it`() throws {
        let bench = try Bench()
        try bench.run { writer, ledger in try bench.read("a", [judged(post("1", "canön it is"))], writer, ledger) }
        try bench.run(judge: "j2") { writer, _ in
            try writer.saveAgain([(PostID.of(post("1", "")), judged(post("1", "canön it is"), stance: .confirmed))])
        }
        let quote = try #require(try bench.store.quotes(ofPost: PostID.of(post("1", ""))).first { $0.stance == .confirmed })
        #expect(quote.quote == "canön it is")
        #expect(quote.trigger == 0..<5)
        #expect(try bench.store.lexiconHits().map(\.source) == ["romance.tsv:4"])
    }

    @Test func `packs give claims, rivals and events; a claim that goes takes its judgements`() throws {
        let bench = try Bench()
        try bench.run { writer, ledger in try bench.read("a", [judged(post("1", "it is canon"))], writer, ledger) }
        #expect(try bench.store.claims().map(\.id) == ["korrasami-canon", "makorra-endgame"])
        #expect(try bench.store.rivals(of: "korrasami-canon") == ["makorra-endgame"])
        #expect(try bench.store.events(ofFandom: "korra").map(\.isOfficial) == [false, true])
        let fewer = Fandom(id: "korra", title: "Korra", claims: [korra.claims[1]])
        try bench.store.sync([fewer], version: "v2", naming: bench.naming)
        #expect(try bench.count("judgements") == 0)
        #expect(try bench.count("posts") == 1)
    }
}
