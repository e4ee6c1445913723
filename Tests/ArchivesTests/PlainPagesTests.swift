import Discourse
import Foundation
import Testing

@testable import Archives

@Suite struct PlainPagesTests {
    @Test func `a plain page comes as it lies, dated by its file`() throws {
        let scratch = try Scratch()
        let path = try scratch.write("a.html", "<p>caf\u{E9}")
        try FileManager.default.setAttributes([.modificationDate: Date(timeIntervalSince1970: 1_419_261_300)], ofItemAtPath: path)
        #expect(outcomes(path) { "\($0.container) \($0.content) \($0.savedAt?.iso8601 ?? "") \(text($0))" } == ["a.html file html 2014-12-22T15:15:00Z <p>café"])
    }

    @Test(arguments: [
        ("a.json", "{\"a\":1}", "file json"), ("a.jsonl", "{}\n{}\n", "jsonl jsonl"), ("a.ndjson", "{}", "jsonl jsonl"),
        ("a.xml", "<?xml version='1.0'?><rss></rss>", "feed xml"), ("a.atom", "<feed xmlns=''>", "feed xml"), ("a", "{\"a\":1}\n{\"b\":2}\n", "jsonl jsonl"),
        ("a.txt", "just words", "file plain"), ("page", "<div>x</div>", "file html"), ("a.xhtml", "<?xml version='1.0'?><html>", "file html"),
        ("b.html", "words without a tag", "file html"), ("c.dat", "\u{FEFF}<!DOCTYPE html><p>", "file html"),
    ])
    func `what a file holds is told from its bytes, and then its name`(name: String, content: String, expected: String) throws {
        let path = try Scratch().keeping { try $0.write(name, content) }
        #expect(outcomes(path.path) { "\($0.container) \($0.content)" } == ["\(name) \(expected)"])
    }

    @Test func `NULs in a page do not make it binary, and UTF-16 is text`() throws {
        let scratch = try Scratch()
        let nul = try scratch.write("n.html", Array("<html>be".utf8) + [UInt8](repeating: 0, count: 900) + Array("fore".utf8))
        let wide = try scratch.write("w.html", Array("words only".utf16).flatMap { [UInt8($0 & 255), UInt8($0 >> 8)] })
        #expect(outcomes(nul) { "\($0.content)" } == ["n.html html"] && outcomes(wide) { "\($0.content)" } == ["w.html html"])
    }

    @Test func `what is no page is named with what it is`() throws {
        let scratch = try Scratch()
        #expect(outcomes(try scratch.write("e.html", "")) { _ in "" } == ["e.html: empty file; save the page again"])
        #expect(outcomes(try scratch.write("s.html", [0xEF, 0xBB, 0xBF, 0x0A])) { _ in "" } == ["s.html: empty file; save the page again"])
        #expect(outcomes(try scratch.write("b.html", (0..<1000).map { UInt8($0 % 256) })) { _ in "" } == ["b.html: not a page: binary content; leave it out, or save the page again"])
        #expect(outcomes(try scratch.write("p.html", [0x89, 0x50, 0x4E, 0x47, 1, 2])) { _ in "" } == ["p.html: not a page: a PNG picture; leave it out, or save the page again"])
        #expect(outcomes(scratch.path + "/none.html") { _ in "" } == ["none.html: no such file or folder; check the path"])
        #expect(outcomes(scratch.path) { _ in "" }.first?.hasSuffix(": a folder, not a file; leave it out") == true)
        mkfifo(scratch.path + "/f.html", 0o600)
        #expect(outcomes(scratch.path + "/f.html") { _ in "" } == ["f.html: a FIFO, not a file; leave it out"])
        #expect(outcomes("/dev/null") { _ in "" } == ["null: a device, not a file; leave it out"])
    }

    @Test func `a page larger than the limit is refused`() throws {
        let scratch = try Scratch()
        var limits = ArchiveLimits()
        limits.pageBytes = 1 << 20
        let path = try scratch.write("big.html", Array("<p>".utf8) + [UInt8](repeating: 0x61, count: 1 << 20))
        #expect(outcomes(path, limits: limits) { _ in "" } == ["big.html: larger than 1 MiB; split it"])
    }

    @Test func `SingleFile and Chromium tell where and when a page was saved`() throws {
        let scratch = try Scratch()
        let line: (SavedPage) -> String = { ($0.url ?? "-") + " " + ($0.savedAt?.iso8601 ?? "-") }
        let single = try scratch.write("s.html", "<!DOCTYPE html> <html><!--\n Page saved with SingleFile \n url: https://a.example/t?x=1 \n saved date: Sat Nov 14 2020 16:42:11 GMT+0100 (Central European Standard Time)\n--><p>")
        #expect(outcomes(single, line) == ["s.html https://a.example/t?x=1 2020-11-14T15:42:11Z"])
        let chromium = try scratch.write("c.html", "<!DOCTYPE html>\n<!-- saved from url=(0022)https://b.example/1.html -->\n<html>")
        #expect(outcomes(chromium, line)[0].hasPrefix("c.html https://b.example/1.html 20"))
    }

    @Test func `JSON lines come in handfuls of whole lines`() throws {
        let scratch = try Scratch()
        var limits = ArchiveLimits()
        limits.linesBytes = 20
        let path = try scratch.write("d.jsonl", "{\"a\":1}\r\n{\"b\":22}\n\n{\"c\":3}\n{\"d\":4}")
        #expect(outcomes(path, limits: limits, text) == ["d.jsonl!lines 1-4 {\"a\":1}\n{\"b\":22}\n\n{\"c\":3}\n", "d.jsonl!lines 5-5 {\"d\":4}\n"])
        #expect(outcomes(path, text).count == 1)
        limits.pageBytes = 1 << 20
        let long = try scratch.write("l.jsonl", "{}\n{}\n\"" + String(repeating: "x", count: 2 << 20) + "\"\n")
        #expect(outcomes(long, limits: limits, text) == ["l.jsonl!line 3: larger than 1 MiB; split it"])
    }

    @Test func `every message reads place, fault, remedy`() {
        let errors: [(ArchiveError, String)] = [
            (.encrypted("a.zip!b"), "a.zip!b: encrypted; unpack it by hand"),
            (.unpacksTooFar("a.zip", mebibytes: 256), "a.zip: unpacks to more than 256 MiB; unpack it by hand if you trust it"),
            (.tooManyMembers("a.zip", count: 10), "a.zip: holds more than 10 members; split it"),
            (.damaged("a.gz", reason: "its end is missing"), "a.gz: damaged: its end is missing; fetch it again"),
            (.unreadable("a\nb", reason: "permission denied"), "a\\u{a}b: permission denied; make it readable"),
        ]
        for (error, message) in errors { #expect(error.description == message) }
    }
}

extension Scratch {
    /// A path in a scratch folder that lives as long as the pair does.
    func keeping(_ write: (Scratch) throws -> String) rethrows -> (path: String, scratch: Scratch) { (try write(self), self) }
}
