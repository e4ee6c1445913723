import Cues
import Discourse
import Foundation
import Lexicons
import Words

/// How much of what a negation is about is found: tokens of negated clauses, subjects included, in tales of the 1890s.
///
///     measure clauses LEXICONS < cdsco.jsonl
struct ClausesMeasure {
    private let writer: WordingWriter

    init(_ arguments: [String]) throws { writer = CueFinder(try LexiconSet(folder: arguments.first ?? "Lexicons")).writer }

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

    /// The words inside the clauses that we find.
    private func tokens(_ words: [String]) -> Set<Int> {
        var starts: [Int] = [], place = 0
        for word in words {
            starts.append(place)
            place += word.utf8.count + 1
        }
        var tokens: Set<Int> = []
        for sentence in SentenceReader().sentences(in: words.joined(separator: " ")) {
            for clause in NegatedClause.all(in: sentence, wording: writer.wording(of: sentence)) {
                for token in clause.tokens { tokens.insert((starts.lastIndex { $0 <= sentence.tokens[token].bytes.lowerBound }) ?? 0) }
            }
        }
        return tokens
    }
}
