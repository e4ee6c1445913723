import Archives
import Cues
import Discourse
import Lexicons
import Pages
import Sentiments
import Stances
import Words

/// `measure bench [--lexicons DIR] PATH…`: MB of pages a CPU second for each stage, alone, and its share of the time
/// that libxml2's bare DOM parse of the same pages takes; the median of several rounds.
struct Bench {
    private let paths: [String]
    private let lexiconsFolder: String
    private let rounds = 5

    init(paths: [String]) {
        let flag = paths.firstIndex(of: "--lexicons")
        lexiconsFolder = flag.flatMap { $0 + 1 < paths.count ? paths[$0 + 1] : nil } ?? "Lexicons"
        self.paths = flag.map { Array(paths[..<$0] + paths[min($0 + 2, paths.count)...]) } ?? paths
    }

    func run() {
        let pages = readPages()
        let texts = pages.map { decoded($0).utf8 }
        let megabytes = Double(texts.reduce(0) { $0 + $1.count }) / 1e6
        print("\(pages.count) pages, \(rounded(megabytes)) MB of UTF-8, median of \(rounds) rounds on one core")
        let bare = median { for text in texts { _ = bareDOMParse(text) } }
        let report = Report(megabytes: megabytes, bare: bare)
        report.line("libxml2's bare DOM", bare)
        report.line("decoding", median { for page in pages { _ = decoded(page) } })
        report.line("tree", median { for (page, text) in zip(pages, texts) { _ = try? HTMLTree(utf8: text, path: page.path) } })
        let reader = PageReader()
        report.line("decoding, tree and posts", median { for page in pages { _ = try? reader.posts(in: page) } })
        let posts = pages.flatMap { (try? reader.posts(in: $0)) ?? [] }
        judge(posts, report)
    }

    private func judge(_ posts: [Post], _ report: Report) {
        guard let lexicons = try? LexiconSet(folder: lexiconsFolder, fandomsFolder: lexiconsFolder + "/fandoms") else {
            return print("no lexicons in \(lexiconsFolder): words, cues, sentiment and stance are left out")
        }
        let reader = SentenceReader(vocabulary: lexicons.vocabulary), finder = CueFinder(lexicons)
        let sentiments = SentimentEngine(lexicons), stances = StanceEngine(lexicons)
        print("\(posts.count) posts, \(rounded(Double(posts.reduce(0) { $0 + $1.segments.reduce(0) { $0 + $1.text.utf8.count } }) / 1e6)) MB of text")
        report.line("words", median { for post in posts { for segment in post.segments { _ = reader.sentences(in: segment.text) } } })
        let exhibits = posts.map { exhibit(of: $0, reader, finder) }
        report.line("words and cues", median { for post in posts { _ = exhibit(of: post, reader, finder) } })
        report.line("sentiment", median { for exhibit in exhibits { _ = sentiments.tone(of: exhibit) } })
        report.line("stance", median { for exhibit in exhibits { _ = stances.verdicts(on: exhibit, given: nil) } })
    }

    private func exhibit(of post: Post, _ reader: SentenceReader, _ finder: CueFinder) -> Exhibit {
        Exhibit(
            post: post,
            parts: post.segments.map { segment in
                let sentences = reader.sentences(in: segment.text)
                return Exhibit.Part(segment: segment, sentences: sentences, cues: sentences.map(finder.cues(in:)))
            })
    }

    private func readPages() -> [SavedPage] {
        var pages: [SavedPage] = []
        for path in paths {
            guard let folder = try? SourceFolder(path) else {
                print("\(path): no such file or folder; check the path")
                continue
            }
            folder.eachFile { file in
                guard case .success(let file) = file else { return }
                PageSource().eachPage(in: file) { if case .success(let page) = $0, page.content == .html { pages.append(page) } }
            }
        }
        return pages
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

/// Prints a stage's figures against the bare parse.
private struct Report {
    let megabytes: Double
    let bare: Double

    func line(_ name: String, _ seconds: Double) {
        let padding = String(repeating: " ", count: max(1, 26 - name.count))
        print("\(name)\(padding)\(rounded(megabytes / seconds)) MB/s of pages   ratio \(rounded(seconds / bare))")
    }
}

/// Two places after the point.
private func rounded(_ number: Double) -> Double { (number * 100).rounded() / 100 }
