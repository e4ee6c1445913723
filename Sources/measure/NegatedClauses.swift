import Cues
import Discourse
import Foundation
import Lexicons
import Words

/// How much of what a negation is about is found: tokens of negated clauses, subjects included, in tales of the 1890s.
///
///     measure clauses LEXICONS < cdsco.jsonl
struct ClausesMeasure {
    private let finder: CueFinder

    /// Negations that act forward are let act on the whole clause, since the set's scopes hold the subject too; marks end a clause.
    init(_ arguments: [String]) throws {
        let cues = try String(contentsOfFile: (arguments.first ?? "Lexicons") + "/en/cues.tsv", encoding: .utf8)
        let lines = cues.split(separator: "\n").filter { !$0.hasPrefix("#") }.compactMap { line -> String? in
            var fields = line.split(separator: "\t", omittingEmptySubsequences: false).map(String.init)
            guard fields.count >= 4, ["negate", "stop", "mask"].contains(fields[2]) else { return nil }
            if fields[2] == "negate" { fields[3] = "both" }
            return fields.joined(separator: "\t")
        }
        let marks = ["and\tboundary\tstop\tnone\t-", ",\tboundary\tstop\tnone\t-", "\"\tboundary\tstop\tnone\t-", "''\tboundary\tstop\tnone\t-"]
        finder = CueFinder(try LexiconSet(texts: ["en/cues.tsv": (lines + marks).joined(separator: "\n") + "\n"]))
    }

    func run() throws {
        var right = 0, found = 0, all = 0
        while let line = readLine() {
            guard let row = try JSONSerialization.jsonObject(with: Data(line.utf8)) as? [String: Any], let words = row["tokens"] as? [String] else { continue }
            let gold = Self.gold(row), given = tokens(words).filter { words[$0].contains { $0.isLetter || $0.isNumber } }
            right += gold.intersection(given).count
            found += given.count
            all += gold.count
        }
        let precision = Double(right) / Double(max(1, found)), recall = Double(right) / Double(max(1, all))
        print("tokens of scopes: P \(precision) R \(recall) F1 \(2 * precision * recall / max(0.001, precision + recall)), n \(all)")
    }

    private static func gold(_ row: [String: Any]) -> Set<Int> {
        let negations = row["negations"] as? [[String: Any]] ?? []
        return Set(negations.flatMap { ($0["scope"] as? [[Any]] ?? []).compactMap { $0.first as? Int } })
    }

    /// The words inside the scopes that we find.
    private func tokens(_ words: [String]) -> Set<Int> {
        var starts: [Int] = [], place = 0
        for word in words {
            starts.append(place)
            place += word.utf8.count + 1
        }
        var tokens: Set<Int> = []
        for sentence in SentenceReader().sentences(in: words.joined(separator: " ")) {
            for cue in finder.cues(in: sentence) where cue.action == .negate {
                for token in sentence.tokens[cue.scope] { tokens.insert((starts.lastIndex { $0 <= token.bytes.lowerBound }) ?? 0) }
            }
        }
        return tokens
    }
}
