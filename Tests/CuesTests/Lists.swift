import Foundation
import Lexicons

/// The package's own lists, read once for all tests.
func packageLists() throws -> LexiconSet { try Shared.lists.get() }

private enum Shared { static let lists = Result { try read() } }

private func read() throws -> LexiconSet {
    let root = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
    var texts: [String: String] = [:]
    for name in ["en/cues.tsv", "en/verbs.tsv", "en/spellings.tsv"] {
        texts[name] = try String(contentsOf: root.appendingPathComponent("Lexicons/" + name), encoding: .utf8)
    }
    return try LexiconSet(texts: texts)
}
