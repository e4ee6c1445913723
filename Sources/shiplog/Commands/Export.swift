import ArgumentParser
import Pipeline
import Reports
import Storage

struct Export: ParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "A copy for publishing: scores and codebook under pseudonyms; no text, no names, no paths.",
        discussion: """
            The folder gets posts.csv, judgements.csv, evidence.csv (rules, no words), daily.csv, codebook.csv, datapackage.json
            and derived.sqlite. A post's id is a hash of its number on its site: who has the posts can still tell which they are.
            """)

    @OptionGroup var project: StoreOptions
    @Option(help: ArgumentHelp("The folder; must not be there yet.", valueName: "dir")) var derived: String
    @Flag(help: "Begin CSVs with a byte order mark, as spreadsheets like.") var bom = false

    func run() throws {
        let settings = try project.settings()
        let options = ReportOptions(bom: bom, excelSafe: false, k: settings.k, title: settings.title)
        let upkeep = Upkeep(settings, clock: .system)
        try failing { () throws(NightError) in
            try upkeep.export(to: derived) { store, folder in try DerivedWriter(from: store, options: options).write(to: folder) }
        }
        Terminal().out(derived)
    }
}
