import Archives
import Discourse
import Pages

/// `measure limits PATH…`: what each file costs from the container to its posts, and what became of it; for pages made to break readers.
///
/// A line a file: name, MiB, CPU seconds, MiB that the process has had at most so far (give one file a process), outcome.
struct Limits {
    let paths: [String]

    func run() {
        for path in paths {
            let begin = Usage.seconds
            var outcomes: [String] = [], bytes = 0
            PageSource().eachPage(in: path) { outcome in
                if case .success(let page) = outcome { bytes += page.bytes.count }
                let text = text(of: outcome)
                if outcomes.count < 3 { outcomes.append(text) }
            }
            let seconds = ((Usage.seconds - begin) * 1000).rounded() / 1000
            let name = path.split(separator: "/").last ?? ""
            print("\(name)\t\((Double(bytes) / 104_857.6).rounded() / 10)\t\(seconds)\t\(Usage.peakMemory)\t\(outcomes.joined(separator: "; "))")
        }
    }

    private func text(of outcome: Result<SavedPage, ArchiveError>) -> String {
        do {
            let page = try outcome.get()
            let posts = try PageReader().posts(in: page)
            let tail = String((posts.last?.segments.last?.text ?? "").suffix(40)).split(whereSeparator: \.isNewline).joined(separator: " ")
            return "\(posts.count) posts of \(posts.first?.site.rawValue ?? "nobody"), …\(tail)"
        } catch let error as ArchiveError { return error.description } catch { return "\(error)" }
    }
}
