/// Picks each block's author among its elements: what is marked as a name, stands in nearly every block, and differs from block to block.
struct BlockNames {
    private struct Candidate {
        let node: Node
        let key: String
        let words: String
        let order: Int
        /// Elements from the date outwards to the one that holds both; 0 where the block has no date.
        let distance: Int
        let weight: Double
    }
    private let candidates: [[Candidate]]
    private let weights: [String: Double]

    init(_ elements: [[Node]], dates: [Node?], mass: TextMass, makes: inout BlockMake) {
        var candidates: [[Candidate]] = [], weights: [String: Double] = [:]
        for (place, block) in elements.enumerated() {
            var found: [Candidate] = []
            for node in block where (1...45).contains(mass.of(node)) {
                let weight = NameMarks.weight(node) + NameMarks.weightAround(node)
                if let date = dates[place], date == node || date.isInside(node) || node.isInside(date) && (!Self.isLine(date) || mass.of(node) * 2 > mass.of(date)) { continue }
                let words = node.oneLine
                guard weight > 0, (1...60).contains(words.count), words.contains(where: \.isLetter),
                    !Self.isLabel(words)
                else { continue }
                let key = makes.inside(node)
                weights[key] = max(weights[key] ?? 0, weight)
                let distance = dates[place].map { date in date.ancestors.enumerated().first { node.isInside($0.element) }?.offset ?? 20 } ?? 0
                found.append(Candidate(node: node, key: key, words: words, order: found.count, distance: distance, weight: weight))
            }
            candidates.append(found)
        }
        (self.candidates, self.weights) = (candidates, weights)
    }

    func chosen() -> [Node?] {
        let scores = scores()
        return candidates.map { block in
            let best = block.filter { scores[$0.key] != nil }.max {
                (scores[$0.key] ?? 0, $0.weight, $1.distance, $1.order) < (scores[$1.key] ?? 0, $1.weight, $0.distance, $0.order)
            }
            return best?.node
        }
    }

    /// Where nothing is marked as a name: the words right before each date ("longshot · 3 March"), where most blocks have some.
    static func before(_ dates: [Node?]) -> [Node?] {
        let found = dates.map { date -> Node? in
            guard let text = date?.previousSibling, text.isText || text.isElement else { return nil }
            let words = text.oneLine
            return (2...30).contains(words.count) && !isLabel(words) && words.contains(where: \.isLetter) && words.split(separator: " ").count <= 4 ? text : nil
        }
        return found.filter { $0 != nil }.count * 10 >= dates.count * 6 ? found : dates.map { _ in nil }
    }

    /// By the place that candidates have in their block.
    private func scores() -> [String: Double] {
        var firsts: [String: [Candidate]] = [:]
        for block in candidates {
            var seen: Set<String> = []
            for candidate in block where seen.insert(candidate.key).inserted { firsts[candidate.key, default: []].append(candidate) }
        }
        var scores: [String: Double] = [:]
        for (key, found) in firsts {
            let coverage = Double(found.count) / Double(max(1, candidates.count)), distinct = Set(found.map(\.words)).count
            if candidates.count >= 5, coverage >= 0.6, distinct < 2 { continue }
            // A bare link or bold word is a name only where nearly every block begins with one.
            if (weights[key] ?? 0) < 2, coverage < 0.8 || found.contains(where: { $0.order > 1 }) { continue }
            let variety = min(1, Double(distinct) / max(2, Double(found.count) * 0.4))
            let order = Double(found.map(\.order).reduce(0, +)) / Double(found.count)
            let length = Double(found.map(\.words.count).reduce(0, +)) / Double(found.count)
            // One letter stands for a picture; numbers, commas and "#4" belong to counts, lists and places.
            if length < 1.2 { continue }
            let long = length > 28 ? 3.0 : length > 20 ? 1.0 : 0
            let odd = Double(found.filter { Self.isOdd($0.words) }.count) / Double(found.count)
            scores[key] = (weights[key] ?? 0) + 5 * coverage + 3 * variety - min(2, 0.25 * order) - long - 3 * odd
        }
        return scores.filter { $0.value >= 4 }
    }

    /// A line that has a date in it ("Korra wrote on 22 December 2014:") may have the name in it, too.
    private static func isLine(_ date: Node) -> Bool {
        date.name != "time" && !["datetime", "title", "data-time", "data-timestamp"].contains { date.attribute($0) != nil }
    }

    private static func isOdd(_ words: String) -> Bool {
        if words.contains("#") || words.contains(", ") { return true }
        return words.split(separator: " ").dropFirst().contains { $0.allSatisfy { $0.isNumber || $0 == "," || $0 == "." } }
    }

    private static func isLabel(_ words: String) -> Bool { labels.contains(words.lowercased().trimmedMarks) }

    private static let labels: Set<String> = [
        "reply", "report", "quote", "share", "edit", "author", "op", "original poster", "member", "guest", "moderator", "permalink", "link",
        "admin", "user", "posted", "posted on", "on", "by", "commented", "said", "wrote", "replied", "answered", "asked", "edited", "posts", "date", "re",
        "follow", "like", "log in", "login", "more", "thread starter", "verified", "new member", "staff",
    ]
}
