import Cues
import Discourse
import Foundation
import Lexicons
import Stances
import Words

/// Cases of other scope engines' own tests, each with its own rule: does our scope hold what theirs holds.
///
///     measure conformance LEXICONS < conformance-medspacy-modifies.jsonl      (or -scopes, or conformance-negspacy.jsonl)
struct ConformanceMeasure {
    private let stops: String
    private let reader: TargetReader

    init(_ arguments: [String]) throws {
        let folder = arguments.first ?? "Lexicons"
        let cues = try String(contentsOfFile: folder + "/en/cues.tsv", encoding: .utf8)
        stops = cues.split(separator: "\n").filter { $0.contains("\tstop\t") }.joined(separator: "\n")
        reader = TargetReader(try LexiconSet(folder: folder))
    }

    func run() throws {
        var right = 0, all = 0
        while let line = readLine() {
            guard let row = try JSONSerialization.jsonObject(with: Data(line.utf8)) as? [String: Any], let text = row["text"] as? String,
                let verdict = try holds(row, text)
            else { continue }
            all += 1
            if verdict { right += 1 } else { print("differs:", text, "|", (row["modifier"] as? [String: Any])?["literal"] ?? "", "|", row["target"] ?? row["expected_scope_text"] ?? "") }
        }
        print("alike \(right) of \(all)")
    }

    /// Whether we say what the case expects; `nil` where our rules have no such thing (allowed types of targets).
    private func holds(_ row: [String: Any], _ text: String) throws -> Bool? {
        if let span = row["target_span"] as? [Int], let expected = row["expected"] as? String {
            return (reader.standing(of: ScopesMeasure.bytes(span, in: text), in: text) == .negated) == (expected == "NEGATED")
        }
        guard let modifier = row["modifier"] as? [String: Any], let rule = rule(modifier), (modifier["allowed_types"] as? [String])?.isEmpty != false else { return nil }
        let scopes = try scopes(of: rule, in: text)
        if let expected = row["expected_modifies"] as? Bool, let span = row["target_span"] as? [Int] {
            let target = ScopesMeasure.bytes(span, in: text)
            return scopes.contains { $0.overlaps(target) } == expected
        }
        guard let span = row["expected_scope"] as? [Int], modifier["direction"] as? String != "BIDIRECTIONAL" else { return nil }
        let expected = ScopesMeasure.bytes(span, in: text)
        return scopes.contains { text.slice($0).filter(\.isLetter) == text.slice(expected).filter(\.isLetter) }
    }

    private func rule(_ modifier: [String: Any]) -> String? {
        guard let span = modifier["text"] as? String ?? modifier["literal"] as? String, let direction = modifier["direction"] as? String else { return nil }
        let directions = ["FORWARD": ("negate", "forward"), "BACKWARD": ("negate", "backward"), "BIDIRECTIONAL": ("negate", "both"), "PSEUDO": ("mask", "none"), "TERMINATE": ("stop", "none")]
        guard let (action, way) = directions[direction] else { return nil }
        let reach = (modifier["max_scope"] as? Int).map(String.init) ?? "-"
        return "\(span.lowercased())\tnegation\t\(action)\t\(way)\t\(reach)"
    }

    /// Byte ranges that the rule's scopes cover.
    private func scopes(of rule: String, in text: String) throws -> [Range<Int>] {
        let finder = CueFinder(try LexiconSet(texts: ["en/cues.tsv": stops + "\n" + rule + "\n"]))
        return SentenceReader().sentences(in: text).flatMap { sentence in
            finder.cues(in: sentence).filter { $0.action == .negate && !$0.scope.isEmpty }.map {
                sentence.tokens[$0.scope.lowerBound].bytes.lowerBound..<sentence.tokens[$0.scope.upperBound - 1].bytes.upperBound
            }
        }
    }
}
