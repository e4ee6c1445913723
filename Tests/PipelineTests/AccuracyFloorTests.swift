import Foundation
import Lexicons
import Testing
import Validation

@testable import Pipeline

/// The figures of Data/accuracy.csv hold: what `make accuracy` wrote there may not fall by more than the margin.
struct AccuracyFloorTests {
    private static let package = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
    /// Below it a difference is a few posts, not a loss.
    private static let margin = 0.02

    /// Our figure for a measure of the gold's measuring half.
    private func kept(_ measure: String) throws -> Double {
        let table = try String(contentsOf: Self.package.appendingPathComponent("Data/accuracy.csv"), encoding: .utf8)
        let row = try #require(table.split(separator: "\n").first { $0.hasPrefix("gold-dev,\(measure),shiplog,") }, "Data/accuracy.csv has no row for \(measure); run make accuracy")
        return try #require(Double(row.split(separator: ",")[3]))
    }

    @Test func `no figure on the gold's measuring half has fallen`() throws {
        let path = Self.package.deletingLastPathComponent().appendingPathComponent("shared/gold/dev.jsonl").path
        guard let text = try? String(contentsOfFile: path, encoding: .utf8) else {
            print("skipped: \(path) is absent")
            return
        }
        let judge = Judge(try LexiconSet(folder: Self.package.appendingPathComponent("Lexicons").path))
        let comparison = GoldComparison(try GoldUnit.units(in: text, of: path), judge: judge)
        for (measure, value) in [("stance", comparison.stance.macroF1), ("post_sentiment_3", comparison.post3.macroF1), ("target_sentiment_3", comparison.target3.macroF1)] {
            #expect(value >= (try kept(measure)) - Self.margin, "\(measure): \(value)")
        }
    }
}
