import ArgumentParser
import Pipeline
import Reports
import Storage

struct Report: ParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Reports from the database alone; the same run gives the same bytes.")

    @OptionGroup var project: StoreOptions
    @OptionGroup var flags: ReportFlags

    func run() throws {
        let settings = try project.settings()
        let folder = flags.reports ?? settings.reports
        let store: Store
        do { store = try Store(path: settings.database) } catch { throw Failure(.store(error)) }
        do { _ = try ReportWriter(from: store, options: flags.options(settings)).write(to: folder) } catch { throw Failure(.failed, "\(error)") }
        Terminal().out(folder + "/latest/index.html")
    }
}
