import ArgumentParser

@main
struct Shiplog: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "shiplog", abstract: "Reads saved fan posts and reports, claim by claim, what a fandom holds to be true.",
        version: "0.1.0", subcommands: [])
}
