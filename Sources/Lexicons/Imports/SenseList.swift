/// SentiWordNet 3: `POS TAB id TAB positive TAB negative TAB word#sense word#sense … TAB gloss`, "#" before comments.
enum SenseList {
    private struct Sum {
        var value = 0.0
        var weight = 0.0
    }

    /// - Returns: a word's senses together, each weighed by 1 / its number, so that the commonest counts most; words that come to
    ///   nearly nothing are left out.
    static func entries(in files: [ImportFile]) throws(LexiconError) -> [ImportedLexicon.Entry] {
        var order: [String] = [], sums: [String: Sum] = [:]
        for file in files {
            for line in file.lines(comment: "#") {
                let fields = line.fields
                // The file as it is handed out ends with a line of blanks.
                if fields.allSatisfy(\.isEmpty) { continue }
                guard fields.count >= 5 else { throw line.fault("\(fields.columns) where part of speech, id, two scores and terms are needed", "part columns with single tabs") }
                let good = try line.number(fields[2], in: 0...1, "positive score"), bad = try line.number(fields[3], in: 0...1, "negative score")
                for term in fields[4].split(separator: " ") {
                    guard let mark = term.lastIndex(of: "#"), let sense = Double(term[term.index(after: mark)...]), sense >= 1 else {
                        throw line.fault("\"\(term)\" has no number of its sense", "write it like \"good#1\"")
                    }
                    let word = String(term[..<mark]).replacing("_", with: " ")
                    if sums[word] == nil { order.append(word) }
                    sums[word, default: Sum()].value += (good - bad) / sense
                    sums[word, default: Sum()].weight += 1 / sense
                }
            }
        }
        return order.compactMap { word in
            guard let sum = sums[word] else { return nil }
            let valence = 4 * sum.value / sum.weight
            return abs(valence) < leastValence ? nil : ImportedLexicon.Entry(word, valence)
        }
    }

    /// Below this a word is as good as neutral.
    private static let leastValence = 0.1
}
