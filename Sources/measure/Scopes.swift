import Cues
import Discourse
import Foundation
import Lexicons
import Stances
import Words

/// How well scopes are read in words that are no fans': clinical notes, embedded clauses.
///
///     measure negex LEXICONS < negex.jsonl          is the target negated
///     measure commitment LEXICONS < bank.jsonl      does the writer hold the embedded clause true, false or open
struct ScopesMeasure {
    private let reader: TargetReader
    private let verbs: [PhraseTable<VerbEntry>.Entry]

    init(_ arguments: [String]) throws(LexiconError) {
        let lexicons = try LexiconSet(folder: arguments.first ?? "Lexicons")
        reader = TargetReader(lexicons)
        verbs = lexicons.verbs.entries
    }

    func negex(shows: Bool) throws {
        try measure(["Negated", "Affirmed"], shows: shows) { row, text in
            guard let span = row["span"] as? [Int] else { return nil }
            return reader.standing(of: Self.bytes(span, in: text), in: text) == .negated ? "Negated" : "Affirmed"
        }
    }

    func commitment(shows: Bool) throws {
        try measure(["pos", "unc", "neg"], shows: shows) { row, text in
            guard let claim = row["claim"] as? String, let place = complement(of: row["verb"] as? String ?? "", in: text) ?? Self.place(of: claim, in: text)
            else { return "unc" }
            switch reader.standing(of: place, in: text) {
            case .affirmed: return "pos"
            case .negated, .contrary, .wished: return "neg"
            default: return "unc"
            }
        }
    }

    private func measure(_ labels: [String], shows: Bool, label: ([String: Any], String) -> String?) throws {
        var pairs: [(gold: String, given: String)] = []
        while let line = readLine() {
            guard let row = try JSONSerialization.jsonObject(with: Data(line.utf8)) as? [String: Any], let text = row["text"] as? String,
                let gold = row["label"] as? String, let given = label(row, text)
            else { continue }
            pairs.append((gold, given))
            if shows, gold != given { print(gold, given, "|", row["target"] ?? row["claim"] ?? "", "|", text) }
        }
        var total = 0.0
        for label in labels {
            let right = Double(pairs.filter { $0.gold == label && $0.given == label }.count)
            let all = Double(pairs.filter { $0.gold == label }.count + pairs.filter { $0.given == label }.count)
            total += 2 * right / max(1, all)
            print("\(label): F1 \((2000 * right / max(1, all)).rounded() / 1000), n \(pairs.filter { $0.gold == label }.count)")
        }
        print("macro-F1 \((1000 * total / Double(labels.count)).rounded() / 1000) of \(pairs.count)")
    }

    /// Offsets in scalars, as the sets give them, to UTF-8 offsets.
    static func bytes(_ span: [Int], in text: String) -> Range<Int> {
        let widths = text.unicodeScalars.map { String($0).utf8.count }
        let start = widths.prefix(span[0]).reduce(0, +)
        return start..<start + widths.dropFirst(span[0]).prefix(span[1] - span[0]).reduce(0, +)
    }

    /// The first words of the clause that the verb takes, as the set names it: "that", if there, left out.
    private func complement(of verb: String, in text: String) -> Range<Int>? {
        guard let entry = verbs.first(where: { $0.phrase == verb }) else { return nil }
        let forms = Set(VerbEntry.regularForms(of: verb) + entry.value.forms + [verb])
        let tokens = SentenceReader().sentences(in: text).flatMap(\.tokens).filter { $0.kind == .word }
        guard let place = tokens.lastIndex(where: { forms.contains($0.form) }) else { return nil }
        let rest = tokens[(place + 1)...].drop { Self.fillers.contains($0.form) }.prefix(3)
        guard let first = rest.first, let last = rest.last, rest.count == 3 else { return nil }
        return first.bytes.lowerBound..<last.bytes.upperBound
    }

    private static let fillers: Set<String> = ["that", "him", "uh", "um", "you", "then", "maybe", "me", "us", "them"]

    /// Where the embedded clause stands: its words as they are, or as many of its last words as can be found.
    private static func place(of claim: String, in text: String) -> Range<Int>? {
        var words = claim.split(separator: " ")
        while !words.isEmpty {
            if let place = text.range(of: words.joined(separator: " "), options: [.caseInsensitive, .backwards]) {
                let start = text[..<place.lowerBound].utf8.count
                return start..<start + text[place].utf8.count
            }
            words.removeFirst()
        }
        return nil
    }
}
