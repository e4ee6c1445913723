import Discourse
import Foundation
import Testing

@testable import Stances

@Suite struct ChecklistTests {
    /// A hundred kinds of construction; the set lies beside the project, not in it.
    @Test func `constructions are read as the checklist expects`() throws {
        let file = packageRoot.deletingLastPathComponent().appendingPathComponent("shared/eval/stance/checklist.jsonl")
        guard let text = try? String(contentsOf: file, encoding: .utf8) else {
            return print("skipped: ../shared/eval/stance/checklist.jsonl is not here")
        }
        let reader = TargetReader(try annAndBea())
        var right = 0
        for line in text.split(separator: "\n") {
            guard let row = try JSONSerialization.jsonObject(with: Data(line.utf8)) as? [String: Any], let text = row["text"] as? String,
                let span = row["span"] as? [Int], let expected = row["expected"] as? String
            else { continue }
            if reader.standing(of: span[0]..<span[1], in: text)?.stance.rawValue == expected { right += 1 }
        }
        #expect(right >= 99)
    }

    @Test(arguments: [
        ("I don't think they are a couple.", "a couple", Standing.negated), ("He doesn't realise they are a couple.", "a couple", .affirmed),
        ("They might be a couple.", "a couple", .open), ("I wish they were canon.", "canon", .wished), ("If they kiss I'll scream.", "kiss", .supposed),
        ("Some people say they are a couple.", "a couple", .reported), ("In my AU fic they are married.", "married", .imagined),
        ("They used to be a couple.", "a couple", .past), ("They should have been canon.", "canon", .contrary),
        ("I hope they are endgame.", "endgame", .hoped), ("Are they a couple?", "a couple", .questioned),
    ])
    func `words stand as what is said around them puts them`(text: String, target: String, expected: Standing) throws {
        let start = try #require(text.range(of: target, options: .backwards)).lowerBound.utf16Offset(in: text)
        #expect(TargetReader(try annAndBea()).standing(of: start..<start + target.utf8.count, in: text) == expected)
    }
}
