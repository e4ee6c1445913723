import ArgumentParser
import Pipeline
import Reports

/// How reports are written.
struct ReportFlags: ParsableArguments {
    @Option(help: ArgumentHelp("The folder of reports; else the config's.", valueName: "dir"))
    var reports: String?

    @Flag(help: "Show names and addresses instead of pseudonyms.")
    var identify = false

    @Flag(help: "Begin CSVs with a byte order mark, as spreadsheets like.")
    var bom = false

    @Flag(help: "Guard CSV cells that a spreadsheet would take for a formula.")
    var excelSafe = false

    /// Those that are given, by name.
    var words: [String] { [(identify, "identify"), (bom, "bom"), (excelSafe, "excel-safe")].filter(\.0).map(\.1) }

    func options(_ settings: Settings) -> ReportOptions {
        ReportOptions(identify: identify, bom: bom, excelSafe: excelSafe, k: settings.k, title: settings.title)
    }
}
