import ArgumentParser
import Foundation
import Lexicons
import Pipeline

/// Which config, word lists and packs are read; shared by all commands that judge.
struct WordOptions: ParsableArguments {
    @Option(help: ArgumentHelp("The config file; else shiplog.yaml in the working folder.", valueName: "file"))
    var config: String?

    @Option(help: ArgumentHelp("The folder of word lists; else the config's, the installed one, or ./Lexicons.", valueName: "dir"))
    var lexicons: String?

    @Option(help: ArgumentHelp("The folder of fandom packs, in place of the lists' own.", valueName: "dir"))
    var fandoms: String?

    @Option(name: .customLong("lexicon"), help: ArgumentHelp("An overlay folder, read after the lists; may be given again.", valueName: "dir"))
    var overlays: [String] = []
}

extension WordOptions {
    /// Flags over environment over file.
    func settings() throws(Failure) -> Settings {
        var settings = try Settings.read(config: config)
        settings.lexicons = lexicons ?? settings.lexicons
        settings.fandoms = fandoms ?? settings.fandoms
        settings.overlays += overlays
        return settings
    }

    /// All lists and packs, compiled; the first fault in one of them ends the command with 4.
    func compiled() throws(Failure) -> LexiconSet { try Self.compiled(try settings()) }

    static func compiled(_ settings: Settings) throws(Failure) -> LexiconSet {
        do {
            return try LexiconSet(folder: try folder(settings), overlays: settings.overlays, fandomsFolder: settings.fandoms)
        } catch { throw Failure(.wrongFile, "\(error)") }
    }

    /// The same, read but compiled only where a post needs them.
    static func late(_ settings: Settings) throws(Failure) -> LateLexicons {
        do {
            return LateLexicons(
                try LexiconSources(folder: try folder(settings), overlays: settings.overlays, fandomsFolder: settings.fandoms))
        } catch { throw Failure(.wrongFile, "\(error)") }
    }

    /// The folder of word lists that this call means, named from the working folder where it lies below that.
    static func folder(_ settings: Settings) throws(LexiconError) -> String {
        try LexiconFolder.find(config: settings.lexicons, binary: Program.path, workingFolder: ".").path
    }
}

extension Settings {
    /// The config under the environment; the first fault ends the command with 4.
    static func read(config: String?) throws(Failure) -> Settings {
        do { return try read(file: config, environment: ProcessInfo.processInfo.environment) } catch { throw Failure(.wrongFile, "\(error)") }
    }
}

/// What a command knows of the program that it is.
enum Program {
    static let version = "0.1.0"

    /// Where this program lies; what it was called by where the system does not tell.
    static var path: String {
        (try? FileManager.default.destinationOfSymbolicLink(atPath: "/proc/self/exe")) ?? CommandLine.arguments[0]
    }
}
