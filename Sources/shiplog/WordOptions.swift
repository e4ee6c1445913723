import ArgumentParser
import Foundation
import Lexicons

/// Which word lists and packs are read; shared by all commands that judge.
struct WordOptions: ParsableArguments {
    @Option(help: ArgumentHelp("The folder of word lists; else the config's, the installed one, or ./Lexicons.", valueName: "dir"))
    var lexicons: String?

    @Option(help: ArgumentHelp("The folder of fandom packs, in place of the lists' own.", valueName: "dir"))
    var fandoms: String?

    @Option(name: .customLong("lexicon"), help: ArgumentHelp("An overlay folder, read after the lists; may be given again.", valueName: "dir"))
    var overlays: [String] = []

    @Option(help: ArgumentHelp("The config file.", valueName: "file"))
    var config: String?
}

extension WordOptions {
    /// The folder of word lists that this call means.
    func folder() throws -> String {
        do {
            return try LexiconFolder.find(
                option: lexicons, binary: Program.path, workingFolder: FileManager.default.currentDirectoryPath
            ).path
        } catch { throw Failure(.wrongFile, "\(error)") }
    }

    /// All lists and packs, compiled; the first fault in one of them ends the command with 4.
    func compiled() throws -> LexiconSet {
        let folder = try folder()
        do { return try LexiconSet(folder: folder, overlays: overlays, fandomsFolder: fandoms) } catch {
            throw Failure(.wrongFile, "\(error)")
        }
    }
}

enum Program {
    /// Where this program lies, symbolic links left as they are; what it was called by where the system does not tell.
    static var path: String {
        (try? FileManager.default.destinationOfSymbolicLink(atPath: "/proc/self/exe")) ?? CommandLine.arguments[0]
    }
}
