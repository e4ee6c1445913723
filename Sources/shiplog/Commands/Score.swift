import ArgumentParser
import Foundation
import Pipeline

struct Score: ParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "A filter: JSON Lines on standard input, judged JSON Lines on standard output.",
        discussion: """
            In:   {"id": "x1", "text": "they're just friends, come on", "claims": ["korrasami-canon"]}
                  {"id": "x2", "html": "<html>…", "url": "https://…"}
            Out:  a line a voice, in order, with stance, scores, sentiment and evidence.
            A line that cannot be judged gives a line with "error"; the others go on (exit 3).
            """)

    @OptionGroup var words: WordOptions
    @OptionGroup var rules: RuleOptions

    func run() throws {
        let lexicons = try words.compiled()
        let filter = Filter(Judge(lexicons, vader: try rules.vader(lexicons)))
        let terminal = Terminal()
        var faults = 0
        var output = OutputBuffer(terminal)
        while let line = readLine() {
            guard !line.isEmpty else { continue }
            let scored = filter.output(for: Array(line.utf8))
            faults += scored.isFault ? 1 : 0
            scored.lines.forEach { output.add($0) }
        }
        output.flush()
        if faults > 0 { throw Failure(.partial, "stdin: \(faults) line\(faults == 1 ? "" : "s") could not be judged; see the lines with \"error\"") }
    }
}
