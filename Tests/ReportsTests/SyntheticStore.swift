import Digests
import Discourse
import Foundation
import Statistics
import Storage

@testable import Reports

/// Invented posts over the winter of a series' finale: enough of them, and uneven enough, to see whether charts hold.
struct SyntheticStore {
    let store: Store
    private static let key = PseudonymKey(bytes: [UInt8](repeating: 9, count: 32))!

    /// What somebody says: words before the trigger, the trigger, words after it.
    private struct Saying {
        let stance: Stance
        let left: String, trigger: String, right: String
        let feeling: String
    }

    private static let sayings: [Saying] = [
        .init(stance: .confirmed, left: "I am sorry but ", trigger: "they're canon", right: ", they walked into the light together and I will never be over it.", feeling: "never be over it"),
        .init(stance: .confirmed, left: "That last shot ", trigger: "made it official", right: ". I have watched it eleven times and I love it more each time.", feeling: "love"),
        .init(stance: .confirmed, left: "Ugh, fine, ", trigger: "they are endgame", right: ". I hate how rushed it was.", feeling: "hate"),
        .init(stance: .confirmed, left: "Everybody on my dash is crying because ", trigger: "it's real", right: ", two women, holding hands, on that channel.", feeling: "crying"),
        .init(stance: .confirmed, left: "Look at the framing and the music and tell me that ", trigger: "it is a wedding shot", right: ", because it is.", feeling: ""),
        .init(stance: .ambiguous, left: "I keep going back and forth, ", trigger: "it could be read either way", right: " and maybe that was the point.", feeling: "maybe"),
        .init(stance: .ambiguous, left: "", trigger: "Is it actually canon", right: " or did they leave it open so that the channel would not complain?", feeling: ""),
        .init(stance: .ambiguous, left: "Pretty finale, but ", trigger: "nothing was made explicit", right: " and I would have liked a word more.", feeling: "liked"),
        .init(stance: .rejected, left: "They ", trigger: "are like sisters", right: " to me, a lovely friendship, please let two women be friends.", feeling: "lovely"),
        .init(stance: .rejected, left: "You are seeing things, ", trigger: "they're just friends", right: " going on a vacation, calm down.", feeling: ""),
        .init(stance: .rejected, left: "Four seasons of ", trigger: "queerbait", right: " and I am so tired of this show.", feeling: "tired"),
        .init(stance: .none, left: "Does anyone have ", trigger: "", right: "fic recs for these two? Rated T at most, slow burn if possible!", feeling: "slow burn"),
        .init(stance: .none, left: "Drew the turtle duck scene today, ", trigger: "", right: "it came out so cute.", feeling: "cute"),
    ]

    private static let tails = [
        "Rewatching it now, minute", "Seen on page", "As I said in comment", "My theory post has notes:", "Days since I slept:", "Reply to post",
    ]

    static let fandom = Fandom(
        id: "legend-of-korra", title: "The Legend of Korra",
        makers: [.init(id: "konietzko", name: "Bryan Konietzko"), .init(id: "dimartino", name: "Michael Dante DiMartino")],
        claims: [
            Claim(id: "korrasami-canon", fandom: "legend-of-korra", kind: .romance, statement: "Korra and Asami are a romantic couple in canon."),
            Claim(id: "makorra-endgame", fandom: "legend-of-korra", kind: .endgame, statement: "Korra ends up with Mako."),
            Claim(id: "finale-rewritten", fandom: "legend-of-korra", kind: .theory, statement: "The ending was changed late, because of the network."),
        ],
        events: [
            .init(date: "2012-04-14", title: "The series begins"), .init(date: "2014-11-26", title: "Trailer of the last episodes"),
            .init(date: "2014-12-19", title: "Series finale: hand in hand into the spirit portal"),
            .init(date: "2014-12-22", title: "The creators' posts", isOfficial: true), .init(date: "2015-01-28", title: "An interview on the radio", isOfficial: true),
        ])

    private static let lists: [(path: String, digest: String, entries: Int?)] = [
        ("Lexicons/en/claims/romance.tsv", "a", 1125), ("Lexicons/en/fanspeak.tsv", "b", 3019), ("Lexicons/en/valence.tsv", "c", 11652),
        ("Lexicons/en/verbs.tsv", "d", nil), ("Lexicons/fandoms/legend-of-korra.yaml", "e", 1), ("Lexicons/fandoms/sherlock.yaml", "f", 1), ("mine/valence.tsv", "g", 1),
    ]

    /// None of them raises anything; nobody speaks of the last one's fandom.
    private static let lines = [
        LexiconLineRow(path: "mine/valence.tsv", line: 2, words: "turtleducky", fandom: nil),
        LexiconLineRow(path: "Lexicons/fandoms/legend-of-korra.yaml", line: 31, words: "the <portal> shot", fandom: "legend-of-korra"),
        LexiconLineRow(path: "Lexicons/fandoms/sherlock.yaml", line: 8, words: "the lost special", fandom: "sherlock"),
    ]

    /// - Parameters:
    ///   - posts: how many, a claim and person drawn for each.
    ///   - fandoms: copies of the pack under other names, for large stores.
    init(posts: Int = 320, fandoms: Int = 1, in path: String? = nil, runs: Int = 2) throws {
        let packs = (0..<fandoms).map { Self.pack($0) }
        store = try path.map { try Store(path: $0, mode: .writing) } ?? Store.inMemory()
        let naming = Naming(key: Self.key, fandoms: packs)
        try store.sync(packs, version: "lexicons-1", naming: naming)
        try store.noteLexicons("9f2c41d07be8a655", files: Self.lists, lines: Self.lines)
        var source = SeededGenerator(seed: 20_141_219)
        for run in 1...runs {
            let began = Timestamp(year: 2015, month: 3, day: run, hour: 3)!
            let number = try store.beginRun(program: "shiplog 0.1.0", lexiconVersion: "9f2c41d07be8a655", judgeVersion: "5d10ab77c2e94f38", config: "", at: began)
            let writer = try StoreWriter(store: store, run: number, judgeVersion: "5d10ab77c2e94f38", reader: "1", naming: naming)
            let ledger = try FileLedger(store)
            let share = run == runs ? posts / 10 : posts * 9 / 10 / max(1, runs - 1)
            var tally = Tally()
            for page in 0..<max(1, share / 40) {
                let path = "saved/\(run)-\(page).html"
                let file = try ledger.begin(path: path, bytes: 100, reader: "1")
                let kept = (0..<min(40, share)).map { place in Self.post(number: run * 1_000_000 + page * 40 + place, packs: packs, people: max(60, posts / 3), &source) }
                try writer.save(StoredPage(file: file, digest: path), posts: kept)
                try writer.finish(file: file, path: path, digest: path, members: [""], failed: [])
                tally.newFiles += 1
                tally.pagesRead += 1
            }
            if run == runs {
                try store.noteError(path: "saved/mara-likes/old-forum.html", stage: .read, message: "saved/mara-likes/old-forum.html: no platform knows this page (tried plain forum, ao3, tumblr)", run: number)
                try store.noteError(path: "saved/empty.html", stage: .open, message: "saved/empty.html: is empty", run: number)
            }
            try store.finishRun(number, outcome: .partial, tally: tally, at: began, durationMilliseconds: 1200)
        }
    }

    private static func pack(_ number: Int) -> Fandom {
        guard number > 0 else { return fandom }
        let id = "fandom-\(number)"
        return Fandom(
            id: id, title: "Invented fandom \(number)", makers: [],
            claims: fandom.claims.map { Claim(id: "\($0.id)-\(number)", fandom: id, kind: $0.kind, statement: $0.statement) }, events: fandom.events)
    }

    private static func post(number: Int, packs: [Fandom], people: Int, _ source: inout SeededGenerator) -> KeptPost {
        let pack = packs[source.index(below: packs.count)]
        let roll = source.index(below: 100)
        let claim = pack.claims[roll < 62 ? 0 : roll < 90 ? 1 : 2]
        let day = Self.day(&source)
        let isAfter = day >= Day(iso8601: "2014-12-19")!
        let stance = Self.stance(claim: roll < 62 ? 0 : roll < 90 ? 1 : 2, isAfter: isAfter, &source)
        let options = sayings.filter { $0.stance == stance }
        let saying = options[source.index(below: options.count)]
        let sites: [Site] = [.tumblr, .tumblr, .tumblr, .reddit, .reddit, .xenforo, .ao3, .livejournal]
        let site = sites[source.index(below: sites.count)]
        // Squared, so that a few people write much.
        let person = source.index(below: people) * source.index(below: people) / people
        // One in thirty repeats a text word for word; the others each have something of their own.
        let after = source.index(below: 30) == 0 ? "" : " " + Self.tails[source.index(below: Self.tails.count)] + " \(number % 997)."
        let text = saying.left + saying.trigger + saying.right + after
        let isUndated = source.index(below: 40) == 0
        let moment = Timestamp(seconds: Int64(day.number) * 86_400 + Int64(source.index(below: 86_400)))
        var segments = [Segment(.own, text)]
        let quotesMaker = isAfter && roll < 62 && source.index(below: 30) == 0
        let said = "You can celebrate it, embrace it, accept it, but there is no denying it: they have feelings for each other, it is canon."
        if quotesMaker { segments.insert(Segment(.quote, said, speaker: pack.makers.first?.name ?? "somebody"), at: 0) }
        let post = Post(
            site: site, host: site == .xenforo ? "forum.example.net" : nil, nativeID: "n\(number)", permalink: "https://example.net/\(number)",
            author: "fan number \(person)", posted: isUndated ? .unknown : PostedDate(moment, precision: .second, source: .attribute),
            savedAt: Timestamp(seconds: 1_425_000_000), language: source.index(below: 30) == 0 ? "es" : "en",
            engagement: site == .tumblr ? [Engagement(.notes, source.index(below: 900))] : [], segments: segments
        ).placed()
        return kept(post, claim: claim.id, saying: saying, own: segments.count - 1, quotesMaker: quotesMaker, said: said, &source)
    }

    private static func kept(
        _ post: Post, claim: String, saying: Saying, own: Int, quotesMaker: Bool, said: String, _ source: inout SeededGenerator
    ) -> KeptPost {
        let text = post.segments[own].text
        let start = saying.left.utf8.count, stop = start + saying.trigger.utf8.count
        let evidence = saying.stance == .none ? [] : [
            Evidence(
                concern: .stance, segment: own, sentence: 0, trigger: start..<stop, scope: start..<stop,
                category: saying.stance == .confirmed ? "asserting" : saying.stance == .rejected ? "denying" : "hedging", rule: "claim-phrase",
                source: "Lexicons/en/claims/romance.tsv:\(20 + source.index(below: 60))", toward: saying.stance, effect: 0.5 + Double(source.index(below: 50)) / 100)
        ]
        let feeling: (Feeling, Double)? =
            switch saying.feeling {
            case "": nil
            case "hate", "tired": (.negative, -0.6)
            case "maybe": (.neutral, 0.05)
            case "crying": (.mixed, 0.1)
            default: (.positive, 0.35 + Double(source.index(below: 50)) / 100)
            }
        let place = feeling.flatMap { _ in text.range(of: saying.feeling) }.map {
            text.utf8.distance(from: text.startIndex, to: $0.lowerBound)..<text.utf8.distance(from: text.startIndex, to: $0.upperBound)
        }
        let heard = place.map {
            [Evidence(concern: .target, segment: own, sentence: 0, trigger: $0, scope: $0, category: "valence", rule: "valence", source: "Lexicons/en/fanspeak.tsv:88", effect: (feeling?.1 ?? 0) * 4)]
        } ?? []
        let tone = feeling.map { Tone(feeling: $0.0, polarity: Polarity($0.1), tokens: 14, hits: 1, clauses: 2, evidence: heard) } ?? .unknown(tokens: 14)
        func judgement(_ speaker: String?, _ stance: Stance, _ evidence: [Evidence], _ tone: Tone) -> Judgement {
            Judgement(
                verdict: Verdict(
                    claim: claim, speaker: speaker, mention: .name, stance: stance, confidence: stance == .none ? 0 : 0.8,
                    scores: StanceScores(confirmed: stance == .confirmed ? 0.8 : 0.1), evidence: evidence), target: tone)
        }
        var judgements = [judgement(nil, saying.stance, evidence, tone)]
        if quotesMaker {
            let trigger = said.utf8.count - 12..<said.utf8.count - 1
            judgements.append(
                judgement(post.segments[0].speaker, .confirmed, [
                    Evidence(concern: .stance, segment: 0, sentence: 0, trigger: trigger, scope: trigger, category: "asserting", rule: "claim-phrase", source: "Lexicons/en/claims/romance.tsv:12", toward: .confirmed, effect: 1)
                ], .unknown(tokens: 20)))
        }
        return KeptPost(
            judged: JudgedPost(post: post, tone: Tone(feeling: tone.feeling, polarity: tone.polarity, tokens: 14, hits: tone.hits, clauses: 2), judgements: judgements),
            sentences: post.segments.map { [0..<$0.text.utf8.count] })
    }

    /// Few before the finale, a flood around it, a thin tail.
    private static func day(_ source: inout SeededGenerator) -> Day {
        let finale = Day(iso8601: "2014-12-19")!.number
        switch source.index(below: 10) {
        case 0, 1, 2: return Day(number: finale - 1 - source.index(below: 48))
        case 3, 4, 5, 6: return Day(number: finale + source.index(below: 9))
        default: return Day(number: finale + 9 + source.index(below: 30) * source.index(below: 60) / 30)
        }
    }

    private static func stance(claim: Int, isAfter: Bool, _ source: inout SeededGenerator) -> Stance {
        let shares: [(Stance, Int)] =
            switch (claim, isAfter) {
            case (0, false): [(.confirmed, 26), (.ambiguous, 18), (.rejected, 32)]
            case (0, true): [(.confirmed, 60), (.ambiguous, 9), (.rejected, 9)]
            case (1, false): [(.confirmed, 30), (.ambiguous, 20), (.rejected, 28)]
            case (1, true): [(.confirmed, 8), (.ambiguous, 12), (.rejected, 60)]
            default: [(.confirmed, 30), (.ambiguous, 25), (.rejected, 20)]
            }
        var roll = source.index(below: 100)
        for (stance, share) in shares {
            if roll < share { return stance }
            roll -= share
        }
        return .none
    }
}

/// A folder that is gone after the test.
func withFolder<Value>(_ body: (String) throws -> Value) throws -> Value {
    let folder = FileManager.default.temporaryDirectory.appendingPathComponent("shiplog-" + UUID().uuidString).path
    try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(atPath: folder) }
    return try body(folder)
}

func text(of path: String) throws -> String { try String(contentsOf: URL(fileURLWithPath: path), encoding: .utf8) }
