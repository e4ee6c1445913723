import ArgumentParser
import Discourse
import Foundation
import Pipeline
import Validation

struct Validate: ParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Precision, recall, F1 and agreement against labelled posts, with intervals.",
        discussion: "GOLD holds one JSON object a line: id, text, post_sentiment, claims [{claim, stance, target_sentiment}].")

    @OptionGroup var words: WordOptions
    @Argument(help: "The labelled file.") var gold: String
    @Option(help: ArgumentHelp("Fail with 7 where the stance's macro-F1 is lower.", valueName: "0…1")) var minF1: Double?

    func run() throws {
        guard let contents = try? String(contentsOfFile: gold, encoding: .utf8) else { throw Failure(.failed, "\(GoldError.unreadable(gold))") }
        let judge = Judge(try words.compiled())
        let units: [GoldUnit]
        do { units = try GoldUnit.units(in: contents, of: gold) } catch { throw Failure(.wrongFile, "\(error)") }
        let comparison = GoldComparison(units, judge: judge)
        let terminal = Terminal()
        ComparisonTable("stance", comparison.stance).lines.forEach(terminal.out)
        ComparisonTable("target sentiment", comparison.target).lines.forEach(terminal.out)
        ComparisonTable("target sentiment, 3 classes", comparison.target3).lines.forEach(terminal.out)
        ComparisonTable("post sentiment", comparison.post).lines.forEach(terminal.out)
        ComparisonTable("post sentiment, 3 classes", comparison.post3).lines.forEach(terminal.out)
        if let minF1, comparison.stance.macroF1 < minF1 {
            throw Failure(.checkFailed, "\(gold): the stance's macro-F1 is \(ComparisonTable<Stance>.figure(comparison.stance.macroF1)), asked for \(minF1) at least")
        }
    }
}
