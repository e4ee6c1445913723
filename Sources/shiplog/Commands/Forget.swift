import ArgumentParser
import Foundation
import Pipeline
import Storage

struct Forget: ParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Takes people, posts or sources out for good, and leaves a tombstone so that they are not taken in again.",
        discussion: """
            A list file has a line each: "author NAME", "post ID-OR-ADDRESS" or "source PATH"; "#" begins a remark.
            Reports and snapshots made before still hold what was forgotten: write the reports anew, delete the copies.
            """)

    @OptionGroup var project: StoreOptions
    @Option(help: ArgumentHelp("A poster's or quoted speaker's name; may be given again.", valueName: "name")) var author: [String] = []
    @Option(help: ArgumentHelp("A post's id or address; may be given again.", valueName: "id")) var post: [String] = []
    @Option(help: ArgumentHelp("A file or folder of saved pages; may be given again.", valueName: "path")) var source: [String] = []
    @Option(help: ArgumentHelp("A file that lists them.", valueName: "file")) var list: String?

    func validate() throws {
        if author.isEmpty, post.isEmpty, source.isEmpty, list == nil { throw ValidationError("say what to forget: --author, --post, --source or --list") }
    }

    func run() throws {
        let targets = author.map(Forgotten.author) + post.map(Forgotten.post) + source.map(Forgotten.source) + (try listed())
        let upkeep = Upkeep(try project.settings(), clock: .system)
        let forgetting = try failing { () throws(NightError) in try upkeep.forget(targets) }
        Terminal().out(
            "forgotten: \(forgetting.people) people, \(forgetting.posts) posts, \(forgetting.segments) quotations, \(forgetting.files) files; write the reports anew")
    }

    private func listed() throws(Failure) -> [Forgotten] {
        guard let list else { return [] }
        guard let text = try? String(contentsOfFile: list, encoding: .utf8) else {
            throw Failure(.wrongFile, "\(list): cannot be read; check the path and that it is UTF-8")
        }
        do { return try Forgotten.list(text, file: list) } catch { throw Failure(.wrongFile, "\(error)") }
    }
}
