import Discourse
import Foundation
import Testing

@testable import Pages

/// Reads a small page as if it had been saved on 2015-01-10 at 12:00 UTC.
func read(_ html: String, url: String? = nil, usesStructuredData: Bool = true, path: String = "page.html") throws -> [Post] {
    let page = SavedPage(path: path, bytes: Array(html.utf8), url: url, savedAt: Timestamp(iso8601: "2015-01-10T12:00:00Z"))
    return try PageReader(usesStructuredData: usesStructuredData).posts(in: page)
}

/// Why a page gave nothing.
func fault(_ html: String, url: String? = nil) -> String? {
    do {
        _ = try read(html, url: url)
        return nil
    } catch {
        return (error as? PageError)?.description ?? "\(error)"
    }
}

/// "own: words | quote Korra: words"
func voices(_ post: Post) -> String {
    post.segments.map { $0.kind.rawValue + ($0.speaker.map { " " + $0 } ?? "") + ": " + $0.text.replacing("\n", with: "⏎") }.joined(separator: " | ")
}

/// The package's folder, and the folder of people's pages that lies beside it on some machines.
enum Folders {
    static let package = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
    static let shared = package.deletingLastPathComponent().appendingPathComponent("shared/pages")

    static func has(_ folder: URL) -> Bool {
        let isThere = FileManager.default.fileExists(atPath: folder.path)
        if !isThere { print("skipped: \(folder.path) is not on this machine") }
        return isThere
    }
}
