/// Names of the report's pages. Ids come from people's files and pages, so that only plain letters are kept of them.
enum PageName {
    static let overview = "index.html", evidence = "evidence.html", words = "words.html", methods = "methods.html", unread = "unread.html"

    static func claim(_ id: String) -> String { "claim-" + plain(id) + ".html" }
    static func fandom(_ id: String) -> String { "fandom-" + plain(id) + ".html" }
    static func post(_ id: String) -> String { "post-" + plain(id) + ".html" }
    /// - Parameter number: from 1.
    static func evidence(on claim: String, number: Int) -> String { "evidence-" + plain(claim) + (number == 1 ? "" : "-\(number)") + ".html" }

    static func plain(_ id: String) -> String {
        String(id.lowercased().map { $0.isASCII && ($0.isLetter || $0.isNumber) ? $0 : "-" })
    }
}
