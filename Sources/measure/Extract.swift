import Archives
import Discourse
import Foundation
import Pages

/// `measure extract [--no-structured-data] [--structured-only] [--unknown] PATH…`: posts as JSON Lines, from files of every kind.
struct Extract {
    let reader: PageReader
    let paths: [String]

    init(arguments: [String]) {
        let markup: PageReader.Markup = arguments.contains("--structured-only") ? .none : arguments.contains("--unknown") ? .unknown : .known
        reader = PageReader(usesStructuredData: !arguments.contains("--no-structured-data"), markup: markup)
        paths = arguments.filter { !$0.hasPrefix("--") }
    }

    func run() throws {
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
        for path in paths {
            try PageSource().eachPage(in: path) { outcome in
                for line in try lines(outcome, encoder) { print(String(decoding: line, as: UTF8.self)) }
            }
        }
    }

    private func lines(_ outcome: Result<SavedPage, ArchiveError>, _ encoder: JSONEncoder) throws -> [Data] {
        do {
            let page = try outcome.get()
            return try reader.posts(in: page).map { try encoder.encode(ExtractedPost($0, page: page.path)) }
        } catch let error as ArchiveError {
            return [try encoder.encode(ExtractedError(page: error.path, error: error.description))]
        } catch let error as PageError {
            return [try encoder.encode(ExtractedError(page: error.path, error: error.description))]
        }
    }
}
