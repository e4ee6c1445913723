import Discourse
import Foundation
import Pages
import Testing

@testable import Archives

/// One page in every container that people save in: the same posts come out of each.
@Suite struct ContainersTests {
    private static let page = """
        <!DOCTYPE html><html><head><meta charset="utf-8"><title>Finale - Fans of Korra</title></head><body>
        <article class="h-entry"><p class="p-author h-card">mossyfan</p><time class="dt-published" datetime="2014-12-19T21:30:00Z">then</time>
        <div class="e-content"><p>They held hands, naïve or not, and I call that an ending.</p></div></article>
        </body></html>
        """
    private static let said = "mossyfan 2014-12-19T21:30:00Z They held hands, naïve or not, and I call that an ending."

    private func posts(_ path: String) -> [String] {
        var lines: [String] = []
        PageSource().eachPage(in: path) { outcome in
            do {
                for post in try PageReader().posts(in: try outcome.get()) {
                    lines.append("\(post.author ?? "-") \(post.posted.timestamp?.iso8601 ?? "-") \(post.segments.first { $0.kind == .own }?.text ?? "-")")
                }
            } catch { lines.append("\(error)") }
        }
        return lines
    }

    private func answer(_ body: [UInt8], _ fields: String) -> [UInt8] { Array("HTTP/1.1 200 OK\r\nContent-Type: text/html\r\n\(fields)\r\n".utf8) + body }

    private func warc(_ block: [UInt8]) -> [UInt8] {
        let head = "WARC/1.0\r\nWARC-Type: response\r\nWARC-Target-URI: http://a/1\r\nContent-Type: application/http;msgtype=response\r\nContent-Length: \(block.count)\r\n\r\n"
        return Array(head.utf8) + block + Array("\r\n\r\n".utf8)
    }

    @Test func `the same posts come out of every container`() throws {
        let scratch = try Scratch()
        let page = Array(Self.page.utf8)
        let packed = try [UInt8](Data(contentsOf: URL(fileURLWithPath: scratch.pack("p.gz", format: "raw", filter: "gzip", [("p", page)]))))
        let half = page.count / 2
        let chunks = Array("\(String(half, radix: 16))\r\n".utf8) + page[..<half] + Array("\r\n\(String(page.count - half, radix: 16))\r\n".utf8) + page[half...] + Array("\r\n0\r\n\r\n".utf8)
        let wire = warc(answer(packed, "Content-Encoding: gzip\r\n"))
        let mail = "From: <Saved by Blink>\r\nSubject: p\r\nMIME-Version: 1.0\r\nContent-Type: multipart/related; type=\"text/html\"; boundary=\"b\"\r\n\r\n"
            + "--b\r\nContent-Type: text/html\r\nContent-Transfer-Encoding: base64\r\nContent-Location: http://a/1\r\n\r\n\(Data(page).base64EncodedString())\r\n--b--\r\n"
        let files = [
            try scratch.write("plain.html", page), try scratch.write("wide.html", [0xFF, 0xFE] + Self.page.utf16.flatMap { [UInt8($0 & 255), UInt8($0 >> 8)] }),
            try scratch.write("packed.html.gz", packed), try scratch.pack("a.zip", format: "zip", [("t/1.html", page)]),
            try scratch.pack("a.tar", format: "tar", [("t/1.html", page)]), try scratch.pack("a.tar.gz", format: "tar", filter: "gzip", [("t/1.html", page)]),
            try scratch.write("a.warc", warc(answer(page, ""))), try scratch.write("chunked.warc", warc(answer(chunks, "Transfer-Encoding: chunked\r\n"))),
            try scratch.write("wire.warc", wire), try scratch.pack("wire.warc.gz", format: "raw", filter: "gzip", [("w", wire)]),
            try scratch.write("a.mhtml", mail),
            try scratch.write("single.html", Self.page.replacing("<head>", with: "<!--\n Page saved with SingleFile \n url: http://a/1 \n saved date: Sat Dec 20 2014 10:00:00 GMT+0100 (CET)\n--><head>")),
        ]
        for file in files { #expect(posts(file) == [Self.said], "\(file)") }
    }

    @Test func `a complete save is its page; what lies beside it is none`() throws {
        let scratch = try Scratch()
        try scratch.write("saves/Finale.html", Self.page)
        try scratch.write("saves/Finale_files/frame.html", Self.page)
        try scratch.write("saves/Finale_files/style.css", "p {}")
        var files: [String] = []
        try SourceFolder(scratch.path + "/saves").eachFile { files.append(try $0.get()) }
        #expect(files == [scratch.path + "/saves/Finale.html"] && posts(files[0]) == [Self.said])
    }
}
