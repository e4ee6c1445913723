import ArgumentParser
import Pipeline

struct Snapshot: ParsableCommand {
    static let configuration = CommandConfiguration(abstract: "A consistent copy of the database, also while a run is at work.")

    @OptionGroup var project: StoreOptions
    @Argument(help: "The copy; must not be there yet.") var file: String

    func run() throws {
        let upkeep = Upkeep(try project.settings(), clock: .system)
        try failing { () throws(NightError) in try upkeep.snapshot(to: file) }
        Terminal().out(file)
    }
}
