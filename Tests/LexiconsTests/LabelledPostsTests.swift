import Foundation
import Testing

@testable import Lexicons

/// The posts that the tuned numbers are learned from: their packs can be read, and every head names what its pack has.
@Suite struct LabelledPostsTests {
    private static let package = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
    private static let folder = package.appendingPathComponent("Data/labelled")

    @Test func `every labelled post's head names its pack's claims, and known labels`() throws {
        let lists = try LexiconSet(folder: Self.package.appendingPathComponent("Lexicons").path, fandomsFolder: Self.folder.path)
        let stance = "(confirmed|ambiguous|rejected|none)\\??", tone = "(positive|negative|mixed|neutral)\\??"
        let platform = "(tumblr|reddit|forum|ao3|livejournal|twitter|blog|discord)"
        let head = try Regex("== \(platform); [\\w-]+ \(stance)(, [\\w-]+ \(stance))*; \(tone) \(tone)(, \(tone))*")
        var posts = 0
        for fandom in lists.fandoms {
            let text = try String(contentsOf: Self.folder.appendingPathComponent(fandom.id + ".txt"), encoding: .utf8)
            let claims = Set(fandom.claims.map(\.id))
            for line in text.split(separator: "\n") where line.hasPrefix("== ") {
                posts += 1
                let parts = line.split(separator: ";")
                #expect(line.wholeMatch(of: head) != nil, "\(fandom.id): \(line)")
                guard parts.count == 3 else { continue }
                let named = parts[1].split(separator: ",").compactMap { $0.split(separator: " ").first.map(String.init) }
                #expect(claims.isSuperset(of: named), "\(fandom.id): \(line)")
                #expect(named.count == parts[2].split(separator: ",").count, "\(fandom.id): a target tone a claim: \(line)")
            }
        }
        #expect(posts > 9_000 && lists.fandoms.count == 120)
    }
}
