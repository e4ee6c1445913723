import Foundation
import Testing

@testable import Reports

@Suite struct ReportWriterTests {
    /// With SHIPLOG_REPORTS=FOLDER the report stays there, to be looked at and to be measured by the gates.
    private func folder<Value>(_ body: (String) throws -> Value) throws -> Value {
        guard let kept = ProcessInfo.processInfo.environment["SHIPLOG_REPORTS"] else { return try withFolder(body) }
        return try body(kept)
    }

    @Test func `a report has its tables and pages, each page under 500 kB`() throws {
        try folder { folder in
            let files = try ReportWriter(from: SyntheticStore().store).write(to: folder)
            #expect(files.map { ($0 as NSString).lastPathComponent } == [
                "claim-finale-rewritten.html", "claim-korrasami-canon.html", "claim-makorra-endgame.html", "codebook.csv", "daily.csv",
                "datapackage.json", "evidence.csv", "index.html", "judgements.csv", "posts.csv", "unread.html",
            ])
            for file in files where file.hasSuffix(".html") {
                let page = try text(of: file)
                #expect(page.utf8.count < 500_000, "\(file) has \(page.utf8.count) bytes")
                #expect(page.hasSuffix("</html>\n"))
            }
            #expect(try FileManager.default.destinationOfSymbolicLink(atPath: folder + "/latest") == "2015-03-02")
        }
    }
}
