import Foundation
import Testing

@testable import Reports

/// A report of the sample before other programs: a validator, a browser, readers of tables. What is not installed is skipped, and says so.
@Suite(.serialized) struct GateTests {
    private static let root = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent().path

    /// The program, built beside the tests.
    private static var program: String? {
        let beside = URL(fileURLWithPath: CommandLine.arguments[0]).resolvingSymlinksInPath().deletingLastPathComponent().path + "/shiplog"
        return [beside, root + "/.build/debug/shiplog", root + "/.build/release/shiplog"].first { FileManager.default.isExecutableFile(atPath: $0) }
    }

    private static func run(_ program: String, _ arguments: [String]) throws -> (status: Int32, output: String) {
        let process = Process(), pipe = Pipe()
        process.executableURL = URL(fileURLWithPath: program)
        process.arguments = arguments
        process.currentDirectoryURL = URL(fileURLWithPath: root)
        process.standardInput = FileHandle.nullDevice
        process.standardOutput = pipe
        process.standardError = pipe
        try process.run()
        let output = pipe.fileHandleForReading.readDataToEndOfFile()
        process.waitUntilExit()
        return (process.terminationStatus, String(decoding: output, as: UTF8.self))
    }

    /// Runs the gates and prints which were skipped and why. - Returns: what failed, with its reasons.
    private static func gates(_ report: String, _ mode: String) throws -> [String] {
        let (status, output) = try run("/usr/bin/env", ["bash", root + "/Scripts/reports/gates.sh", report, mode])
        let lines = output.split(separator: "\n").map(String.init)
        for line in lines where line.hasPrefix("skipped") { print(line) }
        return status == 0 ? [] : lines.filter { !$0.hasPrefix("skipped") && !$0.hasPrefix("passed") }
    }

    private static func report(of pages: String, in folder: String) throws -> String? {
        guard let program else {
            print("skipped the gates of reports: the program is not built beside the tests")
            return nil
        }
        let (status, output) = try run(program, ["run", pages, "--database", folder + "/d.sqlite", "--reports", folder + "/Reports"])
        // 3: some inputs could not be read, on purpose.
        #expect(status == 0 || status == 3, "\(output)")
        return folder + "/Reports/latest"
    }

    @Test func `the sample's report is valid, accessible, small, and read back unchanged`() throws {
        try withFolder { folder in
            guard let report = try Self.report(of: Self.root + "/Data/sample", in: folder) else { return }
            let failed = try Self.gates(report, "--quick")
            #expect(failed.isEmpty, "\(failed.joined(separator: "\n"))")
        }
    }

    @Test func `hostile pages neither run nor leave their place in a browser`() throws {
        try withFolder { folder in
            let pages = folder + "/pages"
            try FileManager.default.createDirectory(atPath: pages, withIntermediateDirectories: true)
            for (number, page) in HostilePages.pages.enumerated() {
                try page.write(toFile: pages + "/\(number).html", atomically: true, encoding: .utf8)
            }
            guard let report = try Self.report(of: pages, in: folder) else { return }
            let evidence = try text(of: report + "/evidence.csv")
            // Else the pages were not read, and the browser would have nothing to look at.
            #expect(evidence.split(separator: "\n").count > HostileTests.texts.count)
            let failed = try Self.gates(report, "--hostile")
            #expect(failed.isEmpty, "\(failed.joined(separator: "\n"))")
        }
    }
}

/// Forum pages whose posts hold what would run or wander, if a page let it: once as text that a reader sees, once as markup.
enum HostilePages {
    static let more = [
        "<svg/onload=alert(1)>", "<iframe srcdoc=\"<script>parent.alert(1)</script>\">", "<a href=\"jav&#x09;ascript:alert(1)\">x</a>",
        "<img src=\"x\" onerror=\"alert(1)\">", "<style>body{display:none}@import 'https://example.net/x.css'</style>", "<base href=\"https://example.net/\">",
        "<meta http-equiv=refresh content=\"0;url=https://example.net/\">", "<form action=https://example.net><input autofocus onfocus=alert(1)>",
        "<math><mtext></p><mglyph><style><img src=x onerror=alert(1)>", "--><!--><script>alert(1)</script>", "&lt;script&gt;alert(1)&lt;/script&gt;",
        "<details open ontoggle=alert(1)>", "<object data=\"data:text/html,<script>alert(1)</script>\">", "\u{202E}\u{2067}<b>\u{202B}", "<video><source onerror=alert(1)>",
        String(repeating: "H\u{0336}\u{0321}\u{034A}\u{0313}\u{0301}e\u{0334}\u{033E}\u{035A}", count: 20), String(repeating: "W", count: 4000),
    ]

    static let pages = [page(isMarkup: false), page(isMarkup: true)]

    private static func page(isMarkup: Bool) -> String {
        let posts = (HostileTests.texts + more).enumerated().flatMap { number, text in
            [
                "Korra and Asami are canon, they are married \(text) and I love it", "\(text) Korra and Asami are just friends",
                "It could be read either way whether Korra and Asami are canon. \(text)",
            ].enumerated().map { post("\(isMarkup ? 9 : 8)\(number)\($0.offset)", isMarkup ? $0.element : MarkupText().escapeText($0.element), author: MarkupText().escapeText(text)) }
        }
        return """
            <!DOCTYPE html><html id="XF" lang="en" data-app="public"><head><title>Korra and Asami | Invented forum</title>
            <link rel="canonical" href="https://forum.example.net/threads/t.1/"></head><body data-template="thread_view">
            <h1 class="p-title-value">Korra and Asami</h1><div class="block-body js-replyNewMessageContainer">\(posts.joined(separator: "\n"))</div></body></html>
            """
    }

    private static func post(_ id: String, _ body: String, author: String) -> String {
        """
        <article class="message message--post js-post" data-author="\(author)" data-content="post-\(id)" id="js-post-\(id)"><div class="message-user">\
        <h4 class="message-name"><a class="username">\(author)</a></h4></div><div class="message-main"><header class="message-attribution">\
        <a href="javascript:alert(3)"><time class="u-dt" datetime="2014-12-2\(id.count % 9)T10:00:00+0000">Dec 2014</time></a></header>\
        <article class="message-body js-selectToQuote"><div class="bbWrapper">\(body)</div></article></div></article>
        """
    }
}
