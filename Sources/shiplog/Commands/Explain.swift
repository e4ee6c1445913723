import ArgumentParser
import Discourse
import Pages
import Pipeline
import Storage

struct Explain: ParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Every token, valence, cue, scope and rule: why a text came out as it did.",
        discussion: """
            shiplog explain "they're not just friends, they're wives" --claim korrasami-canon
            Lines that begin with "> " are quotations; a last line of #tags is tags. "-" reads standard input.
            --post takes a post from the database, by its id in posts.csv. --rules prints every rule with its examples.
            """)

    @OptionGroup var words: WordOptions
    @Argument(help: "The text; or \"-\".") var text: String?
    @Option(help: ArgumentHelp("A stored post, by its id in posts.csv.", valueName: "id")) var post: String?
    @Option(help: ArgumentHelp("The database; else the config's.", valueName: "file")) var database: String?
    @Option(help: ArgumentHelp("Take the text to concern this claim, and show it alone; may be given again.", valueName: "id"))
    var claim: [String] = []
    @Flag(help: "One JSON object.") var json = false
    @Flag(help: "Print the rules of stance with what each says and where it is silent.") var rules = false

    func validate() throws {
        let asked = [text != nil, post != nil, rules].count { $0 }
        if asked != 1 { throw ValidationError("give a text, --post ID or --rules") }
    }

    func run() throws {
        if rules { return RuleList().lines.forEach(Terminal().out) }
        let judge = Judge(try words.compiled())
        let known = Set(judge.lexicons.fandoms.flatMap(\.claims).map(\.id))
        if let unknown = claim.first(where: { !known.contains($0) }) {
            throw Failure(.usage, "claim \"\(unknown)\" is in no pack; `shiplog claims list` shows those that are")
        }
        let post = try subject()
        let judged = judge.judge(post, given: claim.isEmpty ? nil : claim)
        let exhibit = judge.exhibit(of: post)
        let explanation = Explanation(of: exhibit, judged: judged, trace: judge.trace(of: exhibit))
        let terminal = Terminal()
        if json { terminal.out(explanation.json) } else { ExplanationText(explanation: explanation, terminal: terminal).lines.forEach(terminal.out) }
    }

    private func subject() throws(Failure) -> Post {
        guard let id = post else {
            let whole = text == "-" ? Self.standardInput() : text ?? ""
            return FilterText(whole).post(id: "text")
        }
        let settings = try words.settings()
        let path = database ?? settings.database
        do {
            if let stored = try Store(path: path).wholePost(id) { return stored }
        } catch { throw Failure(.store(error)) }
        throw Failure(.failed, "\(path): no post has the id \"\(id)\"; take it from posts.csv, column post_id")
    }

    private static func standardInput() -> String {
        var lines: [String] = []
        while let line = readLine() { lines.append(line) }
        return lines.joined(separator: "\n")
    }
}
