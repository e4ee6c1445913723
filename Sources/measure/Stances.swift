import Cues
import Discourse
import Foundation
import Lexicons
import Pages
import Stances
import Words

/// Reads labelled posts and prints what the stance engine makes of them.
///
///     measure stances predict|features LEXICONS FANDOMS < posts.jsonl
///
/// `predict` prints lines as `shiplog score` does; `features` prints what the model sees, for the tuning script.
struct StanceMeasure {
    private let engine: StanceEngine
    private let finder: CueFinder
    private let reader: SentenceReader

    init(lexicons folder: String, fandoms: String) throws(LexiconError) {
        let lexicons = try LexiconSet(folder: folder, fandomsFolder: fandoms)
        engine = StanceEngine(lexicons)
        finder = CueFinder(lexicons)
        reader = SentenceReader(vocabulary: lexicons.vocabulary)
    }

    static func run(_ arguments: [String]) throws {
        guard arguments.count >= 3 else { return print("measure stances predict|features LEXICONS FANDOMS < posts.jsonl") }
        let measure = try StanceMeasure(lexicons: arguments[1], fandoms: arguments[2])
        while let line = readLine() {
            guard let post = try JSONSerialization.jsonObject(with: Data(line.utf8)) as? [String: Any] else { continue }
            let answer = arguments[0] == "features" ? measure.features(post) : measure.prediction(post)
            print(String(decoding: try JSONSerialization.data(withJSONObject: answer, options: [.sortedKeys, .withoutEscapingSlashes]), as: UTF8.self))
        }
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

    private static func claims(_ post: [String: Any]) -> [String]? {
        if let ids = post["claims"] as? [String] { return ids }
        return (post["claims"] as? [[String: Any]])?.compactMap { $0["claim"] as? String }
    }

    private func features(_ post: [String: Any]) -> [String: Any] {
        let exhibit = exhibit(post["text"] as? String ?? "")
        var claims: [String: Any] = [:]
        for claim in Self.claims(post) ?? [] {
            guard let features = engine.features(of: exhibit, claim: claim) else { continue }
            claims[claim] = ["lines": features.lines, "turned": features.turned, "words": features.words, "rules": features.rules.map { [$0.name, $0.strength] as [Any] }]
        }
        return ["id": post["id"] ?? "", "claims": claims]
    }

    private func prediction(_ post: [String: Any]) -> [String: Any] {
        let exhibit = exhibit(post["text"] as? String ?? "")
        let verdicts = engine.verdicts(on: exhibit, given: Self.claims(post)).filter { $0.speaker == nil }
        return [
            "id": post["id"] ?? "",
            "claims": verdicts.map { verdict -> [String: Any] in
                [
                    "claim": verdict.claim, "stance": verdict.stance.rawValue, "confidence": verdict.confidence,
                    "mention": verdict.mention.rawValue,
                    "evidence": verdict.evidence.prefix(12).map { row -> [String: Any] in
                        [
                            "rule": row.rule, "toward": row.toward?.rawValue ?? "", "effect": row.effect, "source": row.source ?? "",
                            "text": exhibit.parts[row.segment].segment.text.slice(row.trigger),
                        ]
                    },
                ]
            },
        ]
    }
}

/// The kinds of construction that a rule engine must handle: how the target of each line is put forward.
struct ChecklistMeasure {
    static func run(_ arguments: [String]) throws {
        guard let folder = arguments.first else { return print("measure checklist LEXICONS < checklist.jsonl") }
        let reader = TargetReader(try LexiconSet(folder: folder))
        var right = 0, all = 0
        while let line = readLine() {
            guard let row = try JSONSerialization.jsonObject(with: Data(line.utf8)) as? [String: Any],
                let text = row["text"] as? String, let span = row["span"] as? [Int], let expected = row["expected"] as? String
            else { continue }
            let scalars = Array(text.unicodeScalars)
            func bytes(_ count: Int) -> Int { scalars.prefix(count).reduce(0) { $0 + String($1).utf8.count } }
            // "text" inside "subtext": the word itself is meant.
            let isInside = span[0] > 0 && scalars[span[0] - 1].properties.isAlphabetic
            let target = String(String.UnicodeScalarView(scalars[span[0]..<span[1]]))
            let shift = isInside ? (text.range(of: " " + target).map { text[..<$0.lowerBound].unicodeScalars.count + 1 - span[0] } ?? 0) : 0
            let standing = reader.standing(of: bytes(span[0] + shift)..<bytes(span[1] + shift), in: text)
            let stance = standing?.stance.rawValue ?? "nothing"
            all += 1
            if stance == expected { right += 1 } else { print(row["id"] ?? "", expected, standing.map(\.rawValue) ?? "-", row["category"] ?? "", "|", text) }
        }
        print("right \(right) of \(all)")
    }
}
