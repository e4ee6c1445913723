import Discourse
import Testing

@testable import Archives

@Suite struct MIMEDocumentTests {
    private func mail(_ parts: String, type: String = "multipart/related; type=\"text/html\";\r\n\tboundary=\"--b--\"") -> [UInt8] {
        Array("From: <Saved by Blink>\r\nSnapshot-Content-Location: https://a/t\r\nDate: Mon, 17 Dec 2018 11:17:47 +0100\r\nMIME-Version: 1.0\r\nContent-Type: \(type)\r\n\r\n\(parts)".utf8)
    }

    @Test func `the page is the first part in HTML, with its place, charset and date`() throws {
        let scratch = try Scratch()
        let parts = "----b--\r\nContent-Type: image/png\r\n\r\nx\r\n----b--\r\nContent-Type: text/html\r\nContent-Transfer-Encoding: quoted-printable\r\nContent-Location: https://a/t?2\r\n\r\n<html id=3D\"x\">caf=C3=A9 =\r\nsoft = =Z\r\n----b--\r\nContent-Type: text/html\r\n\r\n<p>frame\r\n----b----\r\n"
        let path = try scratch.write("s.mhtml", mail(parts))
        #expect(outcomes(path) { "\($0.container) \($0.url ?? "") \($0.charset ?? "") \($0.savedAt?.iso8601 ?? "") \(text($0))" } == [
            "s.mhtml mhtml https://a/t?2 utf-8 2018-12-17T10:17:47Z <html id=\"x\">café soft = =Z\r\n"
        ])
    }

    @Test func `a part may be packed in base64, lie inside another, and be named as the start`() {
        let parts = "--o\r\nContent-Type: multipart/alternative; boundary=i\r\n\r\n--i\r\nContent-Type: text/html\r\nContent-ID: <1>\r\n\r\n<p>1\r\n--i\r\nContent-Type: text/html; charset=\"koi8-r\"\r\nContent-ID: <2>\r\nContent-Transfer-Encoding: base64\r\n\r\nPHA+\r\nMg==\r\n--i--\r\n--o--\r\n"
        let root = MIMEDocument(mail(parts, type: "multipart/related; boundary=o; start=\"<2>\""))?.root
        #expect(root.map { String(decoding: $0.bytes, as: UTF8.self) } == "<p>2" && root?.charset == "koi8-r" && root?.location == "https://a/t")
    }

    @Test func `a page that only speaks of mails is none`() {
        #expect(MIMEDocument(Array("<html>Content-Type: multipart/related; boundary=b".utf8)) == nil)
        #expect(MIMEDocument(Array("Note: x\nContent-Type: text/plain\n\n".utf8)) == nil)
    }

    @Test func `Chromium's files are read`() throws {
        guard let folder = shared("pages/containers/mhtml") else { return }
        for (name, url) in [("hn", "https://news.ycombinator.com/"), ("mdn", "https://developer.mozilla.org"), ("wikipedia", "https://en.wikipedia.org")] {
            let lines = outcomes("\(folder)/\(name).mhtml") { "\($0.content) \($0.url ?? "") \($0.savedAt?.day ?? "") \(text($0).contains("</body>"))" }
            #expect(lines.count == 1 && lines[0].hasPrefix("\(name).mhtml html \(url)") && lines[0].hasSuffix("true"), "\(lines)")
        }
    }
}
