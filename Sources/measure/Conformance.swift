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
        var lines: [String] = []
        while let line = readLine() { lines.append(line) }
        let verdicts = try lines.map(holds)
        for (place, verdict) in verdicts.enumerated() where verdict != true {
            print(verdict == nil ? "unlike kind, row" : "differs, row", place + 1, lines[place].prefix(200))
        }
        print("alike \(verdicts.count { $0 == true }) of \(verdicts.count)")
    }

    /// Whether we say what a case expects; `nil` where our rules have no such thing: types of targets, texts without a rule of theirs.
    func holds(_ line: String) throws -> Bool? {
        guard let row = try JSONSerialization.jsonObject(with: Data(line.utf8)) as? [String: Any], let text = row["text"] as? String else { return nil }
        if let span = row["target_span"] as? [Int] {
            let standing = reader.standing(of: ScopesMeasure.bytes(span, in: text), in: text)
            if let expected = row["expected"] as? String { return (standing == .negated) == (expected == "NEGATED") }
            if let flags = row["flags"] as? [String: Bool], let isNegated = flags["is_negated"] { return (standing == .negated) == isNegated }
        }
        guard let modifier = row["modifier"] as? [String: Any], let rule = rule(modifier) else { return nil }
        if let expected = row["expected_modifies"] as? Bool, let span = row["target_span"] as? [Int] {
            for types in ["allowed_types", "excluded_types"] where (modifier[types] as? [String])?.isEmpty == false { return nil }
            let target = ScopesMeasure.bytes(span, in: text)
            return try scopes(of: stops + "\n" + rule, in: text).contains { $0.overlaps(target) } == expected
        }
        guard let span = row["expected_scope"] as? [Int] else { return nil }
        let expected = ScopesMeasure.bytes(span, in: text), scopes = try scopes(of: rule, in: text)
        guard let first = scopes.map(\.lowerBound).min(), let end = scopes.map(\.upperBound).max() else { return expected.isEmpty }
        // A scope to both sides is two of ours, with the trigger between.
        let given = modifier["direction"] as? String == "BIDIRECTIONAL" ? [first..<end] : scopes
        return given.contains { text.slice($0).filter(\.isLetter) == text.slice(expected).filter(\.isLetter) }
    }

    private func rule(_ modifier: [String: Any]) -> String? {
        guard let span = modifier["text"] as? String ?? modifier["literal"] as? String, let direction = modifier["direction"] as? String else { return nil }
        let directions = ["FORWARD": ("negate", "forward"), "BACKWARD": ("negate", "backward"), "BIDIRECTIONAL": ("negate", "both"), "PSEUDO": ("mask", "none"), "TERMINATE": ("stop", "none")]
        guard let (action, way) = directions[direction] else { return nil }
        let reach = (modifier["max_scope"] as? Int).map(String.init) ?? "-"
        return "\(span.lowercased())\tnegation\t\(action)\t\(way)\t\(reach)"
    }

    /// Byte ranges that the rules' scopes cover.
    private func scopes(of rules: String, in text: String) throws -> [Range<Int>] {
        let finder = CueFinder(try LexiconSet(texts: ["en/cues.tsv": rules + "\n"]))
        return SentenceReader().sentences(in: text).flatMap { sentence in
            finder.cues(in: sentence).filter { $0.action == .negate && !$0.scope.isEmpty }.map {
                sentence.tokens[$0.scope.lowerBound].bytes.lowerBound..<sentence.tokens[$0.scope.upperBound - 1].bytes.upperBound
            }
        }
    }
}
