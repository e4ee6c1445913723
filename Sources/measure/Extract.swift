import Discourse
import Foundation
import Pages

/// `measure extract [--no-structured-data] [--structured-only] [--unknown] PATH…`: posts as JSON Lines, straight from plain files.
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
            for line in try lines(path, encoder) { print(String(decoding: line, as: UTF8.self)) }
        }
    }

    private func lines(_ path: String, _ encoder: JSONEncoder) throws -> [Data] {
        guard let bytes = FileManager.default.contents(atPath: path) else {
            return [try encoder.encode(ExtractedError(page: path, error: "\(path): no such file; check the path"))]
        }
        let saved = (try? FileManager.default.attributesOfItem(atPath: path))?[.modificationDate] as? Date
        let page = SavedPage(path: path, bytes: Array(bytes), savedAt: saved.map { Timestamp(seconds: Int64($0.timeIntervalSince1970)) })
        do {
            return try reader.posts(in: page).map { try encoder.encode(ExtractedPost($0, page: path)) }
        } catch let error as PageError {
            return [try encoder.encode(ExtractedError(page: path, error: error.description))]
        }
    }
}
