import ArgumentParser
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
