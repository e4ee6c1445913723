import Archives
import Discourse
import Pages

/// MB a CPU second of each stage on the same pages, and its ratio to libxml2's bare DOM parse: the median of several rounds.
struct Bench {
    let paths: [String]
    var rounds = 5

    func run() {
        var pages: [SavedPage] = []
        for path in paths {
            PageSource().eachPage(in: path) { outcome in if case .success(let page) = outcome { pages.append(page) } }
        }
        let megabytes = Double(pages.reduce(0) { $0 + $1.bytes.count }) / 1e6
        print("\(pages.count) pages, \(megabytes) MB")
        let bare = median { for page in pages { _ = bareDOMParse(page.bytes) } }
        report("libxml2's bare DOM", bare, megabytes, bare)
        let tree = median { for page in pages { _ = try? HTMLTree(utf8: page.bytes, path: page.path) } }
        report("tree", tree, megabytes, bare)
    }

    private func report(_ name: String, _ seconds: Double, _ megabytes: Double, _ bare: Double) {
        print("\(name): \(megabytes / seconds) MB/s, \(seconds / bare) of the bare DOM's time")
    }

    private func median(_ stage: () -> Void) -> Double {
        var times: [Double] = []
        for _ in 0..<rounds {
            let begin = Usage.seconds
            stage()
            times.append(Usage.seconds - begin)
        }
        return times.sorted()[rounds / 2]
    }
}
