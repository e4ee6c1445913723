import Foundation
import Testing

@testable import Pipeline

@Suite struct ReportShelfTests {
    private func report(_ folder: String, _ name: String, _ tables: [String: String]) throws {
        try FileManager.default.createDirectory(atPath: "\(folder)/\(name)", withIntermediateDirectories: true)
        for (table, text) in tables { try Data(text.utf8).write(to: URL(fileURLWithPath: "\(folder)/\(name)/\(table).csv")) }
    }

    private func tables(_ post: String, speaker: String = "") -> [String: String] {
        [
            "posts": "\u{FEFF}post_id,site,author_id\n\(post),tumblr,fan-1\n", "judgements": "post_id,claim_id,fandom_id,speaker_id\n\(post),c,f,\(speaker)\n",
            "evidence": "post_id,ordinal,claim_id,speaker_id,voice\n\(post),0,c,\(speaker),poster,,,,\"long, with \(post)x\"\n",
        ]
    }

    @Test func `only reports that tell of an id go, and those that cannot be looked into`() async throws {
        try await withFolder { folder in
            try report(folder, "2020-01-01", tables("p1"))
            try report(folder, "2020-01-02", tables("p2"))
            try report(folder, "2020-01-03", tables("p3", speaker: "fan-9"))
            try report(folder, "2020-01-04", ["posts": "post_id\n"])
            try report(folder, "sample", tables("p1"))
            try report(folder, ".tmp-2020-01-05", [:])
            try FileManager.default.createSymbolicLink(atPath: folder + "/latest", withDestinationPath: "2020-01-01")
            #expect(try ReportShelf(folder).remove(telling: ["p1", "fan-9"]) == ["2020-01-01", "2020-01-03", "2020-01-04"])
            #expect(try FileManager.default.contentsOfDirectory(atPath: folder).sorted() == ["2020-01-02", "sample"])
            #expect(try ReportShelf(folder + "/none").remove(telling: ["p1"]).isEmpty)
        }
    }
}
