import ArgumentParser
import Foundation
import Pipeline
import Reports
import Storage

struct Forget: ParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Takes people, posts or sources out for good, and leaves a tombstone so that they are not taken in again.",
        discussion: """
            A list file has a line each: "author NAME", "post ID-OR-ADDRESS" or "source PATH"; "#" begins a remark.
            Reports on the disk that tell of it are taken away, and the latest is written anew. Snapshots, exports and reports that you
            copied elsewhere still hold it: delete them. The saved pages are yours too.
            """)

    @OptionGroup var project: StoreOptions
    @Option(help: ArgumentHelp("A poster's or quoted speaker's name; may be given again.", valueName: "name")) var author: [String] = []
    @Option(help: ArgumentHelp("A post's id or address; may be given again.", valueName: "id")) var post: [String] = []
    @Option(help: ArgumentHelp("A file or folder of saved pages; may be given again.", valueName: "path")) var source: [String] = []
    @Option(help: ArgumentHelp("A file that lists them.", valueName: "file")) var list: String?
    @Flag(help: "All names and addresses, at once and of everybody; results stay under their pseudonyms.") var identities = false
    @OptionGroup var flags: ReportFlags

    func validate() throws {
        if author.isEmpty, post.isEmpty, source.isEmpty, list == nil, !identities {
            throw ValidationError("say what to forget: --author, --post, --source, --list or --identities")
        }
    }

    func run() throws {
        let targets = author.map(Forgotten.author) + post.map(Forgotten.post) + source.map(Forgotten.source) + (try listed())
        var settings = try project.settings()
        settings.reports = flags.reports ?? settings.reports
        let upkeep = Upkeep(settings, clock: .system), terminal = Terminal()
        if !targets.isEmpty {
            let options = flags.options(settings), folder = settings.reports
            let (done, reports) = try failing { () throws(NightError) in
                try upkeep.forget(targets) { store in try ReportWriter(from: store, options: options).write(to: folder) }
            }
            terminal.out("forgotten: \(done.people) people, \(done.posts) posts, \(done.segments) quotations, \(done.files) files")
            if !reports.isEmpty {
                terminal.out("reports that told of them: \(reports.joined(separator: ", ")) taken away, \(folder)/latest written anew")
            }
        }
        if identities {
            try failing { () throws(NightError) in try upkeep.dropIdentities() }
            terminal.out("forgotten: all names and addresses; reports made with --identify still hold them")
        }
    }

    private func listed() throws(Failure) -> [Forgotten] {
        guard let list else { return [] }
        guard let text = try? String(contentsOfFile: list, encoding: .utf8) else {
            throw Failure(.wrongFile, "\(list): cannot be read; check the path and that it is UTF-8")
        }
        do { return try Forgotten.list(text, file: list) } catch { throw Failure(.wrongFile, "\(error)") }
    }
}
