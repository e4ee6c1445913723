import Discourse
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

    @Test func `a packing that nobody here knows is named`() throws {
        let brotli = answer("\u{1}<\u{2}", type: "text/html", "Content-Encoding: br\r\n")
        #expect(try read(record("response", "http://a/1", brotli)) == [
            "n.warc!http://a/1: not a page: packed with \"br\", which shiplog cannot unpack; leave it out, or save the page again"
        ])
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
