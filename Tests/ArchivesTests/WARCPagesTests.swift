import Discourse
import Foundation
import Testing

@testable import Archives

@Suite struct WARCPagesTests {
    private func record(_ type: String, _ url: String, _ block: String, content: String = "application/http; msgtype=response", length: Int? = nil) -> String {
        "WARC/1.0\r\nWARC-Type: \(type)\r\nWARC-Target-URI: \(url)\r\nWARC-Date: 2014-12-22T15:15:00Z\r\nContent-Type: \(content)\r\nContent-Length: \(length ?? block.utf8.count)\r\n\r\n\(block)\r\n\r\n"
    }

    private func answer(_ body: String, status: String = "200 OK", type: String = "text/html; charset=koi8-r", _ fields: String = "") -> String {
        "HTTP/1.1 \(status)\r\nContent-Type: \(type)\r\n\(fields)\r\n\(body)"
    }

    private func read(_ text: String) throws -> [String] {
        let scratch = try Scratch()
        return outcomes(try scratch.write("n.warc", text)) { "\($0.container) \($0.content) \($0.url ?? "") \($0.savedAt?.iso8601 ?? "") \($0.charset ?? "-") \(String(decoding: $0.bytes, as: UTF8.self))" }
    }

    @Test func `responses and resources are pages; requests, revisits, pictures and redirections are none`() throws {
        let file = record("warcinfo", "", "software: x\r\n", content: "application/warc-fields")
            + record("request", "http://a/", "GET / HTTP/1.1\r\n\r\n", content: "application/http; msgtype=request")
            + record("response", "<http://a/1>", answer("<p>1"))
            + record("response", "http://a/p.png", answer("x", type: "image/png"))
            + record("response", "http://a/s.svg", answer("<svg>", type: "image/svg+xml"))
            + record("response", "http://a/r", answer("<p>moved", status: "301 Moved"))
            + record("revisit", "http://a/1", answer(""))
            + record("resource", "http://a/2", "{\"a\":1}", content: "application/json")
            + record("response", "http://a/1", answer("<p>again", type: "text/html"))
        #expect(try read(file) == [
            "n.warc!http://a/1 warc html http://a/1 2014-12-22T15:15:00Z koi8-r <p>1",
            "n.warc!http://a/2 warc json http://a/2 2014-12-22T15:15:00Z - {\"a\":1}",
            "n.warc!http://a/1 (2) warc html http://a/1 2014-12-22T15:15:00Z - <p>again",
        ])
    }

    @Test func `a page that the server refused is no page`() throws {
        #expect(try read(record("response", "http://a/1", answer("<p>gone", status: "404 Not Found"))) == [
            "n.warc!http://a/1: not a page: the server answered with status 404; leave it out, or save the page again"
        ])
    }

    @Test func `chunks are put together, also where the head lies about them`() throws {
        let chunked = answer("5\r\n<p>ab\r\n3;x=y\r\ncde\r\n0\r\n\r\n", type: "text/html", "Transfer-Encoding: chunked\r\n")
        let plain = answer("<p>abcde", type: "text/html", "Transfer-Encoding: chunked\r\nContent-Encoding: gzip\r\n")
        let lines = try read(record("response", "http://a/1", chunked) + record("response", "http://a/2", plain))
        #expect(lines.map { $0.hasSuffix(" <p>abcde") } == [true, true])
    }

    @Test func `a body packed with Brotli is unpacked, also where it is cut off`() throws {
        let said = "<p>She never said that they were a couple, and he never denied it; the script of the last episode has \"hands\" in it twice.</p>"
        // Packed by the reference encoder.
        let packed: [UInt8] = [
            0x1B, 0x7D, 0x00, 0xE0, 0x8D, 0x93, 0x5C, 0xFD, 0xEA, 0x14, 0x94, 0xDB, 0x52, 0x3D, 0x2C, 0x55,
            0x31, 0xF5, 0xC1, 0x26, 0xFB, 0x32, 0x05, 0x17, 0x53, 0x4E, 0x39, 0x60, 0x6F, 0xB5, 0x30, 0xC0,
            0xE3, 0xE1, 0x18, 0x00, 0x1F, 0x3C, 0x86, 0xDF, 0xE3, 0x5A, 0xF1, 0x52, 0x6E, 0xBD, 0x9D, 0xDD,
            0x45, 0x86, 0x09, 0x3B, 0x8C, 0x9C, 0x46, 0x5C, 0x2B, 0x47, 0x7F, 0x3C, 0x4A, 0xE1, 0xA8, 0xE7,
            0x37, 0x99, 0x73, 0x0F, 0x39, 0x10, 0x5C, 0x91, 0xF6, 0x19, 0xD5, 0x6B, 0x85, 0x0A, 0xF5, 0x19,
            0x3B, 0x30, 0x33,
        ]
        let head = Array("HTTP/1.1 200 OK\r\nContent-Type: text/html\r\nContent-Encoding: br\r\n\r\n".utf8)
        let scratch = try Scratch()
        func file(_ body: [UInt8]) throws -> String {
            let block = head + body
            let record = "WARC/1.0\r\nWARC-Type: response\r\nWARC-Target-URI: http://a/1\r\nContent-Length: \(block.count)\r\n\r\n"
            return try scratch.write("b.warc", Array(record.utf8) + block + Array("\r\n\r\n".utf8))
        }
        #expect(outcomes(try file(packed), text) == ["b.warc!http://a/1 " + said])
        #expect(outcomes(try file(Array(packed.dropLast(20))), text).first?.hasPrefix("b.warc!http://a/1 <p>She never said") == true)
        #expect(outcomes(try file([0xFF, 0xFF, 0xFF, 0xFF, 0xFF]), text) == [
            "b.warc!http://a/1: damaged: its packed text is broken from the start; fetch it again"
        ])
        #expect(throws: ArchiveError.tooLarge("p", mebibytes: 0)) {
            var limits = ArchiveLimits()
            limits.pageBytes = 100
            _ = try unbrotlied(packed, path: "p", limits: limits)
        }
    }

    @Test func `a packing that nobody here knows is named`() throws {
        let odd = answer("\u{1}<\u{2}", type: "text/html", "Content-Encoding: zstd\r\n")
        #expect(try read(record("response", "http://a/1", odd)) == [
            "n.warc!http://a/1: not a page: packed with \"zstd\", which shiplog cannot unpack; leave it out, or save the page again"
        ])
    }

    /// A WARC file in which each record is a gzip member of its own, as the standard wants it.
    private func members(_ scratch: Scratch, _ count: Int) throws -> [[UInt8]] {
        try (0..<count).map { number in
            let words = (0..<400).map { "word\($0 &* 7919 &+ number)" }.joined(separator: " ")
            let text = record("response", "http://a/\(number)", answer("<p>\(number) \(words)", type: "text/html"))
            return try Array(Data(contentsOf: URL(fileURLWithPath: scratch.pack("m.gz", format: "raw", filter: "gzip", [("m", Array(text.utf8))]))))
        }
    }

    @Test func `a broken member costs what is in it, and reading goes on at the next`() throws {
        let scratch = try Scratch()
        var parts = try members(scratch, 5)
        for place in parts[2].count / 2..<parts[2].count / 2 + 6 { parts[2][place] ^= 0x5A }
        let lines = outcomes(try scratch.write("n.warc.gz", parts.joined())) { String($0.bytes.prefix(5).map { Character(UnicodeScalar($0)) }) }
        for number in [0, 1, 3, 4] { #expect(lines.contains { $0.hasSuffix("<p>\(number) ") }, "\(lines)") }
        #expect(lines.count { $0.contains(": damaged: its packed text is broken after ") } == 1, "\(lines)")
    }

    @Test func `a file of members with bytes turned anywhere ends, and the members that are whole are read`() throws {
        let scratch = try Scratch()
        let parts = try members(scratch, 4)
        let whole = Array(parts.joined())
        for seed in 1...60 as ClosedRange<UInt64> {
            var state = seed &* 0x9E37_79B9_7F4A_7C15, bytes = whole, broken: Set<Int> = []
            for _ in 0..<2 {
                state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
                let place = Int(state >> 33) % whole.count
                bytes[place] ^= UInt8(truncatingIfNeeded: state >> 20) | 1
                var end = 0
                broken.insert(parts.firstIndex { part in
                    end += part.count
                    return place < end
                } ?? 0)
            }
            let lines = outcomes(try scratch.write("n.warc.gz", bytes)) { String($0.bytes.prefix(5).map { Character(UnicodeScalar($0)) }) }
            // A head that is turned at the very start of the file makes another kind of file of it.
            guard !broken.contains(0) else { continue }
            for number in 0..<4 where !broken.contains(number) {
                #expect(lines.contains { $0.hasSuffix("<p>\(number) ") }, "seed \(seed): \(lines)")
            }
        }
    }

    @Test(arguments: [-20, 10, 400, 100_000])
    func `a record that lies about its length costs that record alone`(lie: Int) throws {
        let body = answer("<p>liar " + String(repeating: "x", count: 60))
        let lines = try read(record("response", "http://a/0", answer("<p>0")) + record("response", "http://a/1", body, length: body.utf8.count + lie) + record("response", "http://a/2", answer("<p>2")))
        #expect(lines.first?.hasSuffix("<p>0") == true && lines.last?.hasSuffix("<p>2") == true, "\(lines)")
    }

    @Test func `a record that the end of the file cuts off says so`() throws {
        let body = answer("<p>whole")
        #expect(try read(record("response", "http://a/1", body, length: body.utf8.count + 50)).first == "n.warc!http://a/1: damaged: the record says \(body.utf8.count + 50) bytes and has \(body.utf8.count + 4); fetch it again")
        #expect(try read("WARC/1.0\r\nnonsense\r\n") == [])
    }

    @Test func `the files of wget, warcio and others are read`() throws {
        guard let folder = shared("pages/containers/warc") else { return }
        let expected = [
            "example-iana.org-chunked.warc": 1, "example-resource.warc.gz": 1, "example-trunc.warc": 1, "example.warc.gz": 1,
            "warcio.warc.gz": 1, "wget-gz.warc.gz": 1, "wget-plain.warc": 1,
        ]
        for (name, least) in expected {
            let pages = outcomes(folder + "/" + name) { page in page.bytes.contains(UInt8(ascii: "<")) ? "page \(page.content)" : "bytes" }
            #expect(pages.filter { $0.hasSuffix(" page html") }.count >= least, "\(name): \(pages)")
        }
    }
}
