import ArgumentParser
import Lexicons

struct Claims: ParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "The fandom packs and their claims.", subcommands: [List.self, Check.self], defaultSubcommand: List.self)

    struct List: ParsableCommand {
        static let configuration = CommandConfiguration(abstract: "Every claim: its id, kind and statement.")
        @OptionGroup var words: WordOptions

        func run() throws {
            let terminal = Terminal()
            for fandom in try words.compiled().fandoms {
                terminal.out(terminal.painted(fandom.title, .bold) + "  (\(fandom.id), \(fandom.file))")
                for claim in fandom.claims { terminal.out("  " + claim.id.padded(to: 24) + claim.kind.rawValue.padded(to: 10) + claim.statement) }
            }
        }
    }

    struct Check: ParsableCommand {
        static let configuration = CommandConfiguration(abstract: "Reads all packs; the first fault is shown with file and line (exit 4).")
        @OptionGroup var words: WordOptions

        func run() throws {
            let fandoms = try words.compiled().fandoms
            Terminal().out("\(fandoms.count) packs with \(fandoms.reduce(0) { $0 + $1.claims.count }) claims are in order")
        }
    }
}
