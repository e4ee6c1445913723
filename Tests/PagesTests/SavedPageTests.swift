import Discourse
import Foundation
import Testing

@testable import Pages

/// Real saved pages that lie beside the package on some machines: figures and facts, none of their words.
struct SavedPageTests {
    private func posts(_ name: String) throws -> [Post] {
        let file = Folders.shared.appendingPathComponent("fixtures/" + name)
        return try PageReader().posts(in: SavedPage(path: file.path, bytes: Array(try Data(contentsOf: file))))
    }

    @Test(.enabled(if: Folders.has(Folders.shared))) func `the archive's comments keep their threads`() throws {
        let posts = try posts("ao3/comments.html")
        #expect(posts.count >= 3 && posts.allSatisfy { $0.site == .ao3 && $0.author != nil && $0.posted.precision == .minute })
        #expect(posts[1].inReplyTo == posts[0].nativeID)
    }

    @Test(.enabled(if: Folders.has(Folders.shared))) func `locked, hidden and deleted works are no posts`() {
        for name in ["ao3/lockedWorkLoggedOut.html", "ao3/hiddenWork.html", "ao3/deletedWork.html"] {
            #expect(throws: PageError.self, "\(name)") { try posts(name) }
        }
    }

    @Test(.enabled(if: Folders.has(Folders.shared))) func `works and stories are fiction`() throws {
        for name in ["ao3/work-full.html", "ao3/unlockedWork.html", "fanfiction.net/www.fanfiction.net_1.html"] {
            let kinds = Set(try posts(name).flatMap(\.segments).map(\.kind))
            #expect(kinds.contains(.fiction), "\(name)")
        }
    }

    @Test(.enabled(if: Folders.has(Folders.shared))) func `reviews, blogs and forums have authors and dates`() throws {
        for name in ["fanfiction.net/www.fanfiction.net_reviews.html", "wordpress/wordpress_1.html", "xenforo/spacebattles_thread_reader_1.html"] {
            let posts = try posts(name)
            #expect(posts.count >= 2 && posts.allSatisfy { $0.author != nil && $0.posted.timestamp != nil }, "\(name)")
        }
    }
}
