import Digests
import Foundation

/// `measure copies posts.jsonl…`: the likeness of posts and of the same posts edited, and of different posts, that the threshold stands on.
struct CopiesMeasure {
    private struct Edit {
        let name: String
        let words: ([String], inout Chance) -> [String]
    }

    /// The same numbers each time.
    struct Chance: RandomNumberGenerator {
        var state: UInt64 = 2015
        mutating func next() -> UInt64 {
            state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
            return (state >> 33) << 32 | state >> 32 & 0xFFFF_FFFF
        }
    }

    func run(_ paths: [String]) throws {
        var posts: [[String]] = []
        for path in paths {
            for line in try String(contentsOfFile: path, encoding: .utf8).split(separator: "\n") {
                guard let row = try JSONSerialization.jsonObject(with: Data(line.utf8)) as? [String: Any], let text = row["text"] as? String else { continue }
                posts.append(text.lowercased().split { !$0.isLetter && !$0.isNumber && $0 != "'" }.map(String.init))
            }
        }
        let vocabulary = posts.flatMap { $0 }
        guard !vocabulary.isEmpty else { return print("measure copies posts.jsonl…: lines with a \"text\"") }
        func changed(_ words: [String], _ count: Int, _ chance: inout Chance) -> [String] {
            var words = words
            for place in words.indices.shuffled(using: &chance).prefix(count) { words[place] = vocabulary[Int.random(in: vocabulary.indices, using: &chance)] }
            return words
        }
        let edits = [
            Edit(name: "one word changed") { changed($0, 1, &$1) },
            Edit(name: "one word in twenty") { changed($0, max(1, $0.count / 20), &$1) },
            Edit(name: "one word in ten") { changed($0, max(1, $0.count / 10), &$1) },
            Edit(name: "one word in five") { changed($0, $0.count / 5, &$1) },
            Edit(name: "eight words added") { words, chance in words + (0..<8).map { _ in vocabulary[Int.random(in: vocabulary.indices, using: &chance)] } },
            Edit(name: "a quarter cut off") { words, _ in Array(words.dropFirst(words.count / 4)) },
            Edit(name: "a third cut off") { words, _ in Array(words.dropLast(words.count / 3)) },
            Edit(name: "half cut off") { words, _ in Array(words.dropFirst(words.count / 2)) },
        ]
        print("words\tedit\tposts\tmean likeness\tleast tenth\tfound")
        for (least, most) in [(12, 19), (20, 39), (40, Int.max)] {
            let some = posts.filter { (least...most).contains($0.count) }
            if some.isEmpty { continue }
            for edit in edits { line("\(least)-\(most == .max ? "" : "\(most)")", edit, some) }
        }
        different(posts)
    }

    private func sketch(_ words: [String]) -> Sketch? { Sketch(words: Array((words.joined(separator: " ") + " ").utf8)) }

    private func line(_ words: String, _ edit: Edit, _ posts: [[String]]) {
        var chance = Chance(), found = 0
        var likenesses: [Double] = []
        for post in posts {
            guard let one = sketch(post) else { continue }
            // Too short to be sketched when edited is not found.
            let two = sketch(edit.words(post, &chance))
            likenesses.append(two.map { one.likeness(to: $0) } ?? 0)
            if let two, NearCopies.groups(of: [one, two])[1] == 0 { found += 1 }
        }
        likenesses.sort()
        let mean = likenesses.reduce(0, +) / Double(max(1, likenesses.count))
        print("\(words)\t\(edit.name)\t\(likenesses.count)\t\(two(mean))\t\(two(likenesses[likenesses.count / 10]))\t\(two(Double(found) / Double(likenesses.count)))")
    }

    private func different(_ posts: [[String]]) {
        let sketches = posts.compactMap(sketch)
        var best = 0.0
        for one in sketches.indices.prefix(4000) { for other in sketches.indices.prefix(one) { best = max(best, sketches[one].likeness(to: sketches[other])) } }
        print("different posts: likeness at most \(two(best)) among the first \(min(4000, sketches.count))")
        let begin = Usage.seconds
        let groups = NearCopies.groups(of: sketches)
        print("\(sketches.count) posts, \(groups.indices.count { groups[$0] != $0 }) of them copies of another; grouped in \(two(Usage.seconds - begin)) s")
        for place in groups.indices where groups[place] != place && sketches.count == posts.count { print(posts[groups[place]].joined(separator: " "), "|", posts[place].joined(separator: " ")) }
    }

    private func two(_ number: Double) -> Double { (number * 100).rounded() / 100 }
}
