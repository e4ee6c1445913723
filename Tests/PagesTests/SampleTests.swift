import Discourse
import Foundation
import Testing

@testable import Pages

/// The project's own sample pages against the posts that their writers meant (`Data/sample-expected.jsonl`).
struct SampleTests {
    private struct Voice: Decodable, Equatable { let kind: String, speaker: String?, text: String }
    private struct Expected: Decodable {
        let page: String
        let site: String?, native_id: String?, permalink: String?, author: String?, posted_at: String?, posted_precision: String?, title: String?, in_reply_to: String?
        let state: String?, text: String?, error: String?
        let quotations: [Voice]?, keyword_tags: [String]?, comment_tags: [String]?
    }

    private static let folder = Folders.package.appendingPathComponent("Data/sample")
    private static let list = Folders.package.appendingPathComponent("Data/sample-expected.jsonl")

    private func expected() throws -> [String: [Expected]] {
        let decoder = JSONDecoder()
        let lines = try String(contentsOf: Self.list, encoding: .utf8).split(separator: "\n")
        return Dictionary(grouping: try lines.map { try decoder.decode(Expected.self, from: Data($0.utf8)) }, by: \.page)
    }

    private func posts(_ page: String) throws -> [Post] {
        let bytes = try Data(contentsOf: Self.folder.appendingPathComponent(page))
        return try PageReader().posts(in: SavedPage(path: Self.folder.appendingPathComponent(page).path, bytes: Array(bytes), savedAt: Timestamp(iso8601: "2015-03-01T00:00:00Z")))
    }

    @Test(.enabled(if: Folders.has(SampleTests.list))) func `every post of the sample comes out as it was written`() throws {
        for (page, wanted) in try expected() {
            if wanted.contains(where: { $0.error != nil }) {
                #expect(throws: PageError.self, "\(page)") { try posts(page) }
                continue
            }
            let found = try posts(page)
            #expect(found.count == wanted.count, "\(page)")
            for want in wanted {
                guard let post = found.first(where: { $0.nativeID == want.native_id }) else {
                    Issue.record("\(page): no post \(want.native_id ?? "")")
                    continue
                }
                compare(post, want)
            }
        }
    }

    private func compare(_ post: Post, _ want: Expected) {
        let place = "\(want.page) \(post.nativeID)"
        #expect(post.author == want.author && post.state.rawValue == want.state, "\(place)")
        let own = post.segments.filter { $0.kind == .own }.map(\.text).joined(separator: "\n\n")
        #expect(own == want.text, "\(place)")
        let others = post.segments.filter { [.quote, .trail, .ask, .summary, .fiction].contains($0.kind) }
        #expect(others.map { $0.kind.rawValue + " " + $0.text } == (want.quotations ?? []).map { $0.kind + " " + $0.text }, "\(place)")
        // A deleted post's page shows neither date nor link, and a work's subjects are tags too.
        guard post.state != .deleted else { return }
        #expect(post.permalink == want.permalink, "\(place)")
        #expect(post.posted.timestamp?.iso8601 == want.posted_at && post.posted.precision.rawValue == want.posted_precision, "\(place)")
        if let parent = want.in_reply_to { #expect(post.inReplyTo == parent, "\(place)") }
        if let title = want.title { #expect(post.title == title, "\(place)") }
        let tags = Set(post.segments.filter { $0.kind == .tag }.map(\.text))
        #expect(tags.isSuperset(of: (want.keyword_tags ?? []) + (want.comment_tags ?? [])), "\(place)")
        // The backup's program leaves out who asked.
        guard !want.page.hasPrefix("tumblr-backup") else { return }
        for (other, voice) in zip(others, want.quotations ?? []) where voice.speaker != nil { #expect(other.speaker == voice.speaker, "\(place)") }
    }
}
