import Digests
import Discourse
import Foundation
import Testing

@testable import Storage

let now = Timestamp(seconds: 1_700_000_000)
let key = PseudonymKey(bytes: [UInt8](repeating: 7, count: 32))!

let korra = Fandom(
    id: "korra", title: "The Legend of Korra", makers: [.init(id: "konietzko", name: "Bryan Konietzko", aliases: ["Konietzko"])],
    claims: [
        Claim(
            id: "korrasami-canon", fandom: "korra", kind: .romance, statement: "They are a couple.", about: ["korra", "asami"],
            names: ["Korrasami"], rivals: ["makorra-endgame"]),
        Claim(id: "makorra-endgame", fandom: "korra", kind: .endgame, statement: "Korra ends up with Mako."),
    ], events: [.init(date: "2014-12-19", title: "Finale"), .init(date: "2014-12-22", title: "The posts", isOfficial: true)])

/// A post with its own words and, where asked, quotations.
func post(
    _ id: String, _ text: String, by author: String? = "mossyfan", quoting quotes: [(String, String)] = [], at day: Int = 22,
    saved: Int64 = 1_420_000_000, state: Post.State = .live
) -> Post {
    let segments = quotes.map { Segment(.quote, $0.1, speaker: $0.0) } + [Segment(.own, text)]
    return Post(
        site: .tumblr, host: "someblog.tumblr.com", nativeID: id, permalink: "https://someblog.tumblr.com/post/\(id)", author: author,
        posted: PostedDate(Timestamp(year: 2014, month: 12, day: day, hour: 23, minute: 30)!, precision: .second, source: .attribute),
        savedAt: Timestamp(seconds: saved), state: state, engagement: [Engagement(.notes, 12)], segments: segments
    ).placed()
}

/// The post as a judge that reads "canon" as confirmed and "no" as rejected would leave it.
func judged(_ post: Post, claim: String = "korrasami-canon", stance fixed: Stance? = nil) -> KeptPost {
    func judgement(_ speaker: String?, _ segment: Int) -> Judgement {
        let text = post.segments[segment].text
        let stance = fixed ?? (text.hasPrefix("no") ? .rejected : text.contains("canon") ? .confirmed : .none)
        let end = min(5, text.utf8.count)
        let evidence = stance == .none ? [] : [
            Evidence(
                concern: .stance, segment: segment, sentence: 0, trigger: 0..<end, scope: 0..<text.utf8.count, category: "asserting",
                rule: "phrase", source: "romance.tsv:4", toward: stance, effect: 1)
        ]
        return Judgement(
            verdict: Verdict(
                claim: claim, speaker: speaker, mention: .name, stance: stance, confidence: 0.8,
                scores: StanceScores(confirmed: 0.5, rejected: 0.25), evidence: evidence),
            target: Tone(feeling: .positive, polarity: Polarity(0.5), tokens: 4, hits: 1, clauses: 1))
    }
    let judgements = post.segments.indices.compactMap { index -> Judgement? in
        if post.segments[index].kind == .own { return judgement(nil, index) }
        return post.segments[index].speaker.map { judgement($0, index) }
    }
    let own = post.segments.count - 1
    let tone = Tone(
        feeling: .positive, polarity: Polarity(0.25), tokens: 4, hits: 1, clauses: 1,
        evidence: [Evidence(concern: .sentiment, segment: own, sentence: 0, trigger: 0..<2, scope: 0..<2, category: "valence", rule: "valence", effect: 2)])
    return KeptPost(
        judged: JudgedPost(post: post, tone: tone, judgements: judgements), sentences: post.segments.map { [0..<$0.text.utf8.count] })
}

/// A store with packs, and runs over it.
struct Bench {
    let store: Store
    let naming = Naming(key: key, fandoms: [korra])

    init(_ store: Store) throws {
        self.store = store
        try store.sync([korra], version: "v1", naming: naming)
    }

    init() throws { try self.init(Store.inMemory()) }

    func run(judge version: String = "j1", reader: String = "1", outcome: RunRow.Outcome? = .ok, _ body: (StoreWriter, FileLedger) throws -> Void) throws {
        let run = try store.beginRun(program: "test", lexiconVersion: "v1", judgeVersion: version, config: "", at: now)
        let writer = try StoreWriter(store: store, run: run, judgeVersion: version, reader: reader, naming: naming)
        try body(writer, try FileLedger(store))
        if let outcome { try store.finishRun(run, outcome: outcome, tally: Tally(), at: now, durationMilliseconds: 5) }
    }

    /// Reads one file that is one page.
    func read(_ path: String, _ posts: [KeptPost], _ writer: StoreWriter, _ ledger: FileLedger, digest: String = "d") throws {
        let file = try ledger.begin(path: path, bytes: 10, reader: writer.reader)
        try writer.save(StoredPage(file: file, digest: digest), posts: posts)
        try writer.finish(file: file, path: path, digest: digest, members: [""], failed: [])
    }

    func count(_ table: String) throws -> Int { try store.read { try Int.fetchOne($0, sql: "SELECT count(*) FROM \(table)") ?? -1 } }
}

/// A folder that is gone after the test.
func withFolder<Value>(_ body: (String) throws -> Value) throws -> Value {
    let folder = FileManager.default.temporaryDirectory.appendingPathComponent("shiplog-" + UUID().uuidString).path
    try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(atPath: folder) }
    return try body(folder)
}
