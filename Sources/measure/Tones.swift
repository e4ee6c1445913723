import Cues
import Discourse
import Foundation
import Lexicons
import Pages
import Sentiments
import Words

/// Reads labelled posts and prints what the sentiment engine makes of them.
///
///     measure tones predict|signs LEXICONS FANDOMS < posts.jsonl
///     measure tones speed LEXICONS FANDOMS < posts.jsonl
///
/// `predict` prints lines as `shiplog score` does, `signs` what the tone model sees (for Scripts/tone/fit.py), `speed` MB/s a stage.
struct ToneMeasure {
    private let engine: SentimentEngine
    private let finder: CueFinder
    private let reader: SentenceReader
    private let lexicons: LexiconSet
    private let claims: [String: Claim]

    init(lexicons folder: String, fandoms: String) throws(LexiconError) {
        lexicons = try LexiconSet(folder: folder, fandomsFolder: fandoms)
        engine = SentimentEngine(lexicons)
        finder = CueFinder(lexicons)
        reader = SentenceReader(vocabulary: lexicons.vocabulary)
        claims = Dictionary(lexicons.fandoms.flatMap(\.claims).map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
    }

    static func run(_ arguments: [String]) throws {
        guard arguments.count == 3 else { return print("measure tones predict|signs|speed LEXICONS FANDOMS < posts.jsonl") }
        let measure = try ToneMeasure(lexicons: arguments[1], fandoms: arguments[2])
        if arguments[0] == "speed" { return measure.speed(of: Self.posts().map { $0["text"] as? String ?? "" }) }
        for post in Self.posts() {
            let answer = arguments[0] == "signs" ? measure.signs(post) : measure.prediction(post)
            print(String(decoding: try JSONSerialization.data(withJSONObject: answer, options: [.sortedKeys, .withoutEscapingSlashes]), as: UTF8.self))
        }
    }

    private static func posts() -> [[String: Any]] {
        var posts: [[String: Any]] = []
        while let line = readLine() {
            if let post = try? JSONSerialization.jsonObject(with: Data(line.utf8)) as? [String: Any] { posts.append(post) }
        }
        return posts
    }

    private func exhibit(_ text: String) -> Exhibit {
        let post = FilterText(text).post(id: "")
        return Exhibit(
            post: post,
            parts: post.segments.map { segment in
                let sentences = reader.sentences(in: segment)
                return Exhibit.Part(segment: segment, sentences: sentences, cues: sentences.map(finder.cues(in:)))
            })
    }

    private func claims(_ post: [String: Any]) -> [Claim] {
        let ids = post["claims"] as? [String] ?? (post["claims"] as? [[String: Any]])?.compactMap { $0["claim"] as? String }
        return (ids ?? []).compactMap { claims[$0] }
    }

    private func signs(_ post: [String: Any]) -> [String: Any] {
        let exhibit = exhibit(post["text"] as? String ?? "")
        let sheet: (Claim?) -> [String: Double] = { claim in
            let signs = engine.signs(of: exhibit, toward: claim)
            return Dictionary(uniqueKeysWithValues: ToneSign.allCases.map { ($0.name, signs[$0]) })
        }
        return [
            "id": post["id"] ?? "",
            "lines": engine.lines(of: exhibit), "hits": engine.tone(of: exhibit).hits, "signs": sheet(nil),
            "claims": Dictionary(claims(post).map { ($0.id, sheet($0)) }, uniquingKeysWith: { first, _ in first }),
        ]
    }

    private func prediction(_ post: [String: Any]) -> [String: Any] {
        let exhibit = exhibit(post["text"] as? String ?? "")
        let tone = engine.tone(of: exhibit)
        return [
            "id": post["id"] ?? "", "post_sentiment": tone.feeling.rawValue, "polarity": tone.polarity.value, "tokens": tone.tokens, "hits": tone.hits,
            "claims": claims(post).map { claim -> [String: Any] in
                let target = engine.tone(of: exhibit, toward: claim, by: nil)
                return ["claim": claim.id, "target_sentiment": target.feeling.rawValue, "target_polarity": target.polarity.value]
            },
        ]
    }

    private func speed(of texts: [String]) {
        let megabytes = Double(texts.reduce(0) { $0 + $1.utf8.count }) / 1e6
        let sentences = texts.map(reader.sentences(in:))
        let exhibits = texts.map(exhibit)
        let stages: [(String, () -> Int)] = [
            ("sentences", { texts.reduce(0) { $0 + reader.sentences(in: $1).count } }),
            ("valences", { sentences.joined().reduce(0) { $0 + lexicons.valences.matches(in: $1.tokens).count } }),
            ("cues", { sentences.joined().reduce(0) { $0 + finder.cues(in: $1).count } }),
            ("tone", { exhibits.reduce(0) { $0 + engine.tone(of: $1).hits } }),
        ]
        for (name, work) in stages {
            var found = 0
            let time = ContinuousClock().measure { found = work() }
            let seconds = Double(time.components.seconds) + Double(time.components.attoseconds) / 1e18
            print("\(name)\t\((megabytes / seconds * 10).rounded() / 10) MB/s\t\(found) found")
        }
    }
}
