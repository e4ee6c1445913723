import Digests
import Discourse
import Foundation
import Storage
import Testing

@testable import Reports

/// Two nights over one claim: thirty posters, then ten more, six of the thirty read otherwise by new rules.
@Suite struct ChangeSummaryTests {
    private static let pack = Fandom(
        id: "f", title: "F", claims: [Claim(id: "c", fandom: "f", kind: .romance, statement: "They are a couple.")], events: [])

    private func post(_ number: Int, _ stance: Stance) -> KeptPost {
        let text = "They are what they are, says number \(number)."
        let post = Post(
            site: .tumblr, nativeID: "\(number)", author: "fan \(number)",
            posted: PostedDate(Timestamp(year: 2014, month: 12, day: 1 + number % 28)!, precision: .day, source: .text), segments: [Segment(.own, text)])
        let verdict = Verdict(claim: "c", mention: .name, stance: stance, confidence: 0.9, scores: StanceScores(confirmed: 0.5), evidence: [])
        return KeptPost(
            judged: JudgedPost(post: post, tone: .unknown(tokens: 5), judgements: [Judgement(verdict: verdict, target: .unknown(tokens: 5))]),
            sentences: [[0..<text.utf8.count]])
    }

    /// - Parameters:
    ///   - reread: how many of the eighteen who reject are read as confirming by the second night's rules.
    ///   - new: posters who come in the second night and confirm.
    private func overview(reread: Int, new: Int) throws -> String {
        let store = try Store.inMemory()
        let naming = Naming(key: PseudonymKey(bytes: [UInt8](repeating: 1, count: 32))!, fandoms: [Self.pack])
        try store.sync([Self.pack], version: "v", naming: naming)
        let old = (0..<30).map { post($0, $0 < 12 ? .confirmed : .rejected) }
        func night(_ day: Int, judge: String, _ work: (StoreWriter) throws -> Void) throws {
            let now = Timestamp(year: 2015, month: 3, day: day)!
            let run = try store.beginRun(program: "p", lexiconVersion: "v", judgeVersion: judge, config: "", at: now)
            try work(try StoreWriter(store: store, run: run, judgeVersion: judge, reader: "1", naming: naming))
            try store.finishRun(run, outcome: .ok, tally: Tally(), at: now, durationMilliseconds: 1)
        }
        func save(_ posts: [KeptPost], as path: String, _ writer: StoreWriter) throws {
            let file = try FileLedger(store).begin(path: path, bytes: 1, reader: "1")
            try writer.save(StoredPage(file: file, digest: path), posts: posts)
            try writer.finish(file: file, path: path, digest: path, members: [""], failed: [])
        }
        try night(1, judge: "j1") { writer in try save(old, as: "a", writer) }
        try night(2, judge: reread > 0 ? "j2" : "j1") { writer in
            if reread > 0 { try save((0..<30).map { post($0, $0 < 12 + reread ? .confirmed : .rejected) }, as: "a", writer) }
            try save((100..<100 + new).map { post($0, .confirmed) }, as: "b", writer)
        }
        return try withFolder { folder in
            let files = try ReportWriter(from: store).write(to: folder)
            return try text(of: try #require(files.first { $0.hasSuffix("index.html") })).replacing("\u{00A0}", with: " ")
        }
    }

    @Test func `what new rules moved is told apart from what new posts moved`() throws {
        let page = try overview(reread: 6, new: 10)
        #expect(page.contains("Since run 1 of 1 Mar 2015: 10 new posts; 16 judgements of posters are new or different: 10 of new posts and 6 through changed rules or word lists."))
        // 12 of 30 confirmed; by the new rules 18 of 30; with the new posts 28 of 40.
        #expect(page.contains("confirmed 40 % → 70 %"))
        #expect(page.contains("<td>+20 points<td>+10 points"))
        #expect(page.contains("Contested → Confirmed"))
        #expect(page.contains("✓ +16, ✗ −6"))
        #expect(page.contains("<strong>New rules or word lists since the last run.</strong> 6 judgements of posters came out otherwise"))
    }

    @Test func `new posts alone say that the rules are the same`() throws {
        let page = try overview(reread: 0, new: 3)
        #expect(page.contains("Since run 1 of 1 Mar 2015: 3 new posts; 3 judgements of posters are new or different, all of new posts. Rules and word lists are the same."))
        #expect(page.contains("rejected 60 % → 55 %") && !page.contains("Through rules"))
        #expect(!page.contains("New rules or word lists since"))
    }

    @Test func `a night without news says so`() throws {
        let page = try overview(reread: 0, new: 0)
        #expect(page.contains("Since run 1 of 1 Mar 2015: no new post; no judgement is new or different. Rules and word lists are the same."))
        #expect(!page.contains("What moved, by claim"))
    }
}
