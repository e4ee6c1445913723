import Foundation

/// The project's own files, as the house rules read them.
struct SourceTree {
    struct File {
        /// Relative to the project's folder ("Sources/Pages/HTMLTree.swift").
        let path: String
        let text: String
        var lines: [Substring] { text.split(separator: "\n", omittingEmptySubsequences: false) }
        var name: String { String(path.split(separator: "/").last ?? "") }
    }

    static let root = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()

    /// Files below a folder of the project with one of the endings, in order of their paths.
    static func files(in folder: String, endings: [String] = ["swift"]) -> [File] {
        let base = root.appendingPathComponent(folder)
        guard let walker = FileManager.default.enumerator(atPath: base.path) else { return [] }
        return walker.compactMap { $0 as? String }.filter { endings.contains(($0 as NSString).pathExtension) }.sorted().compactMap { path in
            (try? String(contentsOf: base.appendingPathComponent(path), encoding: .utf8)).map { File(path: folder + "/" + path, text: $0) }
        }
    }

    static func text(of path: String) -> String? {
        try? String(contentsOf: root.appendingPathComponent(path), encoding: .utf8)
    }
}
