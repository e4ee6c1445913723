import ArgumentParser
import Foundation
import Lexicons
import Pipeline

struct LexiconCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "lexicon", abstract: "What the word lists hold, and what in them can never work.", subcommands: [Check.self, Show.self, Import.self])

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
                terminal.out(line.list.padded(to: 14) + line.phrase.padded(to: 24) + line.meaning + (line.standing.map { ", " + $0 } ?? "") + terminal.painted("  \(line.origin)", .dim))
            }
        }
    }

    /// Reads somebody else's list into ours.
    struct Import: ParsableCommand {
        static let configuration = CommandConfiguration(
            abstract: "Reads a word list of others, as it lies on this machine, and writes it as ours.",
            discussion: """
                shiplog lexicon import afinn AFINN-111.txt --overlay > mine/afinn.tsv      then: shiplog run --lexicon mine
                shiplog lexicon import vader vader_lexicon.txt emoji_utf8_lexicon.txt > vader.tsv
                The formats: \(ImportFormat.allCases.map(\.rawValue).joined(separator: ", ")). A line that is not in its format ends it with 4.
                What is written is yours and keeps its source's licence; the head of the file says which.
                """)

        @OptionGroup var words: WordOptions
        @Argument(help: "The list's format.") var format: ImportFormat
        @Argument(help: "Its file; VADER may have its emoji list as second, hu-liu has one for each sign.") var files: [String]
        @Flag(help: "Write an overlay that adds what the lists lack, for --lexicon DIR.") var overlay = false
        @Flag(help: "With --overlay: also set what the lists have.") var replace = false
        @Option(help: ArgumentHelp("Where to write; else standard output.", valueName: "file")) var out: String?

        func validate() throws {
            if files.isEmpty { throw ValidationError("name the list's file") }
            if replace, !overlay { throw ValidationError("--replace goes with --overlay") }
        }

        func run() throws {
            let list: ImportedLexicon
            do { list = try ImportedLexicon(format, paths: files) } catch { throw Failure(.wrongFile, "\(error)") }
            let text = overlay ? list.overlay(over: try words.compiled(), replaces: replace) : list.list, terminal = Terminal()
            if let out {
                do { try text.write(toFile: out, atomically: true, encoding: .utf8) } catch { throw Failure(.failed, "\(out): cannot be written; name a file in a folder that is there") }
            } else {
                terminal.write(text, to: .standardOutput)
            }
            terminal.remark("\(list.entries.count) entries; licence: \(format.licence)" + list.remarks.map { "\n" + $0.tamed }.joined())
        }
    }
}

extension ImportFormat: ExpressibleByArgument {}
