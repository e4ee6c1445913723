import ArgumentParser
import Lexicons
import Pipeline

struct LexiconCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "lexicon", abstract: "What the word lists hold, and what in them can never work.", subcommands: [Check.self, Show.self, LexiconImport.self])

    struct Check: ParsableCommand {
        static let configuration = CommandConfiguration(
            abstract: "Entries that can never match, stand twice, contradict or shadow one another; a wrong line ends it with 4.")
        @OptionGroup var words: WordOptions
        @Flag(help: "Fail with 7 where there is anything to tell.") var strict = false

        func run() throws {
            let lexicons = try words.compiled()
            let findings = lexicons.findings(), terminal = Terminal()
            for finding in findings { terminal.out(finding.description.tamed) }
            let counts = LexiconFinding.Kind.allCases.map { kind in "\(findings.count { $0.kind == kind }) \(kind.rawValue)" }
            terminal.remark("lists \(lexicons.version.prefix(12)): " + (findings.isEmpty ? "nothing to mend" : counts.joined(separator: ", ")))
            if strict, !findings.isEmpty { throw Failure(.checkFailed) }
        }
    }

    struct Show: ParsableCommand {
        static let configuration = CommandConfiguration(abstract: "What the lists say of a word or phrase, and which file and line say it.")
        @OptionGroup var words: WordOptions
        @Argument(help: "The word, or a phrase in quotes.") var word: String

        func run() throws {
            let report = try words.compiled().report(on: word)
            guard !report.lines.isEmpty else { throw Failure(.failed, "\"\(word)\": no list has it; add a line to a list, or to an overlay folder") }
            let terminal = Terminal()
            for line in report.lines {
                terminal.out(line.list.padded(to: 14) + line.phrase.padded(to: 24) + line.meaning + terminal.painted("  \(line.origin)", .dim))
            }
        }
    }
}
