import Archives
import Discourse
import Pages

/// Prints what each page costs and how its text ends: for pages made to break readers.
struct Limits {
    let paths: [String]

    func run() {
        for path in paths {
            PageSource().eachPage(in: path) { outcome in print(line(for: outcome, at: path)) }
        }
    }

    private func line(for outcome: Result<SavedPage, ArchiveError>, at path: String) -> String {
        let begin = Usage.seconds
        let result = text(of: outcome)
        let cost = "\(Int((Usage.seconds - begin) * 1000)) ms, \(Usage.peakMemory) MiB"
        return "\(path.split(separator: "/").last ?? ""): \(cost): \(result)"
    }

    private func text(of outcome: Result<SavedPage, ArchiveError>) -> String {
        do {
            let page = try outcome.get()
            let (utf8, encoding, _) = decoded(page)
            let tree = try HTMLTree(utf8: utf8, path: page.path)
            let tail = String(tree.root.text.suffix(48)).split(whereSeparator: \.isNewline).joined(separator: " ")
            return "\(encoding), \(tree.nodeCount) nodes, …\(tail)"
        } catch { return "error: \(error)" }
    }
}
