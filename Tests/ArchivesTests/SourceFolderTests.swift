import Digests
import Foundation
import Testing

@testable import Archives

@Suite struct SourceFolderTests {
    private func files(_ scratch: Scratch, _ path: String? = nil) throws -> [String] {
        var files: [String] = []
        try SourceFolder(path ?? scratch.path).eachFile { outcome in
            switch outcome {
            case .success(let file): files.append(String(file.dropFirst(scratch.path.count + 1)))
            case .failure(let error): files.append(error.description)
            }
        }
        return files
    }

    @Test func `files come in byte order, folders in their place, assets and hidden ones not at all`() throws {
        let scratch = try Scratch()
        for name in ["b.html", "a/2.html", "a/1.html", "B.html", "a.html", "é.html", ".git/x.html", ".h.html", "a_files/ad.html", "pic_files/in.html", "x.png", "s.css", "n.warc.gz", "old.html~"] {
            try scratch.write(name, "x")
        }
        #expect(try files(scratch) == ["B.html", "a/1.html", "a/2.html", "a.html", "b.html", "n.warc.gz", "pic_files/in.html", "é.html"])
        #expect(try files(scratch, scratch.path + "/") == files(scratch))
    }

    @Test func `a file stands for itself, and a path that leads nowhere is an error`() throws {
        let scratch = try Scratch()
        try scratch.write("x.css", "x")
        #expect(try files(scratch, scratch.path + "/x.css") == ["x.css"])
        #expect(throws: ArchiveError.missing("/no/such/folder")) { try SourceFolder("/no/such/folder") }
    }

    @Test func `links are followed, and a loop ends`() throws {
        let scratch = try Scratch()
        try scratch.write("a/1.html", "x")
        let manager = FileManager.default
        try manager.createSymbolicLink(atPath: scratch.path + "/a/loop", withDestinationPath: scratch.path)
        try manager.createSymbolicLink(atPath: scratch.path + "/b.html", withDestinationPath: scratch.path + "/a/1.html")
        try manager.createSymbolicLink(atPath: scratch.path + "/dangling.html", withDestinationPath: scratch.path + "/none")
        #expect(try files(scratch) == ["a/1.html", "b.html"])
    }

    @Test func `a name that is no UTF-8 is told, not passed over`() throws {
        let scratch = try Scratch()
        let path = scratch.path.utf8.map { CChar(bitPattern: $0) } + [0x2F, 0x78, -1, 0x2E, 0x68, 0x74, 0x6D, 0x6C, 0]
        close(creat(path, 0o600))
        try scratch.write("y.html", "x")
        #expect(try files(scratch) == ["\(scratch.path)/x\u{FFFD}.html: a name that is no UTF-8; rename it", "y.html"])
    }

    @Test func `a file's digest is that of its bytes`() throws {
        let scratch = try Scratch()
        let bytes = (0..<600_000).map { UInt8(truncatingIfNeeded: $0) }
        #expect(try digest(ofFile: scratch.write("a", bytes)) == Digest(of: bytes))
        #expect(throws: ArchiveError.missing("/no/such/file")) { try digest(ofFile: "/no/such/file") }
    }
}
