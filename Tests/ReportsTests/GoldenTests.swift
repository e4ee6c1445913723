import Foundation
import Testing

@testable import Reports

/// A small store's pages and tables, byte for byte. `RECORD=1` rewrites them, then fails, so that the difference is read.
@Suite struct GoldenTests {
    private let golden = URL(fileURLWithPath: #filePath).deletingLastPathComponent().appendingPathComponent("Golden").path

    @Test func `the report of a small store is the one on file`() throws {
        try withFolder { folder in
            let files = try ReportWriter(from: SyntheticStore(posts: 400, runs: 1).store).write(to: folder)
            let firstPost = files.first { $0.contains("/post-") }
            for file in files where !file.hasSuffix("codebook.csv") && !file.hasSuffix("style.css") && (!file.contains("/post-") || file == firstPost) {
                let name = (file as NSString).lastPathComponent, written = try text(of: file)
                if ProcessInfo.processInfo.environment["RECORD"] != nil {
                    try FileManager.default.createDirectory(atPath: golden, withIntermediateDirectories: true)
                    try written.write(toFile: golden + "/" + name, atomically: true, encoding: .utf8)
                    Issue.record("\(name) was rewritten; read its difference, then test without RECORD")
                    continue
                }
                let kept = try text(of: golden + "/" + name)
                let difference = zip(kept.split(separator: "\n"), written.split(separator: "\n")).first { $0 != $1 }
                #expect(written == kept, "\(name): \(difference.map { "was “\($0.0)”, is “\($0.1)”" } ?? "longer or shorter")")
            }
        }
    }
}
