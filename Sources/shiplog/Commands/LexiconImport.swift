import ArgumentParser
import Foundation
import Lexicons

/// Reads somebody else's list into ours.
struct LexiconImport: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "import", abstract: "Reads a word list of others, as it lies on this machine, and writes it as ours.",
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

extension ImportFormat: ExpressibleByArgument {}
