import Foundation
import Lexicons

/// The package's own lists, read once a test.
func packageLists() throws -> LexiconSet {
    let root = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
    var texts: [String: String] = [:]
    for name in ["en/cues.tsv", "en/verbs.tsv", "en/spellings.tsv"] {
        texts[name] = try String(contentsOf: root.appendingPathComponent("Lexicons/" + name), encoding: .utf8)
    }
    return try LexiconSet(texts: texts)
}
