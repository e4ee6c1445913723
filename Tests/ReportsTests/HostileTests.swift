import Digests
import Discourse
import Foundation
import Storage
import Testing

@testable import Reports

/// What people write, or make others save: none of it may leave its place.
@Suite struct HostileTests {
    static let texts = [
        "<script>alert(1)</script> they are canon", "\"><img src=x onerror=alert(1)> they are canon", "they are canon' onmouseover='alert(1)",
        "they are canon \"\u{0301} autofocus onfocus=alert(1) x=\"", "<\u{0338}script>they are canon", "they are canon `onload=alert(1)`",
        "=cmd|' /C calc'!A0 they are canon", "\u{202E}nonac era yeht they are canon", "\u{2066}\u{202D}they are canon", "\u{1B}]0;owned\u{7}they are canon\u{1B}[2J",
        "{{statement}} {{{statement}}} {{>head}} they are canon", "]]> --> </style></title></textarea> they are canon", "t\u{0300}\u{0301}\u{0302}\u{0303}\u{0304}\u{0305}hey are canon",
        "javascript:alert(1) https://example.net/@mara they are canon", "@mara_of_republic_city and u/boleyn say they are canon, mail mara@example.net",
    ]

    /// A store in which each of the texts is a post, its trigger "they are canon".
    static func store(claim statement: String = "They <b>are</b> a \"couple\".", fandom title: String = "Korra & <i>others</i>") throws -> Store {
        let pack = Fandom(
            id: "f", title: title, claims: [Claim(id: "../../etc/<x>", fandom: "f", kind: .romance, statement: statement)],
            events: [.init(date: "2014-12-19", title: "</title><script>alert(2)</script>")])
        let store = try Store.inMemory()
        let naming = Naming(key: PseudonymKey(bytes: [UInt8](repeating: 1, count: 32))!, fandoms: [pack])
        try store.sync([pack], version: "v", naming: naming)
        let run = try store.beginRun(program: "shiplog <test>", lexiconVersion: "v", judgeVersion: "j", config: "", at: Timestamp(seconds: 1_425_265_200))
        let writer = try StoreWriter(store: store, run: run, judgeVersion: "j", reader: "1", naming: naming)
        let ledger = try FileLedger(store)
        let file = try ledger.begin(path: "p", bytes: 1, reader: "1")
        let posts = (0..<60).map { number -> KeptPost in
            let text = texts[number % texts.count] + " \(number)"
            let post = Post(
                site: .tumblr, nativeID: "\(number)", permalink: "javascript:alert(3)", author: "mara<script>\(number)",
                posted: PostedDate(Timestamp(year: 2014, month: 12, day: 10 + number % 20)!, precision: .day, source: .text), title: "=title",
                segments: [Segment(.own, text)])
            let found = text.range(of: "hey are canon").map { range -> Range<Int> in
                let start = text.utf8.distance(from: text.startIndex, to: range.lowerBound)
                return start..<start + "hey are canon".utf8.count
            } ?? 0..<1
            let evidence = Evidence(
                concern: .stance, segment: 0, sentence: 0, trigger: found, scope: found, category: "<u>asserting", rule: "r&d", source: "a\"b.tsv:1", toward: .confirmed, effect: 1)
            let verdict = Verdict(
                claim: "../../etc/<x>", mention: .name, stance: .confirmed, confidence: 0.9, scores: StanceScores(confirmed: 1), evidence: [evidence])
            return KeptPost(
                judged: JudgedPost(post: post, tone: .unknown(tokens: 5), judgements: [Judgement(verdict: verdict, target: .unknown(tokens: 5))]),
                sentences: [[0..<text.utf8.count]])
        }
        try writer.save(StoredPage(file: file, digest: "d"), posts: posts)
        try writer.finish(file: file, path: "p", digest: "d", members: [""], failed: [])
        try store.noteError(path: "home/mara/<b>.html", stage: .read, message: "home/mara/<b>.html: has <script>", run: run)
        try store.finishRun(run, outcome: .partial, tally: Tally(), at: Timestamp(seconds: 1_425_265_260), durationMilliseconds: 1)
        return store
    }

    /// With SHIPLOG_HOSTILE_REPORTS=FOLDER the report of the first test stays there, for the gates.
    private func pages(kept: Bool = false, _ options: ReportOptions = ReportOptions(), _ body: ([String: String]) throws -> Void) throws {
        try withFolder { folder in
            let folder = kept ? ProcessInfo.processInfo.environment["SHIPLOG_HOSTILE_REPORTS"] ?? folder : folder
            let files = try ReportWriter(from: Self.store(), options: options).write(to: folder)
            try body(Dictionary(uniqueKeysWithValues: files.map { ($0.split(separator: "/").last.map(String.init) ?? $0, try text(of: $0)) }))
        }
    }

    @Test func `no post, claim, event or name becomes markup`() throws {
        try pages(kept: true) { pages in
            for (name, page) in pages where name.hasSuffix(".html") {
                for danger in ["<script", "<img", "<b>are", "<b>.html", "<i>others", "<u>", "</style></title>", "onfocus=alert(1) x=\"", "href=\"javascript"] {
                    #expect(!page.contains(danger), "\(name) holds \(danger)")
                }
                #expect(page.components(separatedBy: "</style>").count == 1)
                #expect(page.contains("default-src 'none'"))
            }
            #expect(pages.keys.contains("claim-------etc--x-.html"))
            // What looks like a template in a post stays as it was written.
            #expect(pages["evidence-------etc--x-.html"]?.contains("{{statement}} {{{statement}}} {{&gt;head}}") == true)
        }
    }

    @Test func `a mark on a quotation mark does not carry it through`() {
        #expect(MarkupText().escapeText("\"\u{0301} onfocus=x <\u{0338}b> &\u{0300} '\u{0301}") == "&quot;\u{0301} onfocus=x &lt;\u{0338}b&gt; &amp;\u{0300} &#39;\u{0301}")
    }

    @Test func `terminal escapes show as signs`() throws {
        try pages { pages in
            for (name, page) in pages { #expect(!page.unicodeScalars.contains { $0 == "\u{1B}" || $0 == "\u{7}" }, "\(name)") }
            #expect(pages.values.contains { $0.contains("␛]0;owned␇") })
        }
    }

    @Test func `every quotation is a place of its own for the direction of writing`() throws {
        try pages { pages in
            let page = pages["claim-------etc--x-.html"] ?? ""
            #expect(page.contains("<p dir=\"auto\"><bdi>"))
            let quotes = page.components(separatedBy: "<blockquote").count
            #expect(quotes > 1 && page.components(separatedBy: "</bdi></p></blockquote>").count == quotes)
        }
    }

    @Test func `nobody is named unless asked for`() throws {
        try pages { pages in
            for (name, page) in pages {
                for trace in ["mara<", "mara&lt;", "mara_of_republic_city", "u/boleyn", "mara@example", "example.net", "home/mara", "=title"] {
                    #expect(!page.contains(trace), "\(name) holds \(trace)")
                }
            }
        }
        try pages(ReportOptions(identify: true)) { pages in
            #expect(pages["posts.csv"]?.contains("mara<script>") == true)
            let claim = pages["claim-------etc--x-.html"] ?? ""
            #expect(claim.contains("mara&lt;script&gt;") && !claim.contains("href=\"javascript"))
            #expect(pages["unread.html"]?.contains("home/mara/&lt;b&gt;.html") == true)
        }
    }

    @Test func `only addresses of the web are linked`() {
        #expect(QuoteView.webAddress("HTTPS://example.net/a") == "HTTPS://example.net/a")
        for address in ["javascript:alert(1)", " https://x", "data:text/html,x", "file:///etc/passwd", "//example.net"] {
            #expect(QuoteView.webAddress(address) == nil)
        }
    }

    @Test func `handles, addresses and mails are masked, and nothing else is`() {
        let mask = HandleMask()
        #expect(mask.masked("ask @mara_k or /u/boleyn, see https://x.example/y and mara@example.net") == "ask @[name] or [name], see [link] and [mail]")
        #expect(mask.masked("someblog.tumblr.com/post/1 said so") == "[link] said so")
        #expect(mask.masked("WWW.example.net/x and ＠mara") == "[link] and @[name]")
        for text in ["Korra/Asami is canon", "It ended. Canon. K/A", "e.g. the portal", "50/50 and w/o", "menu/path"] { #expect(mask.masked(text) == text) }
    }

    @Test func `a trigger that lies inside a handle shows no part of it`() {
        let cut = Quote.cut("so says @love_korra here", at: 9..<13, mask: HandleMask())
        #expect(cut.match == "" && cut.left == "so says @[name] here" && cut.whole == cut.left)
        let beside = Quote.cut("@mara says love", at: 11..<15, mask: HandleMask())
        #expect(beside.left == "@[name] says " && beside.match == "love" && beside.whole == "@[name] says love")
        #expect(Quote.cut("@love", at: 1..<5, mask: nil).match == "love")
    }

    @Test(arguments: [1..<2, 3..<9, 7..<9, -4..<1])
    func `a trigger that is no part of the sentence, or cuts a letter, leaves it whole`(trigger: Range<Int>) {
        let cut = Quote.cut("é so", at: trigger, mask: nil)
        #expect(cut.left + cut.match + cut.right == "é so" && cut.whole == "é so")
    }
}
