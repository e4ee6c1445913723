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

    /// Pages made to break readers, by the script of ../shared/pages/robust: each as it is, and once more inside a forum's post that
    /// concerns a claim, so that what it holds reaches the report. Those over 2 MB are left to `make limits`.
    ///
    /// - Returns: how many such posts there are; 0, with a printed reason, where the pages cannot be made.
    private static func addRobustPages(to pages: String) throws -> Int {
        let maker = URL(fileURLWithPath: root).deletingLastPathComponent().path + "/shared/pages/robust/gen.py"
        guard FileManager.default.fileExists(atPath: maker) else {
            print("skipped the robust pages: \(maker) is absent")
            return 0
        }
        let made = pages + "/robust"
        try FileManager.default.createDirectory(atPath: made, withIntermediateDirectories: true)
        let (status, output) = try run("/usr/bin/env", ["python3", maker, made])
        guard status == 0 else {
            print("skipped the robust pages: \(output)")
            return 0
        }
        let names = try FileManager.default.contentsOfDirectory(atPath: made).sorted()
        var posts = 0
        for name in names {
            let page = try Data(contentsOf: URL(fileURLWithPath: made + "/" + name))
            guard page.count < 2_000_000 else {
                try FileManager.default.removeItem(atPath: made + "/" + name)
                continue
            }
            guard page.count < 100_000 else { continue }
            let body = String(decoding: page, as: UTF8.self).components(separatedBy: "<body>").last ?? ""
            try HostilePages.page(of: ["Korra and Asami are canon, they are married \(body)"], by: [HostilePages.robustFan], from: 5000 + posts)
                .write(toFile: made + "/post-" + name, atomically: true, encoding: .utf8)
            posts += 1
        }
        print("fed \(names.count) robust pages, \(posts) of them also inside a post")
        return posts
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
            let robust = try Self.addRobustPages(to: pages)
            guard let report = try Self.report(of: pages, in: folder) else { return }
            let evidence = try text(of: report + "/evidence.csv")
            // Else the pages were not read, and the browser would have nothing to look at.
            #expect(evidence.split(separator: "\n").count > HostileTests.texts.count)
            // Names and addresses come from pages too, and stand in reports for those who may see them.
            guard let program = Self.program else { return }
            let (status, output) = try Self.run(program, ["report", "--identify", "--database", folder + "/d.sqlite", "--reports", folder + "/Named"])
            #expect(status == 0, "\(output)")
            let read = try text(of: folder + "/Named/latest/posts.csv").components(separatedBy: HostilePages.robustFan).count - 1
            #expect(read >= robust * 3 / 4, "\(read) of \(robust) posts of the robust pages were read")
            for report in [report, folder + "/Named/latest"] {
                let failed = try Self.gates(report, "--hostile")
                #expect(failed.isEmpty, "\(failed.joined(separator: "\n"))")
            }
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

    static let robustFan = "robust fan"

    private static func page(isMarkup: Bool) -> String {
        let texts = (HostileTests.texts + more).flatMap { text in
            [
                "Korra and Asami are canon, they are married \(text) and I love it", "\(text) Korra and Asami are just friends",
                "It could be read either way whether Korra and Asami are canon. \(text)",
            ]
        }
        let authors = (HostileTests.texts + more).flatMap { Array(repeating: MarkupText().escapeText($0), count: 3) }
        return page(of: isMarkup ? texts : texts.map(MarkupText().escapeText), by: authors, from: isMarkup ? 2000 : 1000)
    }

    /// A forum's page. - Parameter first: the number of its first post.
    static func page(of bodies: [String], by authors: [String], from first: Int) -> String {
        let posts = bodies.enumerated().map { post("\(first + $0.offset)", $0.element, author: authors[$0.offset % authors.count]) }
        return """
            <!DOCTYPE html><html id="XF" lang="en" data-app="public"><head><title>Korra and Asami | Invented forum</title>
            <link rel="canonical" href="https://forum.example.net/threads/t.\(first)/"></head><body data-template="thread_view">
            <h1 class="p-title-value">Korra and Asami</h1><div class="block-body js-replyNewMessageContainer">\(posts.joined(separator: "\n"))</div></body></html>
            """
    }

    private static func post(_ id: String, _ body: String, author: String) -> String {
        """
        <article class="message message--post js-post" data-author="\(author)" data-content="post-\(id)" id="js-post-\(id)"><div class="message-user">\
        <h4 class="message-name"><a class="username">\(author)</a></h4></div><div class="message-main"><header class="message-attribution">\
        <a href="javascript:alert(3)"><time class="u-dt" datetime="2014-12-2\(id.utf8.reduce(0) { $0 + Int($1) } % 9)T10:00:00+0000">Dec 2014</time></a></header>\
        <article class="message-body js-selectToQuote"><div class="bbWrapper">\(body)</div></article></div></article>
        """
    }
}
