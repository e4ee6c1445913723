import ArgumentParser
import Discourse
import Pages
import Pipeline

struct Explain: ParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Every token, valence, cue, scope and rule: why a text came out as it did.",
        discussion: """
            shiplog explain "they're not just friends, they're wives" --claim korrasami-canon
            Lines that begin with "> " are quotations; a last line of #tags is tags. "-" reads standard input.
            """)

    @OptionGroup var words: WordOptions
    @Argument(help: "The text; or \"-\".") var text: String
    @Option(help: ArgumentHelp("Take the text to concern this claim, and show it alone; may be given again.", valueName: "id"))
    var claim: [String] = []
    @Flag(help: "One JSON object.") var json = false

    func run() throws {
        let judge = Judge(try words.compiled())
        let known = Set(judge.lexicons.fandoms.flatMap(\.claims).map(\.id))
        if let unknown = claim.first(where: { !known.contains($0) }) {
            throw Failure(.usage, "claim \"\(unknown)\" is in no pack; `shiplog claims list` shows those that are")
        }
        let whole = text == "-" ? Self.standardInput() : text
        let post = FilterText(whole).post(id: "text")
        let judged = judge.judge(post, given: claim.isEmpty ? nil : claim)
        let explanation = Explanation(of: judge.exhibit(of: post), judged: judged)
        let terminal = Terminal()
        if json { terminal.out(explanation.json) } else { ExplanationText(explanation: explanation, terminal: terminal).lines.forEach(terminal.out) }
    }

    private static func standardInput() -> String {
        var lines: [String] = []
        while let line = readLine() { lines.append(line) }
        return lines.joined(separator: "\n")
    }
}
