import Discourse
import Testing

@testable import Archives

@Suite struct PackedPagesTests {
    private let page = Array("<html><p>x".utf8)

    @Test(arguments: [("a.zip", "zip", "none", "zip"), ("a.tar", "tar", "none", "tar"), ("a.tar.gz", "tar", "gzip", "tar"), ("a.tar.xz", "tar", "xz", "tar"), ("a.tar.zst", "tar", "zstd", "tar")])
    func `an archive gives its pages and passes over the rest`(name: String, format: String, filter: String, container: String) throws {
        let scratch = try Scratch()
        let path = try scratch.pack(
            name, format: format, filter: filter,
            [("t/1.html", page), ("t/a.css", page), ("t/1_files/ad.html", page), (".hidden.html", page), ("../../up.html", page), ("l.html@", []), ("e.html", []), ("t/2.json", Array("{}".utf8))])
        let line: (SavedPage) -> String = { "\($0.container) \($0.content) \($0.savedAt?.iso8601 ?? "")" }
        #expect(outcomes(path, line) == [
            "\(name)!t/1.html \(container) html 2014-12-22T15:15:00Z", "\(name)!../../up.html \(container) html 2014-12-22T15:15:00Z",
            "\(name)!e.html: empty file; save the page again", "\(name)!t/2.json \(container) json 2014-12-22T15:15:00Z",
        ])
    }

    @Test(arguments: [("a.html.gz", "gzip"), ("a.html.xz", "xz"), ("a.html.zst", "zstd"), ("a.html.bz2", "bzip2")])
    func `a packed page is unpacked`(name: String, filter: String) throws {
        let scratch = try Scratch()
        let path = try scratch.pack(name, format: "raw", filter: filter, [("a", page)])
        #expect(outcomes(path) { "\($0.container) \($0.content) \(text($0))" } == ["\(name) gzip html <html><p>x"])
    }

    @Test func `members of one gzip file are read on, and padding behind them is not`() throws {
        let scratch = try Scratch()
        let one = try scratch.pack("1.gz", format: "raw", filter: "gzip", [("a", Array("<html>1".utf8))])
        let two = try scratch.pack("2.gz", format: "raw", filter: "gzip", [("a", Array("2".utf8))])
        let both = try scratch.write("b.html.gz", try bytes(of: one) + bytes(of: two) + [0, 0, 0])
        #expect(outcomes(both, text) == ["b.html.gz <html>12"])
    }

    @Test func `a gzip file that is cut off or broken says so`() throws {
        let scratch = try Scratch()
        let noise = (0..<50_000).map { UInt8(truncatingIfNeeded: ($0 &* 7919) >> 5) % 64 + 32 }
        let whole = try bytes(of: scratch.pack("w.gz", format: "raw", filter: "gzip", [("a", Array("<html>".utf8) + noise)]))
        let cut = try scratch.write("c.html.gz", whole.prefix(whole.count / 2))
        #expect(outcomes(cut) { _ in "" } == ["c.html.gz: damaged: ends in the middle of its packed text; fetch it again"])
        var broken = whole
        for place in 200..<260 { broken[place] = 0xFF }
        let lines = outcomes(try scratch.write("b.html.gz", broken)) { _ in "page" }
        #expect(lines.count == 1 && lines[0].hasPrefix("b.html.gz: damaged: "), "\(lines)")
    }

    @Test func `a bomb is stopped`() throws {
        let scratch = try Scratch()
        var limits = ArchiveLimits()
        limits.freeBytes = 1 << 20
        limits.ratio = 100
        let zeros = Array("<html>".utf8) + [UInt8](repeating: 0x20, count: 8 << 20)
        let zip = try scratch.pack("b.zip", format: "zip", [("a.html", zeros), ("b.html", page)])
        #expect(outcomes(zip, limits: limits) { _ in "" }.last == "b.zip: unpacks to more than 1 MiB; unpack it by hand if you trust it")
        let gzip = try scratch.pack("b.html.gz", format: "raw", filter: "gzip", [("a", zeros)])
        #expect(outcomes(gzip, limits: limits) { _ in "" } == ["b.html.gz: unpacks to more than 1 MiB; unpack it by hand if you trust it"])
        limits = .standard
        limits.pageBytes = 1 << 20
        #expect(outcomes(zip, limits: limits) { _ in "page" } == ["b.zip!a.html: larger than 1 MiB; split it", "b.zip!b.html page"])
        limits.members = 1
        #expect(outcomes(zip, limits: limits) { _ in "page" }.last == "b.zip: holds more than 1 members; split it")
    }

    @Test func `names that would break a line are made printable, and twins are told apart`() throws {
        let scratch = try Scratch()
        let path = try scratch.pack("n.tar", format: "tar", [("a\nb.html", page), ("c.html", page), ("c.html", page)])
        #expect(outcomes(path) { _ in "" } == ["n.tar!a\\u{a}b.html ", "n.tar!c.html ", "n.tar!c.html (2) "])
    }

    @Test func `an archive in an archive is named, a packed page in it is read`() throws {
        let scratch = try Scratch()
        let inner = try bytes(of: scratch.pack("i.zip", format: "zip", [("a.html", page)]))
        let packed = try bytes(of: scratch.pack("p.gz", format: "raw", filter: "gzip", [("a", page)]))
        let path = try scratch.pack("o.zip", format: "zip", [("i.zip", inner), ("p.html.gz", packed)])
        #expect(outcomes(path, text) == ["o.zip!i.zip: not a page: a zip archive inside an archive; leave it out, or save the page again", "o.zip!p.html.gz <html><p>x"])
    }

    @Test func `a zip that is cut off gives what it has and says what it lacks`() throws {
        let scratch = try Scratch()
        let whole = try bytes(of: scratch.pack("w.zip", format: "zip", [("a.html", page), ("b.html", page)]))
        let lines = outcomes(try scratch.write("c.zip", whole.prefix(80))) { _ in "page" }
        #expect(lines.last?.contains("damaged: ") == true && lines.last?.contains("\n") == false)
    }

    private func bytes(of path: String) throws -> [UInt8] {
        let file = try OpenFile(path)
        return try file.read(upTo: file.size)
    }
}
